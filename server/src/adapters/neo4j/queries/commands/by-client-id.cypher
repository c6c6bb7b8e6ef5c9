// A command of the log by the id its author gave it.
MATCH (command:Command {clientId: $value})
RETURN command.id, command.clientId, command.role, command.name, command.at, command.changes, command.receipt, command.undoes, command.undoneBy
