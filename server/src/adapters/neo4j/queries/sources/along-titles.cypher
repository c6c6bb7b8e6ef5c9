// A page of sources by title, along the index of titles, without those that are not told.
MATCH (source:Source)
USING INDEX source:Source(titleOrder)
WHERE source.titleOrder > $place AND NOT source.id IN $without
RETURN source.json, source.claims
ORDER BY source.titleOrder
LIMIT $limit
