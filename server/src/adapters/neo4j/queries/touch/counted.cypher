// Of these records the counted municipalities, and others that still carry what coverage is counted from.
UNWIND $ids AS id
MATCH (municipality:Record {id: id})
WHERE municipality:Actor
  AND (municipality.countedAgs IS NOT NULL OR municipality.partners IS NOT NULL OR municipality.looked IS NOT NULL)
RETURN id
