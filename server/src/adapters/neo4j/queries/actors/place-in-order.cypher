// Where an actor stands in each order of the list.
MATCH (actor:Record {id: $id})
WHERE actor:Actor
RETURN actor.sortName, actor.degree, actor.confirmed, actor.degreeOrder, actor.confirmedOrder
