// Sources that no record speaks of: those without claims stand last in their index.
MATCH (source:Source)
USING INDEX source:Source(claimsOrder)
WHERE source.claimsOrder >= '9999999' AND NOT EXISTS { (source)<-[:SUPPORTED_BY|FIGURE_FROM|FROM_SOURCE]-() }
RETURN source.id
ORDER BY source.id
