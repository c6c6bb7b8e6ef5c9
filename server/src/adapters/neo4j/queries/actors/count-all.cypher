// The number of actors, from the counts that the database keeps of its labels.
MATCH (actor:Actor)
RETURN count(actor)
