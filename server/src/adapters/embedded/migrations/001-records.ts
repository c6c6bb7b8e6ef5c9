import type { Executor } from '../executor.ts'

/** Records as they came, beside them what they are found by, and the lines and figures derived from them. */
export function createRecords(db: Executor): void {
  db.script(`
    CREATE TABLE revision (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      topology INTEGER NOT NULL,
      content INTEGER NOT NULL,
      coverage INTEGER NOT NULL
    );
    INSERT INTO revision VALUES (1, 0, 0, 0);

    CREATE TABLE record (id TEXT PRIMARY KEY, type TEXT NOT NULL, json TEXT NOT NULL) WITHOUT ROWID;
    CREATE INDEX record_type ON record (type, id);

    CREATE TABLE actor (
      id TEXT PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
      kind TEXT NOT NULL,
      sort_name TEXT NOT NULL,
      region TEXT,
      lat REAL,
      lon REAL,
      partner_scope TEXT,
      counted_ags TEXT,
      population REAL NOT NULL,
      degree INTEGER NOT NULL DEFAULT 0,
      confirmed TEXT NOT NULL DEFAULT ''
    ) WITHOUT ROWID;
    CREATE INDEX actor_name ON actor (sort_name, id);
    CREATE INDEX actor_degree ON actor (degree DESC, id);
    CREATE INDEX actor_confirmed ON actor (confirmed DESC, id);
    CREATE INDEX actor_place ON actor (lat, lon, kind);
    CREATE INDEX actor_region ON actor (region, kind);
    CREATE INDEX actor_kind ON actor (kind);
    CREATE INDEX actor_counted ON actor (counted_ags) WHERE counted_ags IS NOT NULL;

    CREATE TABLE actor_language (
      actor TEXT NOT NULL REFERENCES actor (id) ON DELETE CASCADE,
      language TEXT NOT NULL,
      PRIMARY KEY (language, actor)
    ) WITHOUT ROWID;
    CREATE INDEX actor_language_actor ON actor_language (actor);

    CREATE TABLE claim (
      id TEXT PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
      kind TEXT NOT NULL,
      subject TEXT NOT NULL REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
      object TEXT REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
      valid_from TEXT,
      last_confirmed TEXT,
      confirmed TEXT NOT NULL,
      dated INTEGER NOT NULL,
      literal INTEGER NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX claim_subject ON claim (subject, kind, object, confirmed);
    CREATE INDEX claim_object ON claim (object, kind, subject, confirmed);
    CREATE INDEX claim_kind ON claim (kind, subject, object);

    CREATE TABLE support (
      source TEXT NOT NULL REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
      claim TEXT NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
      read TEXT NOT NULL,
      PRIMARY KEY (source, claim)
    ) WITHOUT ROWID;
    CREATE INDEX support_claim ON support (claim);

    CREATE TABLE source (
      id TEXT PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
      filter_text TEXT NOT NULL,
      fictional INTEGER NOT NULL,
      claims INTEGER NOT NULL DEFAULT 0
    ) WITHOUT ROWID;
    CREATE INDEX source_claims ON source (claims DESC, id);

    CREATE TABLE event (
      id TEXT PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
      starts TEXT NOT NULL,
      ends TEXT NOT NULL,
      region TEXT,
      filter_text TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX event_starts ON event (starts DESC, id);

    CREATE TABLE region (
      id TEXT PRIMARY KEY REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
      level TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX region_level ON region (level, id);

    CREATE TABLE reference (
      record TEXT NOT NULL,
      target TEXT NOT NULL REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
      PRIMARY KEY (record, target)
    ) WITHOUT ROWID;
    CREATE INDEX reference_target ON reference (target);

    CREATE TABLE line (
      id INTEGER PRIMARY KEY,
      source TEXT NOT NULL,
      target TEXT NOT NULL,
      kind TEXT NOT NULL,
      status TEXT NOT NULL,
      possible_from INTEGER NOT NULL,
      possible_until INTEGER NOT NULL,
      certain_from INTEGER NOT NULL,
      certain_until INTEGER NOT NULL,
      last_confirmed TEXT,
      claim TEXT NOT NULL REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
      other_claim TEXT REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
      cooperation TEXT
    );
    CREATE INDEX line_source ON line (source, target);
    CREATE INDEX line_target ON line (target, source);
    CREATE INDEX line_claim ON line (claim);
    CREATE INDEX line_other_claim ON line (other_claim);
    CREATE INDEX line_cooperation ON line (cooperation);

    CREATE TABLE command (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      client_id TEXT NOT NULL UNIQUE,
      role TEXT NOT NULL,
      name TEXT NOT NULL,
      at TEXT NOT NULL,
      changes BLOB NOT NULL,
      reverse BLOB NOT NULL,
      receipt BLOB NOT NULL,
      undoes TEXT REFERENCES command (id),
      undone_by TEXT REFERENCES command (id)
    );

    CREATE INDEX command_name ON command (name, number);

    -- The record as the seed last wrote it: a digest, or empty where the seed removed it.
    CREATE TABLE seeded (id TEXT PRIMARY KEY, digest TEXT NOT NULL) WITHOUT ROWID;

    CREATE TABLE layout (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      topology INTEGER NOT NULL,
      ids TEXT NOT NULL,
      x BLOB NOT NULL,
      y BLOB NOT NULL
    );
  `)
}
