// How many of the actors concerned with one of the countries pass; a page of them where they are few.
UNWIND $countries AS id
MATCH (:Record {id: id})<-[:CONCERNS]-(actor:Actor)
WITH DISTINCT actor
WHERE actor.kind IN $kinds AND actor.degree >= $least AND actor.degree <= $most
  AND ($words IS NULL OR all(word IN $words WHERE actor.searchText CONTAINS word))
  AND ($languages IS NULL OR any(language IN $languages WHERE language IN actor.languages))
  AND ($themes IS NULL OR EXISTS { (actor)-[:WORKS_ON]->(theme) WHERE theme.id IN $themes })
  AND ($linked IS NULL OR EXISTS {
    (actor)-[line:COOPERATES_WITH|MEMBER_OF|ADVISED_BY|FUNDED_BY]-()
    WHERE line.possibleFrom <= $asOf AND line.possibleUntil >= $asOf
  })
  AND ($unlinked IS NULL OR NOT EXISTS {
    (actor)-[line:COOPERATES_WITH|MEMBER_OF|ADVISED_BY|FUNDED_BY]-()
    WHERE line.possibleFrom <= $asOf AND line.possibleUntil >= $asOf
  })
  AND ($status IS NULL OR EXISTS {
    (actor)-[line:COOPERATES_WITH|MEMBER_OF|ADVISED_BY|FUNDED_BY]-()
    WHERE line.status IN $status AND line.possibleFrom <= coalesce($asOf, 99999999) AND line.possibleUntil >= coalesce($asOf, 0)
  })
WITH collect(actor) AS found
CALL (found) {
  UNWIND CASE WHEN size(found) <= $sortable THEN found ELSE [] END AS actor
  WITH
    actor,
    CASE $order WHEN 'NAME' THEN actor.sortName ELSE '' END AS up,
    CASE $order WHEN 'DEGREE' THEN actor.degree WHEN 'LAST_CONFIRMED' THEN actor.confirmed ELSE 0 END AS down
  WHERE up > $up OR (up = $up AND (down < $down OR (down = $down AND actor.id > $after)))
  WITH actor
  ORDER BY up, down DESC, actor.id
  LIMIT $limit
  RETURN collect(actor.json) AS texts
}
RETURN size(found), texts
