// Raises what has changed.
MATCH (revision:Revision {one: 1})
SET revision.topology = revision.topology + $topology,
    revision.content = revision.content + $content,
    revision.coverage = revision.coverage + $coverage
RETURN revision.topology, revision.content
