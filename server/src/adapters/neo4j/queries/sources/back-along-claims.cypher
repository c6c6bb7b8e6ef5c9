// A page of sources by how many claims rest on them, the last first, backward along their index, without those that are not told.
MATCH (source:Source)
USING INDEX source:Source(claimsOrder)
WHERE source.claimsOrder < $before AND NOT source.id IN $without
RETURN source.json, source.claims
ORDER BY source.claimsOrder DESC
LIMIT $limit
