// A page of the events with these words somewhere in their names, and how many there are.
CALL db.index.fulltext.queryNodes('search_words', $text) YIELD node AS event
WHERE event.startsOrder > $newest AND event.startsOrder < $oldest
  AND ($from IS NULL OR event.ends >= $from)
  AND ($within IS NULL OR event.region STARTS WITH $within
    OR EXISTS { (event)-[:COVERS]->(covered) WHERE covered.id STARTS WITH $within })
WITH collect(event) AS found
CALL (found) {
  UNWIND found AS event
  WITH event
  WHERE event[$key] < $before
  ORDER BY event[$key] DESC
  LIMIT $limit
  RETURN collect(event.json) AS back
}
CALL (found) {
  UNWIND found AS event
  WITH event
  WHERE event[$key] > $place
  ORDER BY event[$key]
  LIMIT $limit
  RETURN collect(event.json) AS forth
}
RETURN size(found), (back + forth)[..$limit]
