// Names that are or begin with what was typed: whole names first, then by degree and population.
CALL () {
  CALL db.index.fulltext.queryNodes('search_names', $whole) YIELD node
  RETURN node, 0 AS tier
  UNION ALL
  CALL db.index.fulltext.queryNodes('search_names', $begins) YIELD node
  RETURN node, 1 AS tier
}
WITH node, min(tier) AS tier, coalesce(node.degree, 0) AS degree
ORDER BY tier, degree DESC, node.searchPopulation DESC, node.id
LIMIT $limit
RETURN node.json, degree, node.confirmed
ORDER BY tier, degree DESC, node.searchPopulation DESC, node.id
