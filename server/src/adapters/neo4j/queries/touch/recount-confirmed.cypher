// The newest confirmation of every record that is not a claim, where it is not what its claims say.
MATCH (record:Record)
WHERE NOT record:Claim
CALL (record) {
  OPTIONAL MATCH (record)<-[:SUBJECT|OBJECT]-(claim:Claim)
  RETURN coalesce(max(claim.confirmed), '') AS confirmed
}
WITH record, confirmed,
  CASE WHEN record:Actor THEN toString(99999999 - coalesce(toInteger(replace(confirmed, '-', '')), 0)) + record.id ELSE '' END AS place
WHERE coalesce(record.confirmed, 'none') <> confirmed OR coalesce(record.confirmedOrder, '') <> place
SET record.confirmed = confirmed, record.confirmedOrder = CASE WHEN place > '' THEN place END
