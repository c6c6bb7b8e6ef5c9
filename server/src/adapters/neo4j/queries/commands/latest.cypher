// The newest command of a name.
MATCH (command:Command)
WHERE command.name = $value AND command.number > 0
WITH command
ORDER BY command.name DESC, command.number DESC
LIMIT 1
RETURN command.id, command.clientId, command.role, command.name, command.at, command.changes, command.receipt, command.undoes, command.undoneBy
