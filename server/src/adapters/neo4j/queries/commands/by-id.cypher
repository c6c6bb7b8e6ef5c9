// A command of the log by its id.
MATCH (command:Command {id: $value})
RETURN command.id, command.clientId, command.role, command.name, command.at, command.changes, command.receipt, command.undoes, command.undoneBy
