// Who takes part in these cooperations, by the claims that say so; not those made from outside that nothing has been derived from yet.
UNWIND $ids AS id
MATCH (:Record {id: id})<-[:OBJECT]-(claim:Claim)
WHERE claim.kind = 'PARTICIPATES_IN' AND claim.json IS NOT NULL
RETURN id, claim.json
