// Each counted municipality that is in one of the states on the day, when all the kinds were last looked for or one was confirmed, who lives there and where it is.
MATCH (municipality:Actor)
WHERE municipality.countedAgs STARTS WITH $prefix
WITH municipality, [fact IN coalesce(municipality.partners, [])
  WHERE left(fact, 1) IN $kinds AND substring(fact, 1, 8) <= $day AND substring(fact, 9, 8) >= $day
  | [
    CASE WHEN substring(fact, 17, 9) <= $known THEN substring(fact, 17, 9) WHEN substring(fact, 26, 9) <= $known THEN substring(fact, 26, 9) ELSE '' END,
    CASE WHEN substring(fact, 35, 9) <= $known THEN substring(fact, 35, 9) WHEN substring(fact, 44, 9) <= $known THEN substring(fact, 44, 9) ELSE '' END
  ]] AS dates
WITH municipality, size(dates) AS partners,
  reduce(newest = '', pair IN dates | CASE
    WHEN pair[0] <= pair[1] AND pair[0] > newest THEN pair[0]
    WHEN pair[1] < pair[0] AND pair[1] > newest THEN pair[1]
    ELSE newest
  END) AS confirmed,
  [kind IN $kinds | reduce(newest = '', look IN coalesce(municipality.looked, []) | CASE
    WHEN look <= $known AND look > newest AND CASE size(look) WHEN 9 THEN $unsaid ELSE substring(look, 9) END CONTAINS kind THEN left(look, 9)
    ELSE newest
  END)] AS newest
WITH municipality, partners, confirmed,
  reduce(oldest = coalesce(newest[0], ''), date IN newest | CASE WHEN date < oldest THEN date ELSE oldest END) AS looked
WITH municipality, confirmed, looked, CASE
  WHEN confirmed >= $since THEN 'COVERED'
  WHEN partners > 0 THEN 'STALE'
  WHEN looked >= $since THEN 'CONFIRMED_GAP'
  ELSE 'UNKNOWN'
END AS state
WHERE state IN $states
WITH municipality, municipality.id AS id, state, CASE WHEN confirmed > looked THEN confirmed ELSE looked END AS newest, looked >= $since AS assessed
ORDER BY id
RETURN collect(id), collect(state), collect(newest), collect(assessed), collect(municipality.countedAgs),
  collect(municipality.populationCount), collect(coalesce([municipality.location.latitude, municipality.location.longitude], []))
