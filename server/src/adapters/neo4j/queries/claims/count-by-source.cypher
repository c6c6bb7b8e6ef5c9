// How many claims rest on a source: counted when a command writes.
MATCH (source:Record {id: $source})
RETURN source.claims
