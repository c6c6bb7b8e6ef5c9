// How far a copy into this database has come, where one is under way.
MATCH (copy:Copy {one: 1})
RETURN copy.origin, copy.part, copy.after
