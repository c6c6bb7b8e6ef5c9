import type { DomainRecord } from '../../../domain/records.ts'
import type { Executor } from '../executor.ts'
import { indexForSearch } from '../write/search-index.ts'

/**
 * Names as people type them: folded words by prefix, pieces of words by trigram, and every word by its forms with one letter
 * less, since two words within one typo share such a form while short ones share no trigram.
 */
export function createSearch(db: Executor): void {
  db.script(`
    CREATE TABLE search_record (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      kinds INTEGER NOT NULL,
      population REAL NOT NULL,
      names TEXT NOT NULL,
      context TEXT NOT NULL
    );
    CREATE TABLE search_name (
      folded TEXT NOT NULL,
      record INTEGER NOT NULL REFERENCES search_record (key) ON DELETE CASCADE,
      PRIMARY KEY (folded, record)
    ) WITHOUT ROWID;
    CREATE INDEX search_name_record ON search_name (record);
    CREATE VIRTUAL TABLE search_words USING fts5 (
      names, context, content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 0'
    );
    CREATE VIRTUAL TABLE search_pieces USING fts5 (names, content = '', contentless_delete = 1, tokenize = 'trigram case_sensitive 1');
    CREATE TABLE spelling (variant TEXT NOT NULL, word TEXT NOT NULL, PRIMARY KEY (variant, word)) WITHOUT ROWID;
  `)
  for (const json of db.column<string>('SELECT json FROM record ORDER BY id')) indexForSearch(db, JSON.parse(json) as DomainRecord)
}
