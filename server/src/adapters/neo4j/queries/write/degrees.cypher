// Counts the distinct neighbours of actors whose lines changed.
UNWIND $rows AS id
MATCH (actor:Record {id: id})
SET actor.degree = COUNT { MATCH (actor)-[:COOPERATES_WITH|MEMBER_OF|ADVISED_BY|FUNDED_BY]-(other) RETURN DISTINCT other }
