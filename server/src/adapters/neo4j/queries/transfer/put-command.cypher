// Takes over a command of the log, with its number.
MATCH (revision:Revision {one: 1})
MERGE (command:Command {number: $number})
SET command.id = $id, command.clientId = $clientId, command.role = $role, command.name = $name, command.at = $at,
  command.changes = $changes, command.reverse = $reverse, command.receipt = $receipt, command.undoes = $undoes,
  command.undoneBy = $undoneBy, revision.commands = $number
