// A claim without what it speaks of.
MATCH (claim:Claim)
WHERE NOT EXISTS { (claim)-[:SUBJECT]->() }
   OR (claim.object IS NOT NULL AND NOT EXISTS { (claim)-[:OBJECT]->() })
RETURN claim.id
LIMIT 1
