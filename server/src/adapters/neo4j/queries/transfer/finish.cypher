// Ends a copy: the revision is that of the original.
MATCH (revision:Revision {one: 1})
SET revision.topology = $topology, revision.content = $content, revision.coverage = $content
WITH revision
OPTIONAL MATCH (copy:Copy)
DELETE copy
