// Adds the command to the log.
MATCH (revision:Revision {one: 1})
SET revision.commands = $number
CREATE (:Command {
  number: $number, id: $id, clientId: $clientId, attempt: $attempt, role: $role, name: $name, at: $at,
  changes: $changes, reverse: $reverse, receipt: $receipt, undoes: $undoes
})
