// The newest confirmation of these records, where it is not what their claims say.
UNWIND $rows AS id
MATCH (record:Record {id: id})
CALL (record) {
  OPTIONAL MATCH (record)<-[:SUBJECT|OBJECT]-(claim:Claim)
  RETURN coalesce(max(claim.confirmed), '') AS confirmed
}
WITH record, confirmed,
  CASE WHEN record:Actor THEN toString(99999999 - coalesce(toInteger(replace(confirmed, '-', '')), 0)) + record.id ELSE '' END AS place
WHERE coalesce(record.confirmed, 'none') <> confirmed OR coalesce(record.confirmedOrder, '') <> place
SET record.confirmed = confirmed, record.confirmedOrder = CASE WHEN place > '' THEN place END
