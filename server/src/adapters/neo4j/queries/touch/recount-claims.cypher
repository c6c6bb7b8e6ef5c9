// The number of claims of these sources, where it is not what the claims say.
UNWIND $rows AS id
MATCH (source:Record {id: id})
WHERE source:Source
WITH source, COUNT { MATCH (source)<-[:SUPPORTED_BY|CONTRADICTED_BY]-(claim:Claim) RETURN DISTINCT claim } AS claims
WITH source, claims, right('000000' + toString(9999999 - claims), 7) + source.id AS place
WHERE coalesce(source.claims, -1) <> claims OR coalesce(source.claimsOrder, '') <> place
SET source.claims = claims, source.claimsOrder = place
