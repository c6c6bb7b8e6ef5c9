// The number of the last migration applied, 0 in an empty database.
OPTIONAL MATCH (migration:Migration)
RETURN coalesce(max(migration.version), 0)
