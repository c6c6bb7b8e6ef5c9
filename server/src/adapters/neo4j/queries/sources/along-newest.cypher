// A page of sources, the newest first and the undated last, along their index, without those that are not told.
MATCH (source:Source)
USING INDEX source:Source(newestOrder)
WHERE source.newestOrder > $place AND NOT source.id IN $without
RETURN source.json, source.claims
ORDER BY source.newestOrder
LIMIT $limit
