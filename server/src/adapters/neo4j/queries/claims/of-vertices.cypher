// Claims of any kind with one of the vertices as subject or object.
UNWIND $ids AS id
MATCH (vertex:Record {id: id})<-[:SUBJECT|OBJECT]-(claim:Claim)
WITH DISTINCT id, claim
RETURN id, collect(claim.json)
