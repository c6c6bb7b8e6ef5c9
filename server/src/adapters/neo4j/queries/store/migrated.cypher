// Records a migration, once.
MERGE (migration:Migration {version: $version})
ON CREATE SET migration.name = $name
