// Records that are no claims, in the order of their ids.
MATCH (record:Record)
WHERE record.id > $after AND NOT record:Claim
RETURN record.id
ORDER BY record.id
LIMIT $limit
