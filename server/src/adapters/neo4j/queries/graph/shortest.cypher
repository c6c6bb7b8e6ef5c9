// Shortest paths by lines of any kind and time: the first ones in the order of ids, their number of steps, and how many ways there are, up to a bound.
MATCH (from:Record {id: $from})
WITH from
LIMIT 1
MATCH (to:Record {id: $to})
MATCH path = allShortestPaths((from)-[lines:COOPERATES_WITH|MEMBER_OF|ADVISED_BY|FUNDED_BY*]-(to))
WITH path
LIMIT $most
WITH nodes(path) AS actors, count(*) AS ways
WITH [actor IN actors | actor.id] AS ids, ways
ORDER BY ids
WITH collect(ids) AS paths, sum(ways) AS ways
RETURN paths[..$limit], size(paths[0]) - 1, ways
