import { randomUUID } from 'node:crypto'
import { type Change, type Command, firstReceipt, type Receipt, requireBasis } from '../../../domain/commands.ts'
import { DomainError } from '../../../domain/errors.ts'
import { compareIds } from '../../../domain/ids.ts'
import type { Id } from '../../../domain/records.ts'
import { type Bytes, packed, unpacked } from '../bytes.ts'
import type { Executor, Transaction } from '../executor.ts'
import { query } from '../queries.ts'
import { readRows } from './batches.ts'
import { idOf, reverseOfTurn, turnsOf } from './changes.ts'
import { checkReferences } from './references.ts'
import { rememberSeeded, settle } from './settle.ts'
import { raiseRevision, writeTurns } from './write-turns.ts'

const LOCK = query('write/lock')
const HEADING = query('write/heading')
const STANDING = query('write/standing')
const LOG = query('write/log')
const MARK_UNDONE = query('write/mark-undone')

/** From so many changes on a command has the time of a seed. */
const BULK = 1_000

/** Applies the command in one transaction: all of it, or nothing. `at` is an ISO instant. */
export function applyCommand(db: Executor, command: Command, at: string): Promise<Receipt> {
  const attempt = randomUUID()
  const timeout = command.changes.length < BULK ? db.timeouts.write : db.timeouts.bulk
  return db.write(`command/${command.name}`, (tx) => applyIn(tx, command, at, attempt), timeout)
}

type Heading = readonly [number: number, receipt: Bytes | null, attempt: string | null, content: number]

async function applyIn(tx: Transaction, command: Command, at: string, attempt: string): Promise<Receipt> {
  await tx.run(LOCK)
  const [heading] = await tx.run<Heading>(HEADING, { clientId: command.clientId })
  if (!heading) throw new DomainError('STORE_UNAVAILABLE', 'The database was emptied while it was in use. Start the server again.')
  const [number, before, author, content] = heading
  // Where the answer to a commit was lost, the driver tries again and finds what this very call has written.
  if (before) return { ...unpacked<Receipt>(before), repeated: author !== attempt }
  requireBasis(command, content)
  const id = `cmd-${number}`

  const last = [...new Map(command.changes.map((change) => [idOf(change), change])).values()]
  const standing = new Map(await readRows<[id: Id, json: string]>(tx, STANDING, last.map(idOf)))
  const settled = command.role === 'SEED' ? await settle(tx, last, standing) : { applied: last, kept: [], remembered: [] }
  const turns = turnsOf(settled.applied, standing)
  await checkReferences(tx, turns)
  const revision = await raiseRevision(tx, await writeTurns(tx, turns))
  await rememberSeeded(tx, settled.remembered)
  const changed = turns.map((turn) => turn.id).sort(compareIds)
  const receipt = firstReceipt(command, { command: id, changed, kept: settled.kept, revision })
  await log(tx, { number, id, at, attempt, command, reverse: turns.map(reverseOfTurn), receipt })
  return receipt
}

interface LogEntry {
  readonly number: number
  readonly id: Id
  readonly at: string
  readonly attempt: string
  readonly command: Command
  readonly reverse: readonly Change[]
  readonly receipt: Receipt
}

async function log(tx: Transaction, { command, reverse, receipt, ...entry }: LogEntry): Promise<void> {
  const { clientId, role, name, changes, undoes = null } = command
  await tx.run(LOG, {
    ...entry,
    clientId,
    role,
    name,
    undoes,
    changes: packed(changes),
    reverse: packed(reverse),
    receipt: packed(receipt),
  })
  if (undoes === null) return
  const marked = await tx.run(MARK_UNDONE, { id: entry.id, undoes })
  if (marked.length === 0) throw new DomainError('NOT_FOUND', `There is no command ${undoes}.`, { field: 'undoes' })
}
