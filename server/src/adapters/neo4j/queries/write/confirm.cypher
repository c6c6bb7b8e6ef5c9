// A newer confirmation of something said of a record.
UNWIND $rows AS row
MATCH (record:Record {id: row.id})
WHERE coalesce(record.confirmed, '') < row.day
SET record.confirmed = row.day
