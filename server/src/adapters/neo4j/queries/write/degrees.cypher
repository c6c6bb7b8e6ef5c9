// Of actors whose lines changed: how many distinct neighbours they have, and when lines of each status can hold.
UNWIND $rows AS id
MATCH (actor:Record {id: id})
WHERE actor:Actor
CALL (actor) {
  MATCH (actor)-[:COOPERATES_WITH|MEMBER_OF|ADVISED_BY|FUNDED_BY]-(other)
  RETURN count(DISTINCT other) AS degree
}
CALL (actor) {
  MATCH (actor)-[line:COOPERATES_WITH|MEMBER_OF|ADVISED_BY|FUNDED_BY]-()
  WITH DISTINCT line.status AS status, line.possibleFrom AS from, line.possibleUntil AS until
  ORDER BY status, from
  WITH status, collect([from, until]) AS spans
  WITH status, reduce(joined = [], span IN spans | CASE
    WHEN joined = [] OR span[0] > joined[-1][1] THEN joined + [span]
    WHEN span[1] > joined[-1][1] THEN joined[..-1] + [[joined[-1][0], span[1]]]
    ELSE joined
  END) AS joined
  UNWIND joined AS span
  RETURN collect(right('0000000' + toString(span[0]), 8) + ' ' + right('0000000' + toString(span[1]), 8) + ' ' + status) AS lineTimes
}
SET actor.degree = degree,
  actor.degreeOrder = right('000000' + toString(9999999 - degree), 7) + id,
  actor.lineTimes = lineTimes
