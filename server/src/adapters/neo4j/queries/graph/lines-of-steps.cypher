// All lines of each step from an actor to a neighbour, either way round.
UNWIND range(0, size($from) - 1) AS step
MATCH (:Record {id: $from[step]})-[line:COOPERATES_WITH|MEMBER_OF|ADVISED_BY|FUNDED_BY]-(:Record {id: $to[step]})
WHERE CASE
  WHEN $kinds IS NOT NULL AND NOT type(line) IN $kinds THEN false
  WHEN $statuses IS NOT NULL AND NOT line.status IN $statuses THEN false
  WHEN $day IS NULL THEN true
  WHEN $possible THEN line.possibleFrom <= $day AND line.possibleUntil >= $day
  ELSE line.certainFrom <= $day AND line.certainUntil >= $day
END
RETURN collect(line.line)
