// Counted municipalities that have one of these actors as a partner, or that one of these assessments looked at.
UNWIND $ids AS id
MATCH (record:Record {id: id})-[:COOPERATES_WITH|ASSESSED]-(municipality:Actor)
WHERE municipality.countedAgs IS NOT NULL
RETURN DISTINCT municipality.id
