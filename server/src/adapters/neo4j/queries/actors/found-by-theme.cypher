// How many of the actors that work on one of the themes pass; a page of them where they are few.
UNWIND $themes AS id
MATCH (:Record {id: id})<-[told:WORKS_ON]-(actor:Actor)
WHERE told.possibleFrom <= $toldUntil AND told.possibleUntil >= $toldFrom
WITH DISTINCT actor
WHERE actor.kind IN $kinds AND actor.degree >= $least AND actor.degree <= $most
  AND ($languages IS NULL OR any(language IN $languages WHERE language IN actor.languages))
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
