// How many counted municipalities of each region are in which state on the day, how many of them the kinds were looked for in lately, and how many people live there.
MATCH (municipality:Actor)
WHERE municipality.countedAgs STARTS WITH $prefix
WITH left(municipality.countedAgs, $digits) AS area, coalesce(municipality.partners, []) AS partners, coalesce(municipality.looked, []) AS looked, municipality.populationCount AS population
WITH area, population, $kinds <> [] AND all(kind IN $kinds
    WHERE any(look IN looked WHERE look >= $since AND look <= $known
    AND CASE size(look) WHEN 9 THEN $unsaid ELSE substring(look, 9) END CONTAINS kind)) AS assessed, CASE
  WHEN substring(partners[0], 17, 9) >= $since AND substring(partners[0], 35, 9) >= $since
    AND any(fact IN partners WHERE left(fact, 1) IN $kinds
    AND substring(fact, 1, 8) <= $day AND substring(fact, 9, 8) >= $day
    AND substring(fact, 17, 9) >= $since AND substring(fact, 35, 9) >= $since
    AND (substring(fact, 17, 9) <= $known OR (substring(fact, 26, 9) >= $since AND substring(fact, 26, 9) <= $known))
    AND (substring(fact, 35, 9) <= $known OR (substring(fact, 44, 9) >= $since AND substring(fact, 44, 9) <= $known))) THEN 'COVERED'
  WHEN any(fact IN partners WHERE left(fact, 1) IN $kinds AND substring(fact, 1, 8) <= $day AND substring(fact, 9, 8) >= $day) THEN 'STALE'
  ELSE 'UNKNOWN'
END AS state
WITH 'r-' + area AS area, state, assessed, count(*) AS municipalities, sum(population) AS inhabitants
RETURN collect([area, state, assessed, municipalities, inhabitants])
