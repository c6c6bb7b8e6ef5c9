// Nodes made from outside with the label of a type only, in the order of their ids, with all that says what they are.
MATCH (record:Actor|Cooperation|Event|Contest|Edition|Award|Programme|Offering|Resolution|Theme|Country|Assessment|Need|Offer|News|Region|Source|Claim)
WHERE NOT record:Record AND coalesce(record.id, '~') > $after
WITH record
ORDER BY coalesce(record.id, '~')
LIMIT $limit
RETURN record.id, labels(record), properties(record),
  [(record)-[:SUBJECT]->(subject) | subject.id],
  [(record)-[:OBJECT]->(object) | object.id],
  [(record)-[support:SUPPORTED_BY|CONTRADICTED_BY]->(source) | [type(support), support.position, source.id, support.read, support.literal]],
  [(record)-[dispute:DISPUTES]->(other) | [dispute.position, other.id]]
