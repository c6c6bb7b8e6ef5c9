// A page of actors by name, along the index of names.
MATCH (actor:Actor)
USING INDEX actor:Actor(sortName, id)
WHERE actor.sortName >= $up AND actor.id > ''
  AND NOT (actor.sortName = $up AND actor.id <= $after)
  AND actor.kind IN $kinds AND actor.degree >= $least AND actor.degree <= $most
  AND ($within IS NULL OR actor.region STARTS WITH $within)
  AND ($words IS NULL OR all(word IN $words WHERE actor.searchText CONTAINS word))
  AND ($languages IS NULL OR any(language IN $languages WHERE language IN actor.languages))
  AND ($themes IS NULL OR EXISTS { (actor)-[told:WORKS_ON]->(theme) WHERE theme.id IN $themes AND told.possibleFrom <= $toldUntil AND told.possibleUntil >= $toldFrom })
  AND ($countries IS NULL OR EXISTS { (actor)-[told:CONCERNS]->(country) WHERE country.id IN $countries AND told.possibleFrom <= $toldUntil AND told.possibleUntil >= $toldFrom })
  AND ($times IS NULL OR $linked = any(times IN actor.lineTimes
    WHERE ($status IS NULL OR substring(times, 18) IN $status) AND left(times, 8) <= $until AND substring(times, 9, 8) >= $from))
RETURN actor.json
ORDER BY actor.sortName, actor.id
LIMIT $limit
