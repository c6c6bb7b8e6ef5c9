// The lines that these cooperations draw now.
UNWIND $ids AS id
MATCH (source)-[line:COOPERATES_WITH]->(target)
USING INDEX line:COOPERATES_WITH(cooperation)
WHERE line.cooperation = id
RETURN elementId(line), source.id, target.id, properties(line)
