// A page of events by how many came, the last first, backward along their index.
MATCH (event:Event)
USING INDEX event:Event(attendanceOrder)
WHERE event.attendanceOrder < $before AND event.startsOrder > $newest AND event.startsOrder < $oldest
  AND ($from IS NULL OR event.ends >= $from)
RETURN event.json
ORDER BY event.attendanceOrder DESC
LIMIT $limit
