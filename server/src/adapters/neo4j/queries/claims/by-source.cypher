// A page of the claims that speak of a source, by id; each claim is listed once however often it names the source.
CALL () {
  MATCH (claim:Claim)-[support:SUPPORTED_BY]->(:Source)
  WHERE support.source = $source AND support.claim > $after
  RETURN claim
  ORDER BY support.source, support.claim
  LIMIT $limit
  UNION ALL
  MATCH (claim:Claim)-[support:CONTRADICTED_BY]->(:Source)
  WHERE support.source = $source AND support.claim > $after
  RETURN claim
  ORDER BY support.source, support.claim
  LIMIT $limit
}
RETURN claim.json
ORDER BY claim.id
LIMIT $limit
