// How many commands there are, and the number of one of them.
MATCH (revision:Revision {one: 1})
OPTIONAL MATCH (command:Command {id: $id})
RETURN revision.commands, command.number
