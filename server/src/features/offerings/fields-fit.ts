import { sortByName } from '../../domain/by-name.ts'
import type { ActorRecord, Id } from '../../domain/records.ts'
import { builder } from '../../graphql/builder.ts'
import { notFound } from '../../graphql/errors.ts'
import { keptByRequest } from '../../graphql/kept.ts'
import { type Loaders, recordsOf } from '../../graphql/loaders.ts'
import { ActorRef, OfferedRef, RegionRef, ThemeRef } from '../../graphql/nodes.ts'
import { supportBySource } from '../sources/evidence.ts'
import { SupportRef } from '../sources/fields.ts'
import { partsOf } from './fit.ts'
import { type Asking, CONDITIONS, type FitPart, VERDICTS, verdictOf } from './fit-part.ts'
import { type Known, knownOf, type Told, toldBy } from './known.ts'
import { STANDINGS, standingOn } from './open.ts'
import { ASPECTS, type Term, termsOf, unstatedOf } from './terms.ts'

const StandingEnum = builder.enumType('OfferingStanding', {
  description: 'UNDATED: no date is known. COMING: surely not begun. ENDED: its end or deadline is surely over. OPEN: any other.',
  values: STANDINGS,
})
const AspectEnum = builder.enumType('OfferingAspect', { description: 'What somebody who wants to apply asks.', values: ASPECTS })
const VerdictEnum = builder.enumType('OfferingVerdict', { description: 'What nobody knows is not a no.', values: VERDICTS })
const ConditionEnum = builder.enumType('OfferingCondition', { values: CONDITIONS })
const few = { field: 1, multiplier: 2 } as const

const TermRef = builder.objectRef<Term>('OfferingTerm').implement({
  description: 'One condition as a source states it.',
  fields: (t) => ({
    aspect: t.expose('aspect', { type: AspectEnum }),
    property: t.string({ nullable: true, description: 'As of ATTRIBUTE claims.', resolve: ({ claim }) => claim?.property }),
    value: t.exposeString('value', { description: 'As stated; of DEADLINE a date.' }),
    note: t.string({ nullable: true, resolve: ({ claim }) => claim?.note }),
    disputed: t.boolean({ description: 'A source says otherwise.', resolve: ({ claim }) => claim?.status === 'DISPUTED' }),
    asOf: t.field({ type: 'PartialDate', nullable: true, resolve: ({ claim }) => claim?.lastConfirmed ?? claim?.validFrom }),
    support: t.field({
      type: [SupportRef],
      description: 'Empty where the offering itself tells it: then its own sources speak for it.',
      complexity: few,
      resolve: ({ claim }) => [...(claim?.supports ?? [])],
    }),
  }),
})

const FitPartRef = builder.objectRef<FitPart>('OfferingFitPart').implement({
  description: 'One condition, met or not, and why.',
  fields: (t) => ({
    condition: t.expose('condition', { type: ConditionEnum }),
    verdict: t.expose('verdict', { type: VerdictEnum }),
    sentence: t.exposeString('sentence', { description: 'In the language of the reader.' }),
    support: t.field({ type: [SupportRef], complexity: few, resolve: ({ claims }) => supportBySource(claims) }),
  }),
})

const FitRef = builder.objectRef<readonly FitPart[]>('OfferingFit').implement({
  description: 'Whether it is there for an actor: NO where one condition is not met, YES where all are, else UNKNOWN.',
  fields: (t) => ({
    verdict: t.field({ type: VerdictEnum, resolve: verdictOf }),
    parts: t.field({ type: [FitPartRef], complexity: { field: 1, multiplier: 4 }, resolve: (parts) => [...parts] }),
  }),
})

interface Carrier {
  readonly actor: ActorRecord
  readonly funds: boolean
}
const CarrierRef = builder.objectRef<Carrier>('OfferingCarrier').implement({
  description: 'Who runs it or pays for it.',
  fields: (t) => ({
    actor: t.expose('actor', { type: ActorRef }),
    funds: t.exposeBoolean('funds'),
  }),
})

const AdvisedRef = builder.objectRef<Told<ActorRecord>>('OfferingAdvised').implement({
  description: 'Evidence that somebody was advised by it, or by who offers it.',
  fields: (t) => ({
    actor: t.expose('record', { type: ActorRef }),
    from: t.field({ type: 'PartialDate', nullable: true, resolve: ({ claim }) => claim.validFrom }),
    until: t.field({ type: 'PartialDate', nullable: true, resolve: ({ claim }) => claim.validUntil }),
    note: t.string({ nullable: true, resolve: ({ claim }) => claim.note }),
    support: t.field({ type: [SupportRef], complexity: few, resolve: ({ claim }) => [...claim.supports] }),
  }),
})

const distinct = <T extends { readonly id: string }>(told: readonly Told<T>[]): readonly T[] => [
  ...new Map(told.map(({ record }) => [record.id, record])).values(),
]

const asking = keptByRequest<Promise<Asking>>()

/** Read once a request, whatever is judged for it. */
const askingOf = (id: Id, loaders: Loaders): Promise<Asking> => asking(loaders, id, () => readAsking(id, loaders))

async function readAsking(id: Id, loaders: Loaders): Promise<Asking> {
  const [actor] = await recordsOf(loaders, [id], 'actor')
  if (!actor) throw notFound(id)
  const [claims, [land]] = await Promise.all([
    loaders.claims(id, ['WORKS_ON']),
    recordsOf(loaders, [actor.region?.slice(0, 'r-00'.length)], 'region'),
  ])
  const themes = new Set(claims.flatMap(({ subject, object }) => (subject === id && object !== undefined ? [object] : [])))
  return { actor, themes, ...(land ? { land } : {}) }
}

/** An adviser pool's provider has advised in its name: what sources tell of either. */
async function advisedBy({ entry, providers, users }: Known, loaders: Loaders): Promise<readonly Told<ActorRecord>[]> {
  const own = users.filter(({ claim }) => claim.kind === 'ADVISED_BY')
  if (entry.type !== 'offering' || entry.kind !== 'ADVISER_POOL') return own
  const offering = providers.filter(({ claim }) => claim.kind === 'OFFERED_BY').map(({ record }) => record.id)
  const theirs = (await Promise.all(offering.map((id) => loaders.claims(id, ['ADVISED_BY'])))).flat()
  const by = theirs.filter(({ object, status }) => object !== undefined && offering.includes(object) && status !== 'DISPUTED')
  return [...own, ...(await toldBy(by, 'subject', 'actor', loaders))]
}

builder.interfaceFields(OfferedRef, (t) => ({
  standing: t.field({
    type: StandingEnum,
    description: 'On that day (default: today).',
    args: { asOf: t.arg({ type: 'Date' }) },
    resolve: (entry, { asOf }, { today }) => standingOn(entry, asOf ?? today),
  }),
  terms: t.field({
    type: [TermRef],
    description: 'Who may apply, for what, how much, own share, until when: as far as a source says so.',
    complexity: few,
    resolve: async (entry, _args, { loaders }) => [...termsOf(entry, await loaders.claims(entry.id))],
  }),
  unstated: t.field({
    type: [AspectEnum],
    description: 'What should be known of it, but no source says.',
    complexity: 1,
    resolve: async (entry, _args, { loaders }) => [...unstatedOf(entry, termsOf(entry, await loaders.claims(entry.id)))],
  }),
  regions: t.field({
    type: [RegionRef],
    description: 'Where it holds, as far as a source says so.',
    complexity: few,
    resolve: async (entry, _args, { loaders }) => {
      const { regions, seats } = await knownOf(entry, loaders)
      return sortByName(distinct(regions.length > 0 ? regions : seats))
    },
  }),
  themes: t.field({
    type: [ThemeRef],
    complexity: few,
    resolve: async (entry, _args, { loaders }) => sortByName(distinct((await knownOf(entry, loaders)).themes)),
  }),
  carriers: t.field({
    type: [CarrierRef],
    description: 'Who runs it, then who pays for it.',
    complexity: few,
    resolve: async (entry, _args, { loaders }) => {
      const { running, paying } = await knownOf(entry, loaders)
      const carriers = (told: readonly Told<ActorRecord>[], funds: boolean) => distinct(told).map((actor) => ({ actor, funds }))
      return [...carriers(running, false), ...carriers(paying, true)]
    },
  }),
  advised: t.field({
    type: [AdvisedRef],
    description: 'Who was advised by it, or by who offers the pool, as sources tell.',
    complexity: { field: 1, multiplier: 3 },
    resolve: async (entry, _args, { loaders }) => [...(await advisedBy(await knownOf(entry, loaders), loaders))],
  }),
  fit: t.field({
    type: FitRef,
    args: { for: t.arg.id({ required: true }) },
    resolve: async (entry, args, { loaders, today, language }) => {
      const [known, who] = await Promise.all([knownOf(entry, loaders), askingOf(args.for, loaders)])
      return partsOf(known, who, today, language)
    },
  }),
}))
