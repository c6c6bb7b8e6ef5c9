// Records in the order of their ids, with all that stands on the nodes, what claims say by relationships, and every mention of others.
MATCH (record:Record)
WHERE record.id > $after
WITH record
ORDER BY record.id
LIMIT $limit
RETURN record.id, labels(record), properties(record),
  [(record)-[:SUBJECT]->(subject) | subject.id],
  [(record)-[:OBJECT]->(object) | object.id],
  [(record)-[support:SUPPORTED_BY|CONTRADICTED_BY]->(source) | [type(support), support.position, source.id, support.read, support.literal]],
  [(record)-[dispute:DISPUTES]->(other) | [dispute.position, other.id]],
  [(record)-[link:SUBJECT|OBJECT|SUPPORTED_BY|CONTRADICTED_BY|DISPUTES|SEATED_IN|HELD_IN|LIES_IN|EDITION_OF|CEREMONY|AWARDED_IN|FIGURE_FROM|OF_ACTOR|ON_THEME|ON_COUNTRY|FROM_SOURCE|ABOUT]->(other) | [type(link), other.id, properties(link)]]
