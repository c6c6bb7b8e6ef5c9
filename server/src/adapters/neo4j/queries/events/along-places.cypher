// A page of events by place, those of no known place last, along the index of places.
MATCH (event:Event)
USING INDEX event:Event(placeOrder)
WHERE event.placeOrder > $place AND event.startsOrder > $newest AND event.startsOrder < $oldest
  AND ($from IS NULL OR event.ends >= $from)
RETURN event.json
ORDER BY event.placeOrder
LIMIT $limit
