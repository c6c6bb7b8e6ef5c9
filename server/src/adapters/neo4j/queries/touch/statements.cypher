// The claims that say something of one of these records and another one.
UNWIND $ids AS id
MATCH (:Record {id: id})<-[:SUBJECT]-(claim:Claim)
WHERE claim.object IS NOT NULL AND claim.json IS NOT NULL
RETURN claim.json
