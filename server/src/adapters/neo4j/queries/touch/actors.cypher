// Every actor.
MATCH (actor:Actor)
RETURN actor.id
