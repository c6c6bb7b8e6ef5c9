// Claims more, or fewer, that speak of a source.
UNWIND $rows AS row
MATCH (source:Record {id: row.id})
WITH source, source.claims + row.by AS claims
SET source.claims = claims,
  source.claimsOrder = right('000000' + toString(9999999 - claims), 7) + source.id
