// The newest commands before a number, newest first: what each was answered, and what takes it back.
MATCH (command:Command)
WHERE command.number < $before
WITH command
ORDER BY command.number DESC
LIMIT $limit
RETURN command.number, command.receipt, command.reverse
