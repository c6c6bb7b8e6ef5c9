// Remembers records as the seed wrote them.
UNWIND $rows AS row
MERGE (seeded:Seeded {id: row.id})
SET seeded.digest = row.digest
