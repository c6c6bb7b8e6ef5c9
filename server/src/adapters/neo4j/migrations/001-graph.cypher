// Every record is a node, found by its id; beside them the log of commands, and what the seed last wrote.
CREATE CONSTRAINT record_id IF NOT EXISTS FOR (record:Record) REQUIRE record.id IS UNIQUE;
CREATE CONSTRAINT command_id IF NOT EXISTS FOR (command:Command) REQUIRE command.id IS UNIQUE;
CREATE CONSTRAINT command_number IF NOT EXISTS FOR (command:Command) REQUIRE command.number IS UNIQUE;
CREATE CONSTRAINT command_client_id IF NOT EXISTS FOR (command:Command) REQUIRE command.clientId IS UNIQUE;
CREATE CONSTRAINT seeded_id IF NOT EXISTS FOR (seeded:Seeded) REQUIRE seeded.id IS UNIQUE;
CREATE CONSTRAINT layout_one IF NOT EXISTS FOR (layout:Layout) REQUIRE layout.one IS UNIQUE;
CREATE CONSTRAINT revision_one IF NOT EXISTS FOR (revision:Revision) REQUIRE revision.one IS UNIQUE;

CREATE INDEX command_name IF NOT EXISTS FOR (command:Command) ON (command.name, command.number);
CREATE INDEX record_type IF NOT EXISTS FOR (record:Record) ON (record.type, record.id);
CREATE INDEX actor_name IF NOT EXISTS FOR (actor:Actor) ON (actor.sortName, actor.id);
CREATE INDEX actor_degree IF NOT EXISTS FOR (actor:Actor) ON (actor.degreeOrder);
CREATE INDEX actor_confirmed IF NOT EXISTS FOR (actor:Actor) ON (actor.confirmedOrder);
CREATE INDEX actor_region IF NOT EXISTS FOR (actor:Actor) ON (actor.region, actor.kind, actor.degree);
CREATE INDEX actor_kind IF NOT EXISTS FOR (actor:Actor) ON (actor.kind, actor.degree);
CREATE INDEX actor_counted IF NOT EXISTS FOR (actor:Actor) ON (actor.countedAgs);
CREATE POINT INDEX actor_location IF NOT EXISTS FOR (actor:Actor) ON (actor.location);
CREATE INDEX claim_kind IF NOT EXISTS FOR (claim:Claim) ON (claim.kind);
CREATE INDEX claim_dated IF NOT EXISTS FOR (claim:Claim) ON (claim.dated);
CREATE INDEX claim_literal IF NOT EXISTS FOR (claim:Claim) ON (claim.literal);
CREATE INDEX claim_confirmed IF NOT EXISTS FOR (claim:Claim) ON (claim.lastConfirmed);
CREATE INDEX source_fictional IF NOT EXISTS FOR (source:Source) ON (source.fictional);
CREATE INDEX supported_read IF NOT EXISTS FOR ()-[support:SUPPORTED_BY]-() ON (support.read);
CREATE INDEX contradicted_read IF NOT EXISTS FOR ()-[support:CONTRADICTED_BY]-() ON (support.read);
CREATE INDEX source_claims IF NOT EXISTS FOR (source:Source) ON (source.claims);
CREATE INDEX event_starts IF NOT EXISTS FOR (event:Event) ON (event.starts);
CREATE INDEX region_level IF NOT EXISTS FOR (region:Region) ON (region.level, region.id);
CREATE INDEX supported_by IF NOT EXISTS FOR ()-[support:SUPPORTED_BY]-() ON (support.source, support.claim);
CREATE INDEX contradicted_by IF NOT EXISTS FOR ()-[support:CONTRADICTED_BY]-() ON (support.source, support.claim);
CREATE INDEX line_cooperation IF NOT EXISTS FOR ()-[line:COOPERATES_WITH]-() ON (line.cooperation);

CREATE TEXT INDEX source_text IF NOT EXISTS FOR (source:Source) ON (source.filterText);

// Texts are folded before they are indexed: the analyzer only parts them at spaces, or leaves names whole.
CREATE FULLTEXT INDEX search_words IF NOT EXISTS FOR (record:Searchable)
  ON EACH [record.searchText, record.searchContext, record.searchKinds, record.kind]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}};
CREATE FULLTEXT INDEX search_names IF NOT EXISTS FOR (record:Searchable)
  ON EACH [record.searchNames, record.searchKinds, record.kind, record.languages]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};

CALL db.awaitIndexes(300);

MERGE (revision:Revision {one: 1}) ON CREATE SET revision.topology = 0, revision.content = 0, revision.coverage = 0, revision.commands = 0;
