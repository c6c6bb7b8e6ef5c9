// Where records stand in the orders of their lists.
UNWIND $rows AS row
MATCH (record:Record {id: row.id})
SET record += row.keys
