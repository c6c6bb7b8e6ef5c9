// What a command changed, and what takes it back.
MATCH (command:Command {id: $id})
RETURN command.changes, command.reverse
