// How many of the actors seated in a region pass; a page of them where they are few.
MATCH (actor:Actor)
USING INDEX actor:Actor(region, kind, degree)
WHERE actor.region STARTS WITH $within
  AND actor.kind IN $kinds AND actor.degree >= $least AND actor.degree <= $most
  AND ($words IS NULL OR all(word IN $words WHERE actor.searchText CONTAINS word))
  AND ($languages IS NULL OR any(language IN $languages WHERE language IN actor.languages))
  AND ($themes IS NULL OR EXISTS { (actor)-[told:WORKS_ON]->(theme) WHERE theme.id IN $themes AND told.possibleFrom <= $toldUntil AND told.possibleUntil >= $toldFrom })
  AND ($countries IS NULL OR EXISTS { (actor)-[told:CONCERNS]->(country) WHERE country.id IN $countries AND told.possibleFrom <= $toldUntil AND told.possibleUntil >= $toldFrom })
  AND ($times IS NULL OR $linked = any(times IN actor.lineTimes
    WHERE ($status IS NULL OR substring(times, 18) IN $status) AND left(times, 8) <= $until AND substring(times, 9, 8) >= $from))
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
