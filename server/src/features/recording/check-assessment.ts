import { type Day, earliest, latest, type PartialDate } from '@netzatlas/shared'
import { DEFAULT_PARTNER_KINDS, isCounted } from '../../domain/coverage.ts'
import type { ClaimRecord, Id } from '../../domain/records.ts'
import { type AssessmentFacts, actorIn } from './assessment-facts.ts'
import { personalProblems } from './check-text.ts'
import { type AssessmentInput, type Finding, MAX_FINDINGS, MAX_MUNICIPALITIES, type SourceInput } from './input.ts'
import { type Problem, problem } from './problems.ts'
import { hasBegun } from './statements.ts'

const MOST_LETTERS = 1_000

/** Everything that keeps the assessment from being recorded, in the order of the form. */
export function assessmentProblems(input: AssessmentInput, facts: AssessmentFacts, today: Day): Problem[] {
  const { municipalities, found, on, method, partnerKinds, scopeNote = '', source } = input
  if (municipalities.length > MAX_MUNICIPALITIES || found.length > MAX_FINDINGS) return [problem('TOO_MANY', 'municipalities')]
  const lookedAt = new Set(municipalities)
  const uncounted = municipalities.filter((id) => !counts(facts, id))
  return [
    ...(municipalities.length === 0 ? [problem('NO_MUNICIPALITIES', 'municipalities')] : []),
    ...uncounted.slice(0, 1).map((id) => problem('NOT_A_MUNICIPALITY', 'municipalities', nameOf(facts, id))),
    ...dayProblems(on, 'on', today),
    ...(method.trim() === '' ? [problem('METHOD_MISSING', 'method')] : textProblems(method, 'method')),
    ...(DEFAULT_PARTNER_KINDS.every((kind) => partnerKinds.includes(kind)) ? [] : [problem('SCOPE_TOO_NARROW', 'partnerKinds')]),
    ...textProblems(scopeNote, 'scopeNote'),
    ...found.flatMap((finding, i) => findingProblems(finding, { on, lookedAt, today }, facts).map(at(`found.${i}`))),
    ...sourceProblems(source, today),
    ...personalProblems(source.title, 'source.title'),
  ]
}

export const dayProblems = (on: string, field: string, today: Day): Problem[] =>
  earliest(on) > today ? [problem('DAY_IN_FUTURE', field, on)] : []

/** What has ended did so by today. */
export const endProblems = (until: string, field: string, today: Day): Problem[] =>
  earliest(until) > today ? [problem('END_IN_FUTURE', field)] : []

export function sourceProblems({ title, url = '', date }: SourceInput, today: Day): Problem[] {
  return [
    ...(title.trim() === '' ? [problem('SOURCE_MISSING', 'source.title')] : lengthProblems(title, 'source.title')),
    ...addressProblems(url, 'source.url'),
    ...(date === undefined ? [] : dayProblems(date, 'source.date', today)),
  ]
}

function addressProblems(url: string, field: string): Problem[] {
  const text = url.trim()
  const fits = text === '' || (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol))
  return fits ? lengthProblems(text, field) : [problem('NOT_AN_ADDRESS', field, text.slice(0, 100))]
}

const lengthProblems = (text: string, field: string): Problem[] => (text.length > MOST_LETTERS ? [problem('TOO_LONG', field)] : [])

const textProblems = (text: string, field: string): Problem[] => [...lengthProblems(text, field), ...personalProblems(text, field)]

const at =
  (place: string) =>
  ({ field, ...rest }: Problem): Problem => ({ ...rest, field: field ? `${place}.${field}` : place })

type Looked = Pick<AssessmentInput, 'on'> & { readonly lookedAt: ReadonlySet<Id>; readonly today: Day }

function findingProblems(finding: Finding, { on, lookedAt, today }: Looked, facts: AssessmentFacts): Problem[] {
  const { municipality, cooperation, organisation, newOrganisation, since } = finding
  if (!lookedAt.has(municipality)) return [problem('FOUND_ELSEWHERE', 'municipality', nameOf(facts, municipality))]
  if (since !== undefined && earliest(since) > latest(on)) return [problem('SINCE_TOO_LATE', 'since')]
  if (cooperation !== undefined) {
    const own = (facts.claims.get(cooperation) ?? []).filter(({ subject }) => subject === municipality)
    if (!own.some((claim) => hasBegun(claim, on))) return [problem('NO_COOPERATION', 'cooperation', nameOf(facts, cooperation))]
    return finding.answer === 'ENDED' ? endedProblems(own, finding.until, today) : []
  }
  if (organisation !== undefined) {
    const record = actorIn(facts, organisation)
    return record && record.kind !== 'MUNICIPALITY' ? [] : [problem('NO_ORGANISATION', 'organisation', nameOf(facts, organisation))]
  }
  if (newOrganisation === undefined) return [problem('FOUND_NOTHING')]
  if (newOrganisation.name.trim() === '') return [problem('NAME_MISSING', 'newOrganisation.name')]
  return [
    ...textProblems(newOrganisation.name, 'newOrganisation.name'),
    ...addressProblems(newOrganisation.website ?? '', 'newOrganisation.website'),
  ]
}

function endedProblems(own: readonly ClaimRecord[], until: PartialDate | undefined, today: Day): Problem[] {
  if (until === undefined) return []
  if (!own.some((claim) => hasBegun(claim, until))) return [problem('NOT_BEGUN', 'until')]
  return endProblems(until, 'until', today)
}

function counts(facts: AssessmentFacts, id: Id): boolean {
  const actor = actorIn(facts, id)
  return actor !== undefined && isCounted(actor)
}

function nameOf({ records }: AssessmentFacts, id: Id): string {
  const record = records.get(id)
  return record && 'name' in record ? record.name : id
}
