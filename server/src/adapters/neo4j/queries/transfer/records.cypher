// Records of one type in the order of their ids, with all that stands on the nodes and what claims say by relationships.
MATCH (record:Record)
WHERE record.type = $type AND record.id > $after
WITH record
ORDER BY record.id
LIMIT $limit
RETURN record.id, labels(record), properties(record),
  [(record)-[:SUBJECT]->(subject) | subject.id],
  [(record)-[:OBJECT]->(object) | object.id],
  [(record)-[support:SUPPORTED_BY|CONTRADICTED_BY]->(source) | [type(support), support.position, source.id, support.read, support.literal]],
  [(record)-[dispute:DISPUTES]->(other) | [dispute.position, other.id]]
