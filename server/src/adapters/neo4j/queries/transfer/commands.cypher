// The log of commands from a number on, with what takes each back.
MATCH (command:Command)
WHERE command.number > $after
WITH command
ORDER BY command.number
LIMIT $limit
RETURN command.number, command.reverse, command.id, command.clientId, command.role, command.name, command.at,
  command.changes, command.receipt, command.undoes, command.undoneBy
