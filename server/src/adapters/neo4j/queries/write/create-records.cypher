// Makes new records.
UNWIND $rows AS row
CREATE (record:Record:$(row.labels))
SET record = row.properties
