// The number of claims of every source, where it is not what the claims say.
MATCH (source:Source)
WITH source, COUNT { MATCH (source)<-[:SUPPORTED_BY|CONTRADICTED_BY]-(claim:Claim) RETURN DISTINCT claim } AS claims
WHERE coalesce(source.claims, -1) <> claims
SET source.claims = claims
