// A page of sources, those with most claims first, along their index, without those that are not told.
MATCH (source:Source)
USING INDEX source:Source(claimsOrder)
WHERE source.claimsOrder > $place AND NOT source.id IN $without
RETURN source.json, source.claims
ORDER BY source.claimsOrder
LIMIT $limit
