// A page of events by name, along the index of names.
MATCH (event:Event)
USING INDEX event:Event(nameOrder)
WHERE event.nameOrder > $place AND event.startsOrder > $newest AND event.startsOrder < $oldest
  AND ($from IS NULL OR event.ends >= $from)
RETURN event.json
ORDER BY event.nameOrder
LIMIT $limit
