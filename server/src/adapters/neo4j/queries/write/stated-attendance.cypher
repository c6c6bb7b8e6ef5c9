// What is said of how many came to these events, by the ids of the claims, and where they stand by it.
UNWIND $ids AS id
MATCH (event:Record {id: id})
WHERE event:Event
OPTIONAL MATCH (event)<-[:SUBJECT]-(claim:Claim {property: 'ATTENDANCE'})
WITH event, claim
ORDER BY claim.id
RETURN event.id, event.attendanceOrder, collect(claim.json)
