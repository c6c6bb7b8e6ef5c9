// A page of sources by day, the last first, backward along their index, without those that are not told.
MATCH (source:Source)
USING INDEX source:Source(newestOrder)
WHERE source.newestOrder < $before AND NOT source.id IN $without
RETURN source.json, source.claims
ORDER BY source.newestOrder DESC
LIMIT $limit
