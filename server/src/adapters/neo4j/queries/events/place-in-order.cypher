// Where an event stands in the order of the list.
MATCH (event:Record {id: $id})
WHERE event:Event
RETURN event.startsOrder
