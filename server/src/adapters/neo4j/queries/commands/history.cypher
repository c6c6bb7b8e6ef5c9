// Commands before a number, newest first; what a seed put is left out.
MATCH (command:Command)
WHERE command.number < $before
WITH command
ORDER BY command.number DESC
LIMIT $limit
RETURN command.number, command.id, command.role, command.name, command.at,
  CASE command.role WHEN 'SEED' THEN null ELSE command.changes END, command.receipt, command.undoes, command.undoneBy
