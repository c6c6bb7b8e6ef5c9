// Marks a command as taken back; taking an undo back puts the first command into force again.
MATCH (undone:Command {id: $undoes})
SET undone.undoneBy = $id
WITH undone
OPTIONAL MATCH (first:Command {id: undone.undoes})
WHERE first.undoneBy = $undoes
SET first.undoneBy = null
RETURN undone.id
