// Whether some line touches the actor.
MATCH (actor:Record {id: $id})
RETURN actor.degree > 0
