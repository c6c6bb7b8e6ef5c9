// The number of claims that speak of a source.
MATCH (source:Record {id: $id})
WHERE source:Source
RETURN source.claims
