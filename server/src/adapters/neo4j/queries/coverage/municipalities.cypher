// Each counted municipality that is in one of the states on the day, when all the kinds were last looked for or one was confirmed, who lives there and where it is: packed into one text each, which is read faster than columns.
MATCH (municipality:Actor)
WHERE municipality.countedAgs STARTS WITH $prefix
WITH municipality, coalesce(municipality.looked, []) AS looks, [fact IN coalesce(municipality.partners, [])
  WHERE left(fact, 1) IN $kinds AND substring(fact, 1, 8) <= $day AND substring(fact, 9, 8) >= $day] AS partners
WITH municipality, looks, size(partners) AS partners, CASE
  WHEN partners = [] THEN ''
  WHEN substring(partners[0], 17, 9) <= $known AND substring(partners[0], 35, 9) <= $known
    THEN CASE WHEN substring(partners[0], 17, 9) < substring(partners[0], 35, 9) THEN substring(partners[0], 17, 9) ELSE substring(partners[0], 35, 9) END
  ELSE reduce(newest = '', pair IN [fact IN partners | [
    CASE WHEN substring(fact, 17, 9) <= $known THEN substring(fact, 17, 9) WHEN substring(fact, 26, 9) <= $known THEN substring(fact, 26, 9) ELSE '' END,
    CASE WHEN substring(fact, 35, 9) <= $known THEN substring(fact, 35, 9) WHEN substring(fact, 44, 9) <= $known THEN substring(fact, 44, 9) ELSE '' END
  ]] | CASE
    WHEN pair[0] <= pair[1] AND pair[0] > newest THEN pair[0]
    WHEN pair[1] < pair[0] AND pair[1] > newest THEN pair[1]
    ELSE newest
  END)
END AS confirmed
WITH municipality, partners, confirmed, CASE WHEN looks = [] THEN [] ELSE
  [kind IN $kinds | reduce(newest = '', look IN looks | CASE
    WHEN look <= $known AND look > newest AND CASE size(look) WHEN 9 THEN $unsaid ELSE substring(look, 9) END CONTAINS kind THEN left(look, 9)
    ELSE newest
  END)]
END AS newest
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
RETURN collect(id + '|' + state + '|' + newest + '|' + assessed + '|' + municipality.countedAgs + '|' + municipality.populationCount
  + coalesce('|' + municipality.location.latitude + '|' + municipality.location.longitude, ''))
