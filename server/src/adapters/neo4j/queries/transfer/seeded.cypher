// Records as the seed last wrote them, in the order of their ids.
MATCH (seeded:Seeded)
WHERE seeded.id > $after
WITH seeded
ORDER BY seeded.id
LIMIT $limit
RETURN seeded.id, seeded.digest
