// The texts of all records of a type, by id.
MATCH (record:Record)
WHERE record.type = $type AND record.id > ''
RETURN record.json
ORDER BY record.type, record.id
