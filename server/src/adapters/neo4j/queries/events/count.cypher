// The number of events that pass a filter.
MATCH (event:Event)
USING INDEX event:Event(starts)
WHERE event.starts <= $until AND event.starts >= $least
  AND ($from IS NULL OR event.ends >= $from)
  AND ($within IS NULL OR event.region STARTS WITH $within
    OR EXISTS { (event)-[:COVERS]->(covered) WHERE covered.id STARTS WITH $within })
RETURN count(event)
