// Actors of each kind, from the counts that the database keeps of its labels; with claims; without a place; with lines that can hold on the day.
CALL () {
  MATCH (actor:Municipality) WITH count(actor) AS actors RETURN 'MUNICIPALITY' AS kind, actors
  UNION ALL MATCH (actor:MigrantOrganisation) WITH count(actor) AS actors RETURN 'MIGRANT_ORGANISATION' AS kind, actors
  UNION ALL MATCH (actor:Umbrella) WITH count(actor) AS actors RETURN 'UMBRELLA' AS kind, actors
  UNION ALL MATCH (actor:CivilSociety) WITH count(actor) AS actors RETURN 'CIVIL_SOCIETY' AS kind, actors
  UNION ALL MATCH (actor:Agency) WITH count(actor) AS actors RETURN 'AGENCY' AS kind, actors
  UNION ALL MATCH (actor:Funder) WITH count(actor) AS actors RETURN 'FUNDER' AS kind, actors
}
WITH collect([kind, actors]) AS kinds
CALL () {
  MATCH (actor:Actor)
  RETURN
    count(CASE WHEN EXISTS { (actor)<-[:SUBJECT|OBJECT]-() } THEN 1 END) AS claimed,
    count(CASE WHEN actor.location IS NULL THEN 1 END) AS unplaced
}
CALL () {
  MATCH (actor:Actor)
  WHERE any(times IN actor.lineTimes WHERE left(times, 8) <= $text AND substring(times, 9, 8) >= $text)
  RETURN count(actor) AS linked
}
RETURN kinds, claimed, linked, unplaced
