// The number of events, from the counts that the database keeps of its labels.
MATCH (event:Event)
RETURN count(event)
