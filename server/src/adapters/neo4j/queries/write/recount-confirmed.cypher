// The newest confirmation of records of which a confirmed claim changed or went.
UNWIND $rows AS id
MATCH (record:Record {id: id})
CALL (record) {
  OPTIONAL MATCH (record)<-[:SUBJECT|OBJECT]-(claim:Claim)
  RETURN max(claim.confirmed) AS confirmed
}
SET record.confirmed = coalesce(confirmed, '')
