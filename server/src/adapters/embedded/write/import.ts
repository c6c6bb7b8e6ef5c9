import type { Revision } from '../../../domain/commands.ts'
import { DomainError } from '../../../domain/errors.ts'
import type { CopyProgress, LoggedCommand, SeededMark, TransferWriter } from '../../../ports/transfer.ts'
import { pack } from '../../pack.ts'
import type { Executor } from '../executor.ts'
import { copyProgress } from '../read/export.ts'
import { refreshFigures, writeChanges } from './apply.ts'
import { deriveTouchedLines } from './lines.ts'

type ImportedPage = Parameters<TransferWriter['importPage']>[0]

/** References are checked once, at the end: a page may speak of records that come with a later one. */
export function importPage(db: Executor, { records = [], commands = [], seeded = [] }: ImportedPage, progress: CopyProgress): void {
  db.script(`
    PRAGMA foreign_keys = OFF;
    CREATE TABLE IF NOT EXISTS copy_progress (one INTEGER PRIMARY KEY CHECK (one = 1), origin TEXT NOT NULL, part TEXT NOT NULL, after TEXT NOT NULL);
  `)
  try {
    db.transaction('write', () => {
      const effects = writeChanges(
        db,
        records.map((put) => ({ put })),
      )
      deriveTouchedLines(db, effects)
      refreshFigures(db, effects)
      for (const command of commands) importCommand(db, command)
      for (const mark of seeded) importMark(db, mark)
      db.run('INSERT OR REPLACE INTO copy_progress VALUES (1, ?, ?, ?)', progress.from, progress.part, progress.after)
    })
  } finally {
    db.script('PRAGMA foreign_keys = ON')
  }
}

function importCommand(
  db: Executor,
  { number, id, clientId, role, name, at, changes, reverse, receipt, undoes, undoneBy }: LoggedCommand,
): void {
  db.run(
    'INSERT OR REPLACE INTO command (number, id, client_id, role, name, at, changes, reverse, receipt, undoes, undone_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    number,
    id,
    clientId,
    role,
    name,
    at,
    pack(changes),
    pack(reverse),
    pack(receipt),
    undoes ?? null,
    undoneBy ?? null,
  )
}

function importMark(db: Executor, { id, digest }: SeededMark): void {
  db.run('INSERT OR REPLACE INTO seeded (id, digest) VALUES (?, ?)', id, digest)
}

export function finishCopy(db: Executor, { topology, content }: Revision): void {
  db.transaction('write', () => {
    const dangling = db.get<{ table: string }>('PRAGMA foreign_key_check')
    if (dangling) throw new DomainError('CONFLICT', `The copy is not whole: a record (${dangling.table}) speaks of one that is not there.`)
    db.run('UPDATE revision SET topology = ?, content = ?, coverage = ?', topology, content, content)
    if (copyProgress(db)) db.script('DROP TABLE copy_progress')
  })
}
