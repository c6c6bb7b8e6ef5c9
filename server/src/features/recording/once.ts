import { createHash } from 'node:crypto'
import type { Day } from '@netzatlas/shared'
import { canonicalJson } from '../../domain/canonical.ts'
import { BASIS, type Change, type Receipt } from '../../domain/commands.ts'
import type { CommandDoor } from '../../domain/door.ts'
import { DomainError } from '../../domain/errors.ts'
import type { Id } from '../../domain/records.ts'
import type { CommandReader } from '../../ports/commands.ts'
import type { ClaimReader, HistoryReader, RecordReader, RegionReader, RevisionReader } from '../../ports/store.ts'
import type { SourceInput } from './input.ts'
import { makesPage, onKnownSource } from './known-source.ts'
import { type Problem, problem } from './problems.ts'

export interface Desk {
  readonly store: RevisionReader & RecordReader & ClaimReader & RegionReader & CommandReader & HistoryReader
  readonly door: CommandDoor
  readonly today: Day
}

export type Outcome =
  | { readonly receipt: Receipt }
  | {
      readonly problems: readonly Problem[]
      /** What was saved under the client id before, where that is not what was meant now. */
      readonly before?: Id
    }

export type Plan = { readonly changes: readonly Change[] } | { readonly problems: readonly Problem[] }

interface Wish {
  /** Of the command, as the history has it. */
  readonly name: string
  /** All that was said. */
  readonly told: object
  /** What it rests on: a source that is there already is not made again. */
  readonly source?: SourceInput
}

/** Ids of browsers stand apart from those of seeds and imports. */
export const ownId = (clientId: string): string => `edit:${clientId}`

/** The number of a command, as people see it. */
export const numberOf = (command: Id): string => command.replace(/^cmd-/, '')

/** So often others may change something between a plan and its being applied: one of them gets through each time. */
const ATTEMPTS = 50

/**
 * Applies what is planned, once a client id; where the id came with other words before, those stand and are named. A plan
 * that makes a source of a page is made anew where anything changed meanwhile: of two who name a page at once the second finds it.
 */
export async function once(
  { store, door }: Pick<Desk, 'store' | 'door'>,
  clientId: string,
  { name, told, source }: Wish,
  plan: () => Promise<Plan>,
): Promise<Outcome> {
  const said = createHash('sha256').update(canonicalJson(told)).digest('base64url')
  const before = await store.commandByClientId(ownId(clientId))
  if (before && before.name !== name) return refused(problem('REUSED_ID', 'clientId'))
  if (before) return before.undoneBy === undefined ? saidBefore(before.receipt, said) : not('TAKEN_BACK_SINCE', before.id)
  for (let attempt = 1; ; attempt++) {
    const { content } = await store.revision()
    const wished = await plan()
    const planned = 'problems' in wished ? wished : await onKnownSource(store, wished.changes, source)
    if ('problems' in planned) return planned
    const { changes } = planned
    const command = { clientId: ownId(clientId), role: 'EDITOR', name, changes, said } as const
    try {
      const receipt = await door.apply(makesPage(changes) ? { ...command, basis: content } : command)
      return receipt.repeated ? saidBefore(receipt, said) : { receipt }
    } catch (error) {
      if (!isOutdated(error) || attempt === ATTEMPTS) throw error
    }
  }
}

const isOutdated = (error: unknown): boolean => error instanceof DomainError && error.code === 'CONFLICT' && error.field === BASIS

/** A receipt that does not tell what was said is of a time before that was kept. */
const saidBefore = (receipt: Receipt, said: string): Outcome =>
  receipt.said === undefined || receipt.said === said ? repeated(receipt) : not('SAVED_BEFORE', receipt.command)

const not = (code: 'SAVED_BEFORE' | 'TAKEN_BACK_SINCE', before: Id): Outcome => ({
  problems: [problem(code, undefined, numberOf(before))],
  before,
})

export const refused = (its: Problem): Outcome => ({ problems: [its] })
export const repeated = (receipt: Receipt): Outcome => ({ receipt: { ...receipt, repeated: true } })
