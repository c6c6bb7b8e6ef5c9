// The next actors by id: those that a line touches, their lines to others, and which themes and countries any of them names.
MATCH (actor:Record)
WHERE actor.type = 'actor' AND actor.id > $after
WITH actor
ORDER BY actor.type, actor.id
LIMIT $limit
WITH collect(actor) AS actors
CALL (actors) {
  UNWIND actors AS source
  MATCH (source)-[line:COOPERATES_WITH|MEMBER_OF|ADVISED_BY|FUNDED_BY]->()
  RETURN collect(line.line) AS lines
}
CALL (actors) {
  UNWIND actors AS actor
  MATCH (actor)-[:WORKS_ON]->(theme)
  WITH DISTINCT actor, theme
  RETURN collect([actor.id, theme.id]) AS themes
}
CALL (actors) {
  UNWIND actors AS actor
  MATCH (actor)-[:CONCERNS]->(country)
  WITH DISTINCT actor, country
  RETURN collect([actor.id, country.id]) AS countries
}
RETURN COLLECT { MATCH (revision:Revision {one: 1}) RETURN revision.topology }[0], actors[-1].id, [actor IN actors WHERE actor.degree > 0 | actor.json], lines, themes, countries
