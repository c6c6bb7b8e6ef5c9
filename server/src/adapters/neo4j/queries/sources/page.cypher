// A page of sources, those with most claims first, along their index.
MATCH (source:Source)
USING INDEX source:Source(claimsOrder)
WHERE source.claimsOrder > $place
RETURN source.json, source.claims
ORDER BY source.claimsOrder
LIMIT $limit
