// A page of sources by title, the last first, backward along their index, without those that are not told.
MATCH (source:Source)
USING INDEX source:Source(titleOrder)
WHERE source.titleOrder < $before AND NOT source.id IN $without
RETURN source.json, source.claims
ORDER BY source.titleOrder DESC
LIMIT $limit
