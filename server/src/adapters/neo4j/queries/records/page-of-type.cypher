// Records of one type in the order of their ids, from one on.
MATCH (record:Record)
WHERE record.type = $type AND record.id > $after
RETURN record.json
ORDER BY record.type, record.id
LIMIT $limit
