// Puts together what coverage is counted from, of these counted municipalities: every partner, and every day somebody looked, with whom they looked for.
UNWIND $rows AS id
MATCH (municipality:Record {id: id})
WHERE municipality:Actor
CALL (municipality) {
  MATCH (municipality)-[line:COOPERATES_WITH]-(partner)
  WHERE municipality.countedAgs IS NOT NULL
  WITH line, partner, startNode(line) = municipality AS own
  WITH line, partner,
    CASE WHEN own THEN [line.sourceFrom, line.sourceConfirmed, line.targetFrom, line.targetConfirmed]
         ELSE [line.targetFrom, line.targetConfirmed, line.sourceFrom, line.sourceConfirmed] END AS dates
  WITH line, partner, [date IN dates | CASE
    WHEN date = 0 THEN ' '
    WHEN date % 10000 = 0 THEN toString(date + 101) + '1'
    WHEN date % 100 = 0 THEN toString(date + 1) + '2'
    ELSE toString(date) + '3'
  END] AS texts
  WITH line, partner, [text IN texts | right('         ' + CASE WHEN text = ' ' THEN '' ELSE right('00000000' + text, 9) END, 9)] AS texts
  WITH line, partner,
    CASE WHEN texts[0] > texts[1] THEN texts[0] + texts[1] ELSE texts[1] + texts[0] END AS own,
    CASE WHEN texts[2] > texts[3] THEN texts[2] + texts[3] ELSE texts[3] + texts[2] END AS its
  ORDER BY CASE WHEN own < its THEN own ELSE its END DESC
  RETURN collect(
    CASE partner.kind
      WHEN 'MUNICIPALITY' THEN 'M'
      WHEN 'MIGRANT_ORGANISATION' THEN 'O'
      WHEN 'UMBRELLA' THEN CASE WHEN partner.scope = 'LOCAL' THEN 'U' ELSE '-' END
      WHEN 'CIVIL_SOCIETY' THEN 'C'
      WHEN 'AGENCY' THEN 'A'
      ELSE 'F'
    END
    + right('0000000' + toString(line.possibleFrom), 8) + right('0000000' + toString(line.possibleUntil), 8)
    + own + its
  ) AS partners
}
CALL (municipality) {
  MATCH (municipality)<-[:ASSESSED]-(assessment:Assessment)
  WHERE municipality.countedAgs IS NOT NULL
  WITH DISTINCT replace(assessment.on, '-', '') AS digits, reduce(letters = '', kind IN coalesce(assessment.partnerKinds, []) | letters + CASE kind
    WHEN 'MUNICIPALITY' THEN 'M'
    WHEN 'MIGRANT_ORGANISATION' THEN 'O'
    WHEN 'UMBRELLA' THEN 'U'
    WHEN 'CIVIL_SOCIETY' THEN 'C'
    WHEN 'AGENCY' THEN 'A'
    ELSE 'F'
  END) AS letters
  RETURN collect(left(digits + '0101', 8) + CASE size(digits) WHEN 4 THEN '1' WHEN 6 THEN '2' ELSE '3' END + letters) AS looked
}
WITH municipality, partners, looked
SET municipality.partners = CASE WHEN partners = [] THEN null ELSE partners END,
  municipality.looked = CASE WHEN looked = [] THEN null ELSE looked END
