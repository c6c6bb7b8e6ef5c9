// A page of sources by site, the last first, backward along their index, without those that are not told.
MATCH (source:Source)
USING INDEX source:Source(siteOrder)
WHERE source.siteOrder < $before AND NOT source.id IN $without
RETURN source.json, source.claims
ORDER BY source.siteOrder DESC
LIMIT $limit
