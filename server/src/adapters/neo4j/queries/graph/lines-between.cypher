// The lines between these actors under the filter, and how many more the day leaves open.
UNWIND $ids AS id
MATCH (actor:Record {id: id})
WITH collect(actor) AS actors
UNWIND actors AS source
MATCH (source)-[line:COOPERATES_WITH|MEMBER_OF|ADVISED_BY|FUNDED_BY]->(target)
WHERE target IN actors
  AND ($kinds IS NULL OR type(line) IN $kinds)
  AND ($statuses IS NULL OR line.status IN $statuses)
  AND ($day IS NULL OR line.possibleFrom <= $day)
  AND ($day IS NULL OR line.possibleUntil >= $day)
WITH line, CASE
  WHEN $day IS NULL OR $possible THEN true
  ELSE line.certainFrom <= $day AND line.certainUntil >= $day
END AS walked
RETURN collect(CASE WHEN walked THEN line.line END), count(CASE WHEN NOT walked THEN 1 END)
