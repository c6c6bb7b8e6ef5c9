// Shortest paths by lines under the filter: the first ones in the order of ids, their number of steps, and how many ways there are, up to a bound.
MATCH (from:Record {id: $from})
WITH from
LIMIT 1
MATCH (to:Record {id: $to})
MATCH path = allShortestPaths((from)-[lines:COOPERATES_WITH|MEMBER_OF|ADVISED_BY|FUNDED_BY*]-(to))
WHERE all(line IN lines WHERE CASE
  WHEN $kinds IS NOT NULL AND NOT type(line) IN $kinds THEN false
  WHEN $statuses IS NOT NULL AND NOT line.status IN $statuses THEN false
  WHEN $day IS NULL THEN true
  WHEN $possible THEN line.possibleFrom <= $day AND line.possibleUntil >= $day
  ELSE line.certainFrom <= $day AND line.certainUntil >= $day
END)
WITH path
LIMIT $most
WITH nodes(path) AS actors, count(*) AS ways
WITH [actor IN actors | actor.id] AS ids, ways
ORDER BY ids
WITH collect(ids) AS paths, sum(ways) AS ways
RETURN paths[..$limit], size(paths[0]) - 1, ways
