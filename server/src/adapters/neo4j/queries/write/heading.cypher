// The number of the next command, and what this client id was answered before.
MATCH (revision:Revision {one: 1})
OPTIONAL MATCH (before:Command {clientId: $clientId})
RETURN revision.commands + 1, before.receipt, before.attempt
