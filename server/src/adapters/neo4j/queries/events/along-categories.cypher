// A page of events by category, along the index of categories.
MATCH (event:Event)
USING INDEX event:Event(categoryOrder)
WHERE event.categoryOrder > $place AND event.startsOrder > $newest AND event.startsOrder < $oldest
  AND ($from IS NULL OR event.ends >= $from)
RETURN event.json
ORDER BY event.categoryOrder
LIMIT $limit
