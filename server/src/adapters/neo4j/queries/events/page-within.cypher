// A page of the events held in a region or covering one within it, and how many there are.
CALL () {
  MATCH (event:Event)
  USING INDEX event:Event(region)
  WHERE event.region STARTS WITH $within
  RETURN event
  UNION
  MATCH (covered:Record)
  USING INDEX covered:Record(id)
  WHERE covered.id STARTS WITH $within
  MATCH (covered)<-[:COVERS]-(event:Event)
  RETURN event
}
WITH event
WHERE event.startsOrder > $newest AND event.startsOrder < $oldest
  AND ($from IS NULL OR event.ends >= $from)
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
