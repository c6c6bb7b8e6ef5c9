// The regions of a level, by id.
MATCH (region:Region)
WHERE region.level = $level AND region.id STARTS WITH $within
WITH region.id AS id
ORDER BY id
RETURN collect(id)
