// The degree of each of these actors.
UNWIND $ids AS id
MATCH (actor:Record {id: id})
WHERE actor:Actor
RETURN id, actor.degree
