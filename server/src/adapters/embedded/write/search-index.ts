import { deletions, fold, SEARCH_KINDS, type SearchKind } from '@netzatlas/shared'
import { contextOf, populationOf, searchKindsOf } from '../../../domain/names.ts'
import type { DomainRecord, Id } from '../../../domain/records.ts'
import { searchNamesOf } from '../../derived.ts'
import type { Executor } from '../executor.ts'

export const kindMask = (kinds: readonly SearchKind[]): number => kinds.reduce((mask, kind) => mask | (1 << SEARCH_KINDS.indexOf(kind)), 0)

export function indexForSearch(db: Executor, record: DomainRecord): void {
  const kinds = kindMask(searchKindsOf(record))
  if (kinds === 0) return
  const folded = searchNamesOf(record)
  const names = folded.join(' ')
  const context = fold(contextOf(record) ?? '')
  const known = db.get<{ key: number; names: string; context: string }>(
    'SELECT key, names, context FROM search_record WHERE id = ?',
    record.id,
  )
  if (known) {
    db.run('UPDATE search_record SET kinds = ?, population = ? WHERE key = ?', kinds, populationOf(record), known.key)
    if (known.names === names && known.context === context) return
    unindex(db, known.key)
    db.run('UPDATE search_record SET names = ?, context = ? WHERE key = ?', names, context, known.key)
    index(db, known.key, folded, context)
  } else {
    const key = db.insert(
      'INSERT INTO search_record (id, kinds, population, names, context) VALUES (?, ?, ?, ?, ?)',
      record.id,
      kinds,
      populationOf(record),
      names,
      context,
    )
    index(db, key, folded, context)
  }
}

function index(db: Executor, key: number, folded: readonly string[], context: string): void {
  const names = folded.join(' ')
  for (const name of folded) db.run('INSERT INTO search_name VALUES (?, ?)', name, key)
  db.run('INSERT INTO search_words (rowid, names, context) VALUES (?, ?, ?)', key, names, context)
  db.run('INSERT INTO search_pieces (rowid, names) VALUES (?, ?)', key, names)
  for (const word of new Set(names.split(' '))) learnSpelling(db, word)
}

function unindex(db: Executor, key: number): void {
  db.run('DELETE FROM search_name WHERE record = ?', key)
  db.run('DELETE FROM search_words WHERE rowid = ?', key)
  db.run('DELETE FROM search_pieces WHERE rowid = ?', key)
}

export function removeFromSearch(db: Executor, id: Id): void {
  const known = db.get<{ key: number }>('SELECT key FROM search_record WHERE id = ?', id)
  if (!known) return
  unindex(db, known.key)
  db.run('DELETE FROM search_record WHERE key = ?', known.key)
}

/** A word of three letters can still be a typo of four. A word no record has any more stays: it finds nothing. */
function learnSpelling(db: Executor, word: string): void {
  if (word.length < 3) return
  if (db.get('SELECT 1 FROM spelling WHERE variant = ? AND word = ?', word, word)) return
  for (const variant of deletions(word)) db.run('INSERT INTO spelling VALUES (?, ?)', variant, word)
}
