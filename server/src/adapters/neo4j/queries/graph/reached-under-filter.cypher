// Actors within so many hops of the centres by lines under the filter: the nearest, of a hop the best connected first, and how many in all.
UNWIND $of AS id
MATCH (centre:Record {id: id})
WHERE centre:Actor
WITH collect(centre) AS centres
CALL (centres) {
  CALL (centres) {
      UNWIND CASE WHEN $depth = 1 THEN centres ELSE [] END AS centre
      MATCH path = (centre)-[lines:COOPERATES_WITH|MEMBER_OF|ADVISED_BY|FUNDED_BY*1..1]-(actor)
      WHERE all(line IN lines WHERE CASE
        WHEN $kinds IS NOT NULL AND NOT type(line) IN $kinds THEN false
        WHEN $statuses IS NOT NULL AND NOT line.status IN $statuses THEN false
        WHEN $day IS NULL THEN true
        WHEN $possible THEN line.possibleFrom <= $day AND line.possibleUntil >= $day
        ELSE line.certainFrom <= $day AND line.certainUntil >= $day
      END)
      RETURN actor, min(length(path)) AS hop
      UNION ALL
      UNWIND CASE WHEN $depth = 2 THEN centres ELSE [] END AS centre
      MATCH path = (centre)-[lines:COOPERATES_WITH|MEMBER_OF|ADVISED_BY|FUNDED_BY*1..2]-(actor)
      WHERE all(line IN lines WHERE CASE
        WHEN $kinds IS NOT NULL AND NOT type(line) IN $kinds THEN false
        WHEN $statuses IS NOT NULL AND NOT line.status IN $statuses THEN false
        WHEN $day IS NULL THEN true
        WHEN $possible THEN line.possibleFrom <= $day AND line.possibleUntil >= $day
        ELSE line.certainFrom <= $day AND line.certainUntil >= $day
      END)
      RETURN actor, min(length(path)) AS hop
      UNION ALL
      UNWIND CASE WHEN $depth = 3 THEN centres ELSE [] END AS centre
      MATCH path = (centre)-[lines:COOPERATES_WITH|MEMBER_OF|ADVISED_BY|FUNDED_BY*1..3]-(actor)
      WHERE all(line IN lines WHERE CASE
        WHEN $kinds IS NOT NULL AND NOT type(line) IN $kinds THEN false
        WHEN $statuses IS NOT NULL AND NOT line.status IN $statuses THEN false
        WHEN $day IS NULL THEN true
        WHEN $possible THEN line.possibleFrom <= $day AND line.possibleUntil >= $day
        ELSE line.certainFrom <= $day AND line.certainUntil >= $day
      END)
      RETURN actor, min(length(path)) AS hop
      UNION ALL
      UNWIND CASE WHEN $depth > 3 THEN centres ELSE [] END AS centre
      MATCH path = (centre)-[lines:COOPERATES_WITH|MEMBER_OF|ADVISED_BY|FUNDED_BY*1..]-(actor)
      WHERE all(line IN lines WHERE CASE
        WHEN $kinds IS NOT NULL AND NOT type(line) IN $kinds THEN false
        WHEN $statuses IS NOT NULL AND NOT line.status IN $statuses THEN false
        WHEN $day IS NULL THEN true
        WHEN $possible THEN line.possibleFrom <= $day AND line.possibleUntil >= $day
        ELSE line.certainFrom <= $day AND line.certainUntil >= $day
      END)
      RETURN actor, min(length(path)) AS hop
  }
  WITH actor, hop
  WHERE hop <= $depth AND NOT actor IN centres
  WITH hop, collect(actor) AS actors
  ORDER BY hop
  RETURN collect(actors) AS hops
}
CALL (hops) {
  UNWIND range(0, size(hops) - 1) AS hop
  WITH hop, hops[hop] AS actors, reduce(nearer = 0, earlier IN hops[..hop] | nearer + size(earlier)) AS nearer
  WHERE nearer < $limit
  UNWIND actors AS actor
  WITH hop, actor
  ORDER BY hop, actor.degree DESC, actor.id
  LIMIT $limit
  RETURN collect(actor.id) AS nearest
}
RETURN [centre IN centres | centre.id], nearest, reduce(found = 0, actors IN hops | found + size(actors))
