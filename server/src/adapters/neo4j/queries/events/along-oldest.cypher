// A page of events, the oldest first and the undated last, along their index.
MATCH (event:Event)
USING INDEX event:Event(oldestOrder)
WHERE event.oldestOrder > $place AND event.startsOrder > $newest AND event.startsOrder < $oldest
  AND ($from IS NULL OR event.ends >= $from)
RETURN event.json
ORDER BY event.oldestOrder
LIMIT $limit
