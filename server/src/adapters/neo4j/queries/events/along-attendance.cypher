// A page of events by how many came, the most first, along the index of attendance.
MATCH (event:Event)
USING INDEX event:Event(attendanceOrder)
WHERE event.attendanceOrder > $place AND event.startsOrder > $newest AND event.startsOrder < $oldest
  AND ($from IS NULL OR event.ends >= $from)
RETURN event.json
ORDER BY event.attendanceOrder
LIMIT $limit
