// A page of events, the newest first and the undated last, along their index.
MATCH (event:Event)
USING INDEX event:Event(startsOrder)
WHERE event.startsOrder > $place AND event.startsOrder > $newest AND event.startsOrder < $oldest
  AND ($from IS NULL OR event.ends >= $from)
RETURN event.json
ORDER BY event.startsOrder
LIMIT $limit
