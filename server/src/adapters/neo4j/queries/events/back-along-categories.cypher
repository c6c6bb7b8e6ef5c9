// A page of events by category, the last first, backward along their index.
MATCH (event:Event)
USING INDEX event:Event(categoryOrder)
WHERE event.categoryOrder < $before AND event.startsOrder > $newest AND event.startsOrder < $oldest
  AND ($from IS NULL OR event.ends >= $from)
RETURN event.json
ORDER BY event.categoryOrder DESC
LIMIT $limit
