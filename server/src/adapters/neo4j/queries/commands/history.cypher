// Commands before a number, newest first; what a seed or an import put is left out.
MATCH (command:Command)
WHERE command.number < $before
WITH command
ORDER BY command.number DESC
LIMIT $limit
RETURN command.number, command.id, command.role, command.name, command.at,
  CASE WHEN command.role IN ['SEED', 'IMPORT'] THEN null ELSE command.changes END, command.receipt, command.undoes, command.undoneBy
