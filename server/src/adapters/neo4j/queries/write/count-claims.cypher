// Claims more, or fewer, that speak of a source.
UNWIND $rows AS row
MATCH (source:Record {id: row.id})
SET source.claims = source.claims + row.by
