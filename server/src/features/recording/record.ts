import type { Day } from '@netzatlas/shared'
import type { Change, Receipt } from '../../domain/commands.ts'
import type { CommandDoor } from '../../domain/door.ts'
import { DomainError } from '../../domain/errors.ts'
import type { Id } from '../../domain/records.ts'
import type { ClaimReader, CommandReader, HistoryReader, RecordReader, RegionReader } from '../../ports/store.ts'
import { assessmentChanges } from './assessment-changes.ts'
import { assessmentFacts } from './assessment-facts.ts'
import { assessmentProblems } from './check-assessment.ts'
import { confirmationChanges, confirmationProblems, endingChanges, endingProblems, toldOf } from './confirmation.ts'
import type { AssessmentInput, ConfirmationInput, EndInput, SourceInput } from './input.ts'
import { onKnownSource } from './known-source.ts'
import { type Problem, problem } from './problems.ts'

export interface Desk {
  readonly store: RecordReader & ClaimReader & RegionReader & CommandReader & HistoryReader
  readonly door: CommandDoor
  readonly today: Day
}

export type Outcome = { readonly receipt: Receipt } | { readonly problems: readonly Problem[] }

/** Names of commands, as the history has them. */
export const RECORD_ASSESSMENT = 'record-assessment'
export const CONFIRM_CLAIMS = 'confirm-claims'
export const END_CLAIMS = 'end-claims'

/** Ids of browsers stand apart from those of seeds and imports. */
const ownId = (clientId: string): string => `edit:${clientId}`

/** Somebody looked: the same client id records it once. */
export async function recordAssessment(desk: Desk, clientId: string, input: AssessmentInput): Promise<Outcome> {
  return once(desk, clientId, RECORD_ASSESSMENT, () => plannedAssessment(desk, clientId, input), input.source)
}

/** The changes that recording it would make, or what keeps it from being recorded. */
export async function plannedAssessment({ store, today }: Desk, clientId: string, input: AssessmentInput): Promise<Plan> {
  const facts = await assessmentFacts(store, input)
  const problems = assessmentProblems(input, facts, today)
  return problems.length > 0 ? { problems } : { changes: assessmentChanges(clientId, input, facts, today) }
}

/** What was claimed still held on the day. */
export async function confirmClaims(desk: Desk, clientId: string, input: ConfirmationInput): Promise<Outcome> {
  const plan = async (): Promise<Plan> => {
    const told = await toldOf(desk.store, input.claims)
    const problems = confirmationProblems(input, told, desk.today)
    return problems.length > 0 ? { problems } : { changes: confirmationChanges(clientId, input, told) }
  }
  return once(desk, clientId, CONFIRM_CLAIMS, plan, input.source)
}

/** What was claimed has ended. */
export async function endClaims(desk: Desk, clientId: string, input: EndInput): Promise<Outcome> {
  const plan = async (): Promise<Plan> => {
    const told = await toldOf(desk.store, input.claims)
    const problems = endingProblems(input, told, desk.today)
    return problems.length > 0 ? { problems } : { changes: endingChanges(clientId, input, told, desk.today) }
  }
  return once(desk, clientId, END_CLAIMS, plan, input.source)
}

/** Takes a command back, with the reverse that the store keeps beside it. */
export async function takeBack({ store, door }: Desk, clientId: string, command: Id): Promise<Outcome> {
  const before = await store.commandByClientId(ownId(clientId))
  if (before) return before.undoes === command ? repeated(before.receipt) : refused(problem('REUSED_ID', 'clientId'))
  const its = await store.command(command)
  if (!its) return refused(problem('NO_COMMAND', 'command'))
  if (its.undoneBy !== undefined) return refused(problem('ALREADY_UNDONE', 'command', numberOf(its.undoneBy)))
  try {
    return { receipt: await door.undo(command, { clientId: ownId(clientId), role: 'EDITOR' }) }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    if (error.code === 'NOT_ALLOWED') return refused(problem('NOT_TO_BE_UNDONE', 'command'))
    if (error.code !== 'CONFLICT') throw error
    return refused(problem('CHANGED_SINCE', 'command', await laterChange(store, command, its.receipt.changed)))
  }
}

/** The number of a command, as people see it. */
const numberOf = (command: Id): string => command.replace(/^cmd-/, '')

/** How far back a later change is looked for, to be named. */
const RECENT = 100

async function laterChange(store: HistoryReader, command: Id, changed: readonly Id[]): Promise<string | undefined> {
  const { items } = await store.history({ first: RECENT })
  const later = items.slice(
    0,
    Math.max(
      0,
      items.findIndex(({ id }) => id === command),
    ),
  )
  const mine = new Set(changed)
  const found = later.find(
    ({ changes, undoneBy, undoes }) =>
      undoneBy === undefined && undoes === undefined && changes.some((change) => mine.has('put' in change ? change.put.id : change.remove)),
  )
  return found && String(found.number)
}

export type Plan = { readonly changes: readonly Change[] } | { readonly problems: readonly Problem[] }

/** Applies what is planned, once a client id. `source`: what it rests on, as it was told; one that is there already is not made again. */
export async function once(
  { store, door }: Desk,
  clientId: string,
  name: string,
  plan: () => Promise<Plan>,
  source?: SourceInput,
): Promise<Outcome> {
  const before = await store.commandByClientId(ownId(clientId))
  if (before) return before.name === name ? repeated(before.receipt) : refused(problem('REUSED_ID', 'clientId'))
  const wished = await plan()
  const planned = 'problems' in wished ? wished : await onKnownSource(store, wished.changes, source)
  if ('problems' in planned) return planned
  return { receipt: await door.apply({ clientId: ownId(clientId), role: 'EDITOR', name, changes: planned.changes }) }
}

const refused = (its: Problem): Outcome => ({ problems: [its] })
const repeated = (receipt: Receipt): Outcome => ({ receipt: { ...receipt, repeated: true } })
