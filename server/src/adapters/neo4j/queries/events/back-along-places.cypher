// A page of events by place, the last first, backward along their index.
MATCH (event:Event)
USING INDEX event:Event(placeOrder)
WHERE event.placeOrder < $before AND event.startsOrder > $newest AND event.startsOrder < $oldest
  AND ($from IS NULL OR event.ends >= $from)
RETURN event.json
ORDER BY event.placeOrder DESC
LIMIT $limit
