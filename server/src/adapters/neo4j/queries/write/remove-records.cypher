// Removes records, with every relationship.
UNWIND $rows AS id
MATCH (record:Record {id: id})
DETACH DELETE record
