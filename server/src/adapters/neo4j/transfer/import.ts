import type { Revision } from '../../../domain/commands.ts'
import { DomainError } from '../../../domain/errors.ts'
import type { DomainRecord, Id } from '../../../domain/records.ts'
import type { CopyProgress, LoggedCommand, SeededMark, TransferWriter } from '../../../ports/transfer.ts'
import { packed } from '../bytes.ts'
import type { Executor, Transaction } from '../executor.ts'
import { query } from '../queries.ts'
import { readRows, writeRows } from '../write/batches.ts'
import { writeTurns } from '../write/write-turns.ts'

const LOCK = query('write/lock')
const STANDING = query('write/standing')
const REMEMBER = query('write/remember-seeded')
const PUT_COMMAND = query('transfer/put-command')
const SAVE_PROGRESS = query('transfer/save-progress')
const UNLINKED = query('transfer/unlinked')
const FINISH = query('transfer/finish')

/** A relationship to a record that comes later is made when the one that speaks of it is taken over again. */
export async function importPage(
  db: Executor,
  { records = [], commands = [], seeded = [] }: Parameters<TransferWriter['importPage']>[0],
  progress: CopyProgress,
): Promise<void> {
  await db.write(
    'copy',
    async (tx) => {
      await tx.run(LOCK)
      await putRecords(tx, records)
      await putCommands(tx, commands)
      await putMarks(tx, seeded)
      await tx.run(SAVE_PROGRESS, { ...progress })
    },
    db.timeouts.bulk,
  )
}

async function putRecords(tx: Transaction, records: readonly DomainRecord[]): Promise<void> {
  const rows = await readRows<[id: Id, json: string]>(
    tx,
    STANDING,
    records.map(({ id }) => id),
  )
  const standing = new Map(rows.map(([id, json]) => [id, JSON.parse(json) as DomainRecord]))
  await writeTurns(
    tx,
    records.map((now) => {
      const old = standing.get(now.id)
      return { id: now.id, now, ...(old ? { old } : {}) }
    }),
  )
}

/** One statement a command: one may hold a whole seed. */
async function putCommands(tx: Transaction, commands: readonly LoggedCommand[]): Promise<void> {
  for (const { changes, reverse, receipt, undoes = null, undoneBy = null, ...heading } of commands) {
    await tx.run(PUT_COMMAND, {
      ...heading,
      undoes,
      undoneBy,
      changes: packed(changes),
      reverse: packed(reverse),
      receipt: packed(receipt),
    })
  }
}

const putMarks = (tx: Transaction, marks: readonly SeededMark[]): Promise<void> => writeRows(tx, REMEMBER, marks)

export async function finishCopy(db: Executor, { topology, content }: Revision): Promise<void> {
  await db.write(
    'copy',
    async (tx) => {
      const [unlinked] = await tx.run<readonly [Id]>(UNLINKED)
      if (unlinked) throw new DomainError('CONFLICT', `The copy is not whole: ${unlinked[0]} speaks of a record that is not there.`)
      await tx.run(FINISH, { topology, content })
    },
    db.timeouts.bulk,
  )
}
