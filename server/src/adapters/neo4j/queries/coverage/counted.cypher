// The counted municipalities, who lives in each, where it is, and when somebody looked at it.
MATCH (municipality:Actor)
WHERE municipality.countedAgs STARTS WITH $prefix
WITH municipality
ORDER BY municipality.id
RETURN collect([municipality.id, municipality.countedAgs, municipality.populationCount, municipality.location.latitude,
  municipality.location.longitude, coalesce(municipality.looked, [])])
