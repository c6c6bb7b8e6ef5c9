// Where a source stands in an order of the list.
MATCH (source:Record {id: $id})
WHERE source:Source
RETURN source[$key]
