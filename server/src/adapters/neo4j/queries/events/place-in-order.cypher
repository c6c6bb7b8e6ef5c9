// The first day of an event; empty where it is undated.
MATCH (event:Record {id: $id})
WHERE event:Event
RETURN event.starts
