// Remembers how far a copy has come.
MERGE (copy:Copy {one: 1})
SET copy.origin = $from, copy.part = $part, copy.after = $after
