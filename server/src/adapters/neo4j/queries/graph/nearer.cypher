// Of each tip the first neighbours, by id, from which it is so many steps to the end.
MATCH (end:Record {id: $to})
MATCH path = (end)-[lines:COOPERATES_WITH|MEMBER_OF|ADVISED_BY|FUNDED_BY*1..]-(actor)
WHERE all(line IN lines WHERE CASE
  WHEN $kinds IS NOT NULL AND NOT type(line) IN $kinds THEN false
  WHEN $statuses IS NOT NULL AND NOT line.status IN $statuses THEN false
  WHEN $day IS NULL THEN true
  WHEN $possible THEN line.possibleFrom <= $day AND line.possibleUntil >= $day
  ELSE line.certainFrom <= $day AND line.certainUntil >= $day
END)
WITH actor, min(length(path)) AS distance
WHERE distance = $distance
WITH collect(actor) AS near
UNWIND $tips AS tip
MATCH (from:Record {id: tip})-[line:COOPERATES_WITH|MEMBER_OF|ADVISED_BY|FUNDED_BY]-(next)
WHERE next IN near AND CASE
  WHEN $kinds IS NOT NULL AND NOT type(line) IN $kinds THEN false
  WHEN $statuses IS NOT NULL AND NOT line.status IN $statuses THEN false
  WHEN $day IS NULL THEN true
  WHEN $possible THEN line.possibleFrom <= $day AND line.possibleUntil >= $day
  ELSE line.certainFrom <= $day AND line.certainUntil >= $day
END
WITH DISTINCT tip, next.id AS id
ORDER BY id
RETURN tip, collect(id)[..$limit]
