import type { ClaimKind, Day } from '@netzatlas/shared'
import { typeOfId } from '../../domain/ids.ts'
import type { ActorRecord, ClaimRecord, Id } from '../../domain/records.ts'
import type { RecordReader } from '../../ports/store.ts'
import { languageValue } from '../partner-finder/sentences.ts'
import { sourceProblems } from './check-assessment.ts'
import { languageProblems, personalProblems } from './check-text.ts'
import { MOST_FACTS } from './facts-sentences.ts'
import { idsOf, isRecordedHere } from './ids.ts'
import type { SourceInput } from './input.ts'
import { type Desk, type Outcome, once, type Plan } from './once.ts'
import { type Problem, problem } from './problems.ts'
import { puts } from './said-anew.ts'
import { withLanguages } from './spoken-languages.ts'
import { confirmed, sourceRecord, statement, supportBy } from './statements.ts'

/** What a source tells of an actor that others look for it by. */
export interface ActorFactsInput {
  readonly themes: readonly Id[]
  /** Where its members come from, as it says itself. */
  readonly origins: readonly Id[]
  /** Where it has partners or projects. */
  readonly partnerCountries: readonly Id[]
  /** BCP 47: "tr". */
  readonly languages: readonly string[]
  readonly source: SourceInput
}

/** Names of the commands, as the history has them. */
export const RECORD_FACTS = 'record-facts'
export const WITHDRAW_FACT = 'withdraw-fact'

/** What an actor works on, with which countries and in which languages: what is said already takes the source. */
export function recordActorFacts(desk: Desk, clientId: string, id: Id, input: ActorFactsInput): Promise<Outcome> {
  const plan = async (): Promise<Plan> => {
    const [actor] = await desk.store.records([id])
    if (actor?.type !== 'actor') return { problems: [problem('NO_ACTOR', 'actor')] }
    const problems = await factsProblems(desk.store, actor, input, desk.today)
    if (problems.length > 0) return { problems }
    const newId = idsOf(clientId)
    const source = sourceRecord(newId('s'), input.source)
    const known = (await desk.store.claimsOf([id], ['WORKS_ON', 'CONCERNS', 'ATTRIBUTE'])).get(id) ?? []
    const claims = toldOf(actor, input).map((told) => {
      const same = known.find((claim) => saysTheSame(claim, told))
      return same ? confirmed(same, desk.today, source.id) : claimOf(newId('cl'), told, source.id, desk.today)
    })
    return { changes: await withLanguages(desk, puts(source, ...claims), input.languages) }
  }
  return once(desk, clientId, { name: RECORD_FACTS, told: { id, ...input }, source: input.source }, plan)
}

/** One of them was a mistake: it goes. What has ended, or what another source denies, is no mistake and stays to be read. */
export function withdrawFact(desk: Desk, clientId: string, id: Id): Promise<Outcome> {
  return once(desk, clientId, { name: WITHDRAW_FACT, told: { id } }, async (): Promise<Plan> => {
    const [fact] = await desk.store.records([id])
    if (fact?.type !== 'claim' || !isFact(fact)) return { problems: [problem('NO_CLAIM', 'claim')] }
    const why = whyItStays(fact)
    if (why) return { problems: [problem(why, 'claim')] }
    return { changes: await withLanguages(desk, [{ remove: id, was: fact }]) }
  })
}

export const isWithdrawable = (claim: ClaimRecord): boolean => isFact(claim) && whyItStays(claim) === undefined

const isFact = ({ kind, property, subject }: ClaimRecord): boolean =>
  typeOfId(subject) === 'actor' && (kind === 'WORKS_ON' || kind === 'CONCERNS' || property === 'LANGUAGE')

function whyItStays({ id, contradictedBy }: ClaimRecord) {
  if (!isRecordedHere(id)) return 'BASE_DATA'
  return contradictedBy.length > 0 ? 'FACT_DISPUTED' : undefined
}

type Told = Pick<ClaimRecord, 'kind' | 'subject' | 'object' | 'property' | 'value' | 'role'>

function toldOf({ id }: ActorRecord, { themes, origins, partnerCountries, languages }: ActorFactsInput): readonly Told[] {
  const about = (kind: ClaimKind, objects: readonly Id[], role?: string): Told[] =>
    objects.map((object) => ({ kind, subject: id, object, ...(role === undefined ? {} : { role }) }))
  return [
    ...about('WORKS_ON', themes),
    ...about('CONCERNS', origins, 'ORIGIN'),
    ...about('CONCERNS', partnerCountries, 'PARTNER'),
    ...languages.map((code): Told => ({ kind: 'ATTRIBUTE', subject: id, property: 'LANGUAGE', value: languageValue(code) })),
  ]
}

const saysTheSame = (claim: ClaimRecord, { kind, subject, object, property, value, role }: Told): boolean =>
  claim.kind === kind &&
  claim.subject === subject &&
  claim.object === object &&
  claim.property === property &&
  claim.value === value &&
  claim.role === role &&
  claim.validUntil === undefined &&
  claim.endedBy === undefined

function claimOf(id: Id, { kind, subject, object, role, ...attribute }: Told, source: Id, on: Day): ClaimRecord {
  if (object !== undefined) return statement(id, [kind, subject, object], { on, source, ...(role === undefined ? {} : { role }) })
  const supports = [supportBy(source, on)]
  return { type: 'claim', id, kind, subject, ...attribute, lastConfirmed: on, status: 'STATED', supports, contradictedBy: [] }
}

/** Everything that keeps it from being recorded, in the order of the form. */
async function factsProblems(
  store: RecordReader,
  actor: ActorRecord,
  { themes, origins, partnerCountries, languages, source }: ActorFactsInput,
  today: Day,
): Promise<Problem[]> {
  const countries = [...origins, ...partnerCountries]
  const count = themes.length + countries.length + languages.length
  if (count > MOST_FACTS) return [problem('FACTS_TOO_MANY', 'themes')]
  const [about, abroad] = [await store.records(themes), await store.records(countries)]
  return [
    ...(count === 0 ? [problem('FACTS_MISSING', 'themes')] : []),
    ...(about.every((record) => record?.type === 'theme') ? [] : [problem('NO_THEME', 'themes')]),
    ...(origins.length > 0 && actor.kind === 'MUNICIPALITY' ? [problem('ORIGIN_OF_MUNICIPALITY', 'origins')] : []),
    ...(abroad.every((record) => record?.type === 'country') ? [] : [problem('NO_COUNTRY', 'partnerCountries')]),
    ...languages.flatMap((language) => languageProblems(language, 'languages')),
    ...sourceProblems(source, today),
    ...personalProblems(source.title, 'source.title'),
  ]
}
