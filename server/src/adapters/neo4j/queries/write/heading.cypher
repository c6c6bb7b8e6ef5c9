// The number of the next command, what this client id was answered before, and the revision of the content.
MATCH (revision:Revision {one: 1})
OPTIONAL MATCH (before:Command {clientId: $clientId})
RETURN revision.commands + 1, before.receipt, before.attempt, revision.content
