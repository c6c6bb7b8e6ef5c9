// A page of sources by site, along the index of sites, without those that are not told.
MATCH (source:Source)
USING INDEX source:Source(siteOrder)
WHERE source.siteOrder > $place AND NOT source.id IN $without
RETURN source.json, source.claims
ORDER BY source.siteOrder
LIMIT $limit
