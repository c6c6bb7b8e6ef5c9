import { canonicalJson } from '../../domain/canonical.ts'
import type { Change } from '../../domain/commands.ts'
import type { Id } from '../../domain/records.ts'
import { idsOf } from '../recording/ids.ts'
import { type Desk, type Outcome, once, type Plan } from '../recording/once.ts'
import { problem } from '../recording/problems.ts'
import { puts } from '../recording/said-anew.ts'
import { sourceRecord } from '../recording/statements.ts'
import { orderProblems, termsProblems } from './check-terms.ts'
import { RECORD_TERMS } from './commands.ts'
import { heardTerms } from './hear-terms.ts'
import type { TermsInput } from './input.ts'

/** What a source says of the terms of an offering or a programme: all that it does not speak of stays as it stands. */
export function recordTerms(desk: Desk, clientId: string, id: Id, input: TermsInput): Promise<Outcome> {
  const plan = async (): Promise<Plan> => {
    const [entry] = await desk.store.records([id])
    if (entry?.type !== 'offering' && entry?.type !== 'programme') return { problems: [problem('NO_OFFERING', 'offering')] }
    const claims = (await desk.store.claimsOf([id], ['ATTRIBUTE'])).get(id) ?? []
    const wrong = termsProblems(entry, claims, input, desk.today)
    if (wrong.length > 0) return { problems: wrong }
    const newId = idsOf(clientId)
    const source = sourceRecord(newId('s'), input.source)
    const heard = heardTerms(entry, claims, input.terms, { source: source.id, today: desk.today, newId: () => newId('cl') })
    const late = orderProblems(heard.entry, input.terms)
    if (late.length > 0) return { problems: late }
    const told = [...heard.changed].map(([claim, put]): Change => (put ? { put } : { remove: claim }))
    const entryChanges = canonicalJson(heard.entry) === canonicalJson(entry) && told.length === 0 ? [] : puts(heard.entry)
    const isRested = told.some(
      (change) => 'put' in change && change.put.type === 'claim' && change.put.supports.some((one) => one.source === source.id),
    )
    if (told.length + entryChanges.length === 0) return { problems: [problem('NOTHING_CHANGED')] }
    return { changes: [...(isRested ? puts(source) : []), ...told, ...entryChanges] }
  }
  return once(desk, clientId, { name: RECORD_TERMS, told: { id, ...input }, source: input.source }, plan)
}
