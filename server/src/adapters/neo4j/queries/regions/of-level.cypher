// The regions of a level within another, by id; all of the level where that is empty.
MATCH (region:Region)
WHERE region.level = $level AND region.id STARTS WITH $within
RETURN region.json
ORDER BY region.level, region.id
