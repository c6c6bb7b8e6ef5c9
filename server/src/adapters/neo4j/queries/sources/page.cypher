// A page of sources, those with most claims first, along the index of their numbers.
MATCH (source:Source)
USING INDEX source:Source(claims)
WHERE source.claims <= $claims AND NOT (source.claims = $claims AND source.id <= $after)
RETURN source.json, source.claims
ORDER BY source.claims DESC, source.id
LIMIT $limit
