// The counted municipalities, and others that still carry what coverage is counted from.
MATCH (municipality:Actor)
WHERE municipality.countedAgs IS NOT NULL OR municipality.partners IS NOT NULL OR municipality.looked IS NOT NULL
RETURN municipality.id
