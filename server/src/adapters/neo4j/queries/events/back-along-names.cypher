// A page of events by name, the last first, backward along their index.
MATCH (event:Event)
USING INDEX event:Event(nameOrder)
WHERE event.nameOrder < $before AND event.startsOrder > $newest AND event.startsOrder < $oldest
  AND ($from IS NULL OR event.ends >= $from)
RETURN event.json
ORDER BY event.nameOrder DESC
LIMIT $limit
