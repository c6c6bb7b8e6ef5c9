// The revision that readers go by.
MATCH (revision:Revision {one: 1})
RETURN revision.topology, revision.content
