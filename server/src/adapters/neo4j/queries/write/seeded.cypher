// The mark of each record as the seed last wrote it, empty where the seed removed it.
UNWIND $ids AS id
MATCH (seeded:Seeded {id: id})
RETURN id, seeded.digest
