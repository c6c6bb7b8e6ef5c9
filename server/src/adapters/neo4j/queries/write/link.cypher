// Makes relationships of any type.
UNWIND $rows AS row
MATCH (record:Record {id: row.from})
WITH row, record
MATCH (target:Record {id: row.to})
CREATE (record)-[link:$(row.type)]->(target)
SET link = row.properties
