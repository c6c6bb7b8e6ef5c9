// Takes away what claims draw from subject to object.
UNWIND $rows AS row
MATCH (subject:Record {id: row.from}), (object:Record {id: row.to})
MATCH (subject)-[statement:PARTICIPATES_IN|MEMBER_OF|LOCATED_IN|ACTIVE_IN|HOSTED|ORGANISED|ATTENDED|COVERS|OFFERED_BY|ADVISED_BY|FUNDED_BY|WORKS_ON|CONCERNS|AWARDED|SIGNED|ASSESSED|PART_OF|SAME_AS]->(object)
WHERE statement.claimId = row.claim
DELETE statement
