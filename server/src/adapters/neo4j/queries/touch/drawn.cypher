// What is drawn from these records to others, by whomever.
UNWIND $ids AS id
MATCH (record:Record {id: id})-[drawn:COOPERATES_WITH|PARTICIPATES_IN|MEMBER_OF|LOCATED_IN|ACTIVE_IN|HOSTED|ORGANISED|ATTENDED|COVERS|OFFERED_BY|ADVISED_BY|FUNDED_BY|WORKS_ON|CONCERNS|AWARDED|SIGNED|ASSESSED|PART_OF|SAME_AS]->(other)
RETURN elementId(drawn), id, type(drawn), other.id, properties(drawn)
