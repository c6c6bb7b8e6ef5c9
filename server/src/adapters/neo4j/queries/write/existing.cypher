// Which of these records there are.
UNWIND $ids AS id
MATCH (record:Record {id: id})
RETURN record.id
