import { DomainError } from '../../../domain/errors.ts'
import type { Executor } from '../executor.ts'
import { createRecords } from './001-records.ts'
import { createSearch } from './002-search.ts'
import { keepReadAsStated } from './003-read-as-stated.ts'
import { createDerivedLayouts } from './004-derived-layouts.ts'
import { orderLists } from './005-list-orders.ts'
import { keepDaysOfTopics } from './006-days-of-topics.ts'

/** In order; the number of those applied is the database's `user_version`. A migration that was ever released is never edited. */
export const MIGRATIONS: readonly { readonly name: string; readonly up: (db: Executor) => void }[] = [
  { name: 'records', up: createRecords },
  { name: 'search', up: createSearch },
  { name: 'read as stated', up: keepReadAsStated },
  { name: 'derived layouts', up: createDerivedLayouts },
  { name: 'orders of lists', up: orderLists },
  { name: 'days of topics', up: keepDaysOfTopics },
]

export function migrate(db: Executor, progress: (message: string) => void, upTo = MIGRATIONS.length): void {
  const version = db.get<{ user_version: number }>('PRAGMA user_version')!.user_version
  if (version > MIGRATIONS.length) {
    throw new DomainError(
      'STORE_TOO_NEW',
      `The data folder was written by a newer Netzatlas (version ${version}; this one knows ${MIGRATIONS.length}). Start the newer one, or use another data folder.`,
    )
  }
  for (let i = version; i < upTo; i++) {
    const { name, up } = MIGRATIONS[i]!
    if (version > 0) progress(`Bringing the data folder up to date: ${name} (${i + 1} of ${upTo})`)
    db.transaction('write', () => {
      up(db)
      db.script(`PRAGMA user_version = ${i + 1}`)
    })
  }
}
