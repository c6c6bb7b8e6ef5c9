// The number of events between two days.
MATCH (event:Event)
USING INDEX event:Event(startsOrder)
WHERE event.startsOrder > $newest AND event.startsOrder < $oldest
  AND ($from IS NULL OR event.ends >= $from)
RETURN count(event)
