// The newest confirmation of every record that is not a claim, where it is not what its claims say.
MATCH (record:Record)
WHERE NOT record:Claim
CALL (record) {
  OPTIONAL MATCH (record)<-[:SUBJECT|OBJECT]-(claim:Claim)
  RETURN coalesce(max(claim.confirmed), '') AS confirmed
}
WITH record, confirmed
WHERE coalesce(record.confirmed, 'none') <> confirmed
SET record.confirmed = confirmed
