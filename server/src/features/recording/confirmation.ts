import type { Day } from '@netzatlas/shared'
import type { Change } from '../../domain/commands.ts'
import type { ClaimRecord } from '../../domain/records.ts'
import { dayProblems, sourceProblems } from './check-assessment.ts'
import { idsOf } from './ids.ts'
import { type ConfirmationInput, MAX_CONFIRMED } from './input.ts'
import { type Problem, problem } from './problems.ts'
import { confirmed, holdsAround, sourceRecord } from './statements.ts'

/** `claims`: as they stand, in the order of the input; undefined where there is none. */
export function confirmationProblems(input: ConfirmationInput, claims: readonly (ClaimRecord | undefined)[], today: Day): Problem[] {
  if (input.claims.length > MAX_CONFIRMED) return [problem('TOO_MANY', 'claims')]
  const missing = input.claims.length === 0 || claims.some((claim) => claim === undefined)
  const over = claims.some((claim) => claim && !holdsAround(claim, input.on))
  return [
    ...(missing ? [problem('NO_CLAIM', 'claims')] : []),
    ...dayProblems(input.on, 'on', today),
    ...(over ? [problem('CLAIM_ENDED', 'on')] : []),
    ...sourceProblems(input.source, today),
  ]
}

export function confirmationChanges(clientId: string, { on, source: from }: ConfirmationInput, claims: readonly ClaimRecord[]): Change[] {
  const source = sourceRecord(idsOf(clientId)('s'), from)
  return [source, ...claims.map((claim) => confirmed(claim, on, source.id))].map((put) => ({ put }))
}
