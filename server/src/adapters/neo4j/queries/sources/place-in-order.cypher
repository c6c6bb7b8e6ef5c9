// Where a source stands in the order of the list.
MATCH (source:Record {id: $id})
WHERE source:Source
RETURN source.claimsOrder
