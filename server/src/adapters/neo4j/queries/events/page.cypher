// A page of events, the newest first and the undated last, along the index of their first days.
MATCH (event:Event)
USING INDEX event:Event(starts)
WHERE event.starts <= $starts AND event.starts <= $until AND event.starts >= $least
  AND NOT (event.starts = $starts AND event.id <= $after)
  AND ($from IS NULL OR event.ends >= $from)
  AND ($within IS NULL OR event.region STARTS WITH $within
    OR EXISTS { (event)-[:COVERS]->(covered) WHERE covered.id STARTS WITH $within })
RETURN event.json
ORDER BY event.starts DESC, event.id
LIMIT $limit
