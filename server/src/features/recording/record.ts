import { DomainError } from '../../domain/errors.ts'
import type { Id } from '../../domain/records.ts'
import type { HistoryReader } from '../../ports/store.ts'
import { assessmentChanges } from './assessment-changes.ts'
import { assessmentFacts } from './assessment-facts.ts'
import { assessmentProblems } from './check-assessment.ts'
import { confirmationChanges, confirmationProblems, endingChanges, endingProblems, toldOf } from './confirmation.ts'
import type { AssessmentInput, ConfirmationInput, EndInput } from './input.ts'
import { type Desk, numberOf, type Outcome, once, ownId, type Plan, refused, repeated } from './once.ts'
import { problem } from './problems.ts'
import { withLanguages } from './spoken-languages.ts'

/** Names of commands, as the history has them. */
export const RECORD_ASSESSMENT = 'record-assessment'
export const CONFIRM_CLAIMS = 'confirm-claims'
export const END_CLAIMS = 'end-claims'

/** Somebody looked: the same client id records it once. */
export async function recordAssessment(desk: Desk, clientId: string, input: AssessmentInput): Promise<Outcome> {
  return once(desk, clientId, { name: RECORD_ASSESSMENT, told: input, source: input.source }, () =>
    plannedAssessment(desk, clientId, input),
  )
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
    if (problems.length > 0) return { problems }
    return { changes: await withLanguages(desk, confirmationChanges(clientId, input, told)) }
  }
  return once(desk, clientId, { name: CONFIRM_CLAIMS, told: input, source: input.source }, plan)
}

/** What was claimed has ended. */
export async function endClaims(desk: Desk, clientId: string, input: EndInput): Promise<Outcome> {
  const plan = async (): Promise<Plan> => {
    const told = await toldOf(desk.store, input.claims)
    const problems = endingProblems(input, told, desk.today)
    if (problems.length > 0) return { problems }
    return { changes: await withLanguages(desk, endingChanges(clientId, input, told, desk.today)) }
  }
  return once(desk, clientId, { name: END_CLAIMS, told: input, source: input.source }, plan)
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
