// How many claims and sources there are, what they lack, the newest dates as they were stated, and whether any source is invented.
CALL () { MATCH (claim:Claim) RETURN count(claim) AS claims }
CALL () { MATCH (claim:Claim) WHERE claim.dated = false RETURN count(claim) AS undated }
CALL () { MATCH (claim:Claim) WHERE claim.literal = false RETURN count(claim) AS unread }
CALL () { MATCH (source:Source) RETURN count(source) AS sources }
CALL () { MATCH (source:Source) WHERE source.fictional = true WITH source LIMIT 1 RETURN count(source) AS fictional }
CALL () { MATCH (claim:Claim) WHERE claim.lastConfirmed > '' WITH claim.lastConfirmed AS date ORDER BY date DESC LIMIT 1 RETURN collect(date) AS confirmed }
CALL () { MATCH ()-[support:SUPPORTED_BY]->() WHERE support.read > '' WITH support.read AS date ORDER BY date DESC LIMIT 1 RETURN collect(date) AS read }
CALL () { MATCH ()-[support:CONTRADICTED_BY]->() WHERE support.read > '' WITH support.read AS date ORDER BY date DESC LIMIT 1 RETURN collect(date) AS against }
RETURN claims, undated, unread, sources, fictional, confirmed + read + against
