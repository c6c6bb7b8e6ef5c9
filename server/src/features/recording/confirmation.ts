import type { Day, PartialDate } from '@netzatlas/shared'
import type { Change } from '../../domain/commands.ts'
import type { ClaimRecord, DomainRecord } from '../../domain/records.ts'
import type { ClaimReader, RecordReader } from '../../ports/store.ts'
import { aroundEnd, heardItEnded, heardItHolds } from './agreement.ts'
import { dayProblems, endProblems, sourceProblems } from './check-assessment.ts'
import { personalProblems } from './check-text.ts'
import { idsOf } from './ids.ts'
import { type ConfirmationInput, type EndInput, MAX_CONFIRMED } from './input.ts'
import { type Problem, problem } from './problems.ts'
import { hasBegun, sourceRecord } from './statements.ts'

/** A claim that the input points to, and every other of the same thing; undefined where there is none. */
type Told = readonly ClaimRecord[] | undefined

/** In the order of the input. */
export async function toldOf(store: RecordReader & ClaimReader, claims: ConfirmationInput['claims']): Promise<readonly Told[]> {
  const its = (await store.records(claims)).map((record) => (record?.type === 'claim' ? record : undefined))
  const known = its.filter((claim) => claim !== undefined)
  const kinds = [...new Set(known.map(({ kind }) => kind))]
  const around = await store.claimsOf([...new Set(known.map(({ subject }) => subject))], kinds)
  return its.map((claim) => claim && [claim, ...(around.get(claim.subject) ?? []).filter((other) => isOfSame(claim, other))])
}

const isOfSame = (claim: ClaimRecord, other: ClaimRecord): boolean =>
  other.id !== claim.id &&
  other.kind === claim.kind &&
  other.subject === claim.subject &&
  other.object === claim.object &&
  other.property === claim.property &&
  other.value === claim.value &&
  // A country of origin is no partner country.
  (claim.kind !== 'CONCERNS' || other.role === claim.role)

export const confirmationProblems = (input: ConfirmationInput, told: readonly Told[], today: Day): Problem[] =>
  problemsOf(input, told, today, { field: 'on', date: input.on, wrong: dayProblems(input.on, 'on', today) })

export const endingProblems = (input: EndInput, told: readonly Told[], today: Day): Problem[] =>
  problemsOf(input, told, today, {
    field: 'until',
    date: input.until ?? today,
    wrong: input.until === undefined ? [] : endProblems(input.until, 'until', today),
  })

interface When {
  readonly field: 'on' | 'until'
  readonly date: PartialDate
  readonly wrong: readonly Problem[]
}

function problemsOf(input: Pick<ConfirmationInput, 'claims' | 'source'>, told: readonly Told[], today: Day, when: When): Problem[] {
  if (input.claims.length > MAX_CONFIRMED) return [problem('TOO_MANY', 'claims')]
  const isMissing = input.claims.length === 0 || told.includes(undefined)
  const isEarlier = told.some((claims) => claims && begun(claims, when.date).length === 0)
  return [
    ...(isMissing ? [problem('NO_CLAIM', 'claims')] : []),
    ...when.wrong,
    ...(isEarlier ? [problem('NOT_BEGUN', when.field)] : []),
    ...sourceProblems(input.source, today),
    ...personalProblems(input.source.title, 'source.title'),
  ]
}

const begun = (claims: readonly ClaimRecord[], date: PartialDate) => claims.filter((claim) => hasBegun(claim, date))

/** Of checked input. */
export const confirmationChanges = (clientId: string, { on, source }: ConfirmationInput, told: readonly Told[]): Change[] =>
  changesOf(clientId, source, told, (claims, said) => heardItHolds(begun(claims, on), { ...said, on }))

/** Of checked input. `today`: when the source was asked. */
export function endingChanges(clientId: string, { until, source }: EndInput, told: readonly Told[], today: Day): Change[] {
  const end = { until, by: today }
  return changesOf(clientId, source, told, (claims, said) => heardItEnded(begun(claims, aroundEnd(end)), end, { ...said, on: today }))
}

function changesOf(
  clientId: string,
  from: ConfirmationInput['source'],
  told: readonly Told[],
  hear: (claims: readonly ClaimRecord[], said: { readonly source: string; readonly newId: () => string }) => readonly ClaimRecord[],
): Change[] {
  const id = idsOf(clientId)
  const source = sourceRecord(id('s'), from)
  const puts = new Map<string, DomainRecord>([[source.id, source]])
  const spoken = new Set<string>()
  for (const claims of told) {
    // Two claims of the same thing are told of once.
    if (!claims || claims.some((claim) => spoken.has(claim.id))) continue
    for (const claim of claims) spoken.add(claim.id)
    for (const claim of hear(claims, { source: source.id, newId: () => id('cl') })) puts.set(claim.id, claim)
  }
  return [...puts.values()].map((put) => ({ put }))
}
