// The number of sources, from the counts that the database keeps of its labels.
MATCH (source:Source)
RETURN count(source)
