// The number of distinct neighbours of every actor, where it is not what the lines say.
MATCH (actor:Actor)
WITH actor, COUNT { MATCH (actor)-[:COOPERATES_WITH|MEMBER_OF|ADVISED_BY|FUNDED_BY]-(other) RETURN DISTINCT other } AS degree
WHERE coalesce(actor.degree, -1) <> degree
SET actor.degree = degree
