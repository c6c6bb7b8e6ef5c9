// Takes lines away.
UNWIND $rows AS row
MATCH ()-[line]->()
WHERE elementId(line) = row
DELETE line
