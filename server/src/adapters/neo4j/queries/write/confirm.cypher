// A newer confirmation of something said of a record.
UNWIND $rows AS row
MATCH (record:Record {id: row.id})
WHERE coalesce(record.confirmed, '') < row.day
SET record.confirmed = row.day,
  record.confirmedOrder = CASE WHEN record:Actor THEN toString(99999999 - toInteger(replace(row.day, '-', ''))) + row.id END
