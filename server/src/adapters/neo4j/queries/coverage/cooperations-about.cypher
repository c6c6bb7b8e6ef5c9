// Every cooperation of a counted municipality with an actor that works on one of the themes and concerns one of the countries.
MATCH (topic:Record)<-[:WORKS_ON|CONCERNS]-(partner:Actor)
WHERE topic.id IN coalesce($themes, $countries)
WITH DISTINCT partner
WHERE ($themes IS NULL OR EXISTS { (partner)-[told:WORKS_ON]->(theme) WHERE theme.id IN $themes AND told.possibleFrom <= $day AND told.possibleUntil >= $day })
  AND ($countries IS NULL OR EXISTS { (partner)-[told:CONCERNS]->(country) WHERE country.id IN $countries AND told.possibleFrom <= $day AND told.possibleUntil >= $day })
MATCH (partner)-[line:COOPERATES_WITH]-(municipality:Actor)
WHERE municipality.countedAgs STARTS WITH $prefix
WITH partner, line, municipality, startNode(line) = municipality AS own
RETURN collect([municipality.id, partner.id, partner.kind, partner.scope, line.possibleFrom, line.possibleUntil,
  CASE WHEN own THEN line.sourceFrom ELSE line.targetFrom END, CASE WHEN own THEN line.sourceConfirmed ELSE line.targetConfirmed END,
  CASE WHEN own THEN line.targetFrom ELSE line.sourceFrom END, CASE WHEN own THEN line.targetConfirmed ELSE line.sourceConfirmed END])
