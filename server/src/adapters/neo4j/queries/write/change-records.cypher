// Changes records that there are.
UNWIND $rows AS row
MATCH (record:Record {id: row.id})
REMOVE record:$(row.lost)
SET record:$(row.labels), record += row.properties
