import type { Day } from '@netzatlas/shared'
import type { Change } from '../../domain/commands.ts'
import type { ClaimRecord, Id } from '../../domain/records.ts'
import { idsOf } from '../recording/ids.ts'
import { problem } from '../recording/problems.ts'
import { type Desk, type Outcome, once } from '../recording/record.ts'
import { puts } from '../recording/said-anew.ts'
import { sourceRecord, supportBy } from '../recording/statements.ts'
import { termsProblems } from './check-terms.ts'
import { RECORD_TERMS } from './commands.ts'
import type { TermsInput } from './input.ts'
import type { Entry } from './known.ts'
import { type Said, saidOtherwise } from './said.ts'

/** Says the terms of an offering or a programme anew: what stays as it stands keeps its source, what is not given goes. */
export function recordTerms(desk: Desk, clientId: string, id: Id, input: TermsInput): Promise<Outcome> {
  return once(desk, clientId, RECORD_TERMS, async () => {
    const [entry] = await desk.store.records([id])
    if (entry?.type !== 'offering' && entry?.type !== 'programme') return { problems: [problem('NO_OFFERING', 'offering')] }
    const claims = (await desk.store.claimsOf([id], ['ATTRIBUTE'])).get(id) ?? []
    const said = saidOtherwise(entry, claims, input)
    const problems = termsProblems(said, input, desk.today)
    return problems.length > 0 ? { problems } : { changes: termsChanges(clientId, entry, said, input, desk.today) }
  })
}

function termsChanges(clientId: string, entry: Entry, said: readonly Said[], input: TermsInput, today: Day): readonly Change[] {
  const newId = idsOf(clientId)
  const source = sourceRecord(newId('s'), input.source)
  const claims = said
    .filter(({ now }) => now !== '')
    .map(
      ({ claim, property, now }): ClaimRecord => ({
        type: 'claim',
        id: claim?.id ?? newId('cl'),
        kind: 'ATTRIBUTE',
        subject: entry.id,
        property,
        value: now,
        lastConfirmed: today,
        status: 'STATED',
        supports: [supportBy(source.id, today)],
        contradictedBy: [],
      }),
    )
  const gone = said.flatMap(({ claim, now }): Change[] => (claim && now === '' ? [{ remove: claim.id }] : []))
  return [...(claims.length > 0 ? puts(source, ...claims) : []), ...gone, ...puts(entryAfter(entry, said))]
}

/** Its own days follow what is said; its own words for what a claim says from now on go. */
function entryAfter(entry: Entry, said: readonly Said[]): Entry {
  const changed = new Set<string>(said.map(({ field }) => field))
  const rest = Object.entries(entry).filter(([field]) => !changed.has(field))
  const dates = said.filter(({ isDate, now }) => isDate && now !== '').map(({ field, now }) => [field, now] as const)
  return Object.fromEntries([...rest, ...dates]) as unknown as Entry
}
