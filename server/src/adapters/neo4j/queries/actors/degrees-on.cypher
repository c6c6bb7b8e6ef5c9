// Of each of these actors the neighbours on a day: by some line that holds for sure, and further ones by lines whose dates leave it open.
UNWIND $ids AS id
MATCH (actor:Record {id: id})
WHERE actor:Actor
CALL (actor) {
  MATCH (actor)-[line:COOPERATES_WITH|MEMBER_OF|ADVISED_BY|FUNDED_BY]-(neighbour)
  WHERE line.possibleFrom <= $day AND line.possibleUntil >= $day
  WITH neighbour, max(CASE WHEN line.certainFrom <= $day AND line.certainUntil >= $day THEN 1 ELSE 0 END) AS sure
  RETURN count(neighbour) AS reached, sum(sure) AS certain
}
RETURN id, certain, reached - certain
