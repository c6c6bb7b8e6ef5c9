// A page of actors by name, along the index of names.
MATCH (actor:Actor)
USING INDEX actor:Actor(sortName, id)
WHERE actor.sortName >= $up AND actor.id > ''
  AND NOT (actor.sortName = $up AND actor.id <= $after)
  AND actor.kind IN $kinds AND actor.degree >= $least AND actor.degree <= $most
  AND ($within IS NULL OR actor.region STARTS WITH $within)
  AND ($words IS NULL OR all(word IN $words WHERE actor.searchText CONTAINS word))
  AND ($languages IS NULL OR any(language IN $languages WHERE language IN actor.languages))
  AND ($themes IS NULL OR EXISTS { (actor)-[:WORKS_ON]->(theme) WHERE theme.id IN $themes })
  AND ($countries IS NULL OR EXISTS { (actor)-[:CONCERNS]->(country) WHERE country.id IN $countries })
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
RETURN actor.json
ORDER BY actor.sortName, actor.id
LIMIT $limit
