// Who takes part in these cooperations, by the claims that say so.
UNWIND $ids AS id
MATCH (:Record {id: id})<-[:OBJECT]-(claim:Claim)
WHERE claim.kind = 'PARTICIPATES_IN'
RETURN id, claim.json
