// Where an event stands in an order of the list.
MATCH (event:Record {id: $id})
WHERE event:Event
RETURN event[$key]
