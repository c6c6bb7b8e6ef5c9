// Takes the lock that lets one command in at a time: every command writes this node first.
MATCH (revision:Revision {one: 1})
SET revision.locked = true
