// The text of each of these records as it stands.
UNWIND $ids AS id
MATCH (record:Record {id: id})
RETURN id, record.json
