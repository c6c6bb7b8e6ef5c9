// The newest confirmation of records of which a confirmed claim changed or went.
UNWIND $rows AS id
MATCH (record:Record {id: id})
CALL (record) {
  OPTIONAL MATCH (record)<-[:SUBJECT|OBJECT]-(claim:Claim)
  RETURN coalesce(max(claim.confirmed), '') AS confirmed
}
SET record.confirmed = confirmed,
  record.confirmedOrder = CASE WHEN record:Actor THEN toString(99999999 - coalesce(toInteger(replace(confirmed, '-', '')), 0)) + id END
