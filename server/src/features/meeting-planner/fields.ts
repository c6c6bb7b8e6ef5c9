import { inOwnTurn } from '../../domain/turns.ts'
import { builder } from '../../graphql/builder.ts'
import type { Context } from '../../graphql/context.ts'
import { ActorKindEnum } from '../../graphql/enums.ts'
import { misuse, notFound } from '../../graphql/errors.ts'
import { existing, recordsOf } from '../../graphql/loaders.ts'
import { ActorRef, EventRef } from '../../graphql/nodes.ts'
import { stateNames } from '../regional-gaps/state-names.ts'
import type { PlacedActor } from '../stakeholder-map/places.ts'
import type { AudienceRow, MeetingPlan, MeetingSite, OtherPlace, PlanQuestion } from './planner.ts'

const MAX_RADIUS_KM = 200
const MAX_SITES = 10
const MAX_MONTHS = 240
const MAX_LISTED = 50
const DEFAULTS = { radiusKm: 50, sites: 1, months: 24 } as const
const DEFAULT_KINDS = ['MUNICIPALITY', 'MIGRANT_ORGANISATION', 'UMBRELLA', 'CIVIL_SOCIETY'] as const

const OutcomeEnum = builder.enumType('MeetingOutcome', {
  values: {
    REACHED: { description: 'Within the radius of a site of the plan.' },
    PLANNED: { description: 'Within the radius of something that is planned already.' },
    NOT_REACHED: { description: 'Within the radius of none of them.' },
  } as const,
})

const MethodEnum = builder.enumType('MeetingMethod', {
  values: {
    EXACT: { description: 'Nothing better exists: every site was looked at, or the upper bound is reached.' },
    GREEDY: { description: 'One site after the other, each time the best beside those before it.' },
  } as const,
})

const OtherSiteRef = builder.objectRef<OtherPlace>('OtherMeetingSite').implement({
  description: 'A site that could be taken in the place of a chosen one.',
  fields: (t) => ({
    place: t.field({ type: ActorRef, resolve: ({ place }, _args, { loaders }) => existing(loaders, place, 'actor') }),
    reached: t.int({ description: 'Actors that it reaches and no other site of the plan.', resolve: ({ actors }) => actors }),
    distanceKm: t.exposeFloat('distanceKm', { description: 'Great circle, from the chosen site.' }),
  }),
})

const MeetingSiteRef = builder.objectRef<MeetingSite>('MeetingSite').implement({
  fields: (t) => ({
    place: t.field({ type: ActorRef, resolve: ({ place }, _args, { loaders }) => existing(loaders, place, 'actor') }),
    reached: t.int({
      description: 'Actors that it reaches and no site chosen before it: these sum to what the plan reaches.',
      resolve: ({ actors }) => actors,
    }),
    reachedAlone: t.int({ description: 'Actors that no other site of the plan reaches.', resolve: ({ alone }) => alone }),
    near: t.field({
      type: [OtherSiteRef],
      description: 'The best other sites within the radius of it, best first; to be compared with `reachedAlone`.',
      complexity: { field: 1, multiplier: 5 },
      resolve: ({ near }) => [...near],
    }),
    elsewhere: t.field({
      type: [OtherSiteRef],
      description: 'The best sites elsewhere: so far from every site and from each other that no circles overlap, best first.',
      complexity: { field: 1, multiplier: 5 },
      resolve: ({ elsewhere }) => [...elsewhere],
    }),
  }),
})

const column = <T>(rows: readonly AudienceRow[], value: (row: AudienceRow) => T): Promise<T[]> =>
  inOwnTurn(rows.length, () => rows.map(value))

const AudienceRef = builder.objectRef<readonly AudienceRow[]>('MeetingAudience').implement({
  description: 'The actors that count, by id; equally long lists.',
  fields: (t) => ({
    id: t.idList({ resolve: (rows) => column(rows, ({ actor }) => actor.id) }),
    kind: t.field({ type: [ActorKindEnum], resolve: (rows) => column(rows, ({ actor }) => actor.kind) }),
    name: t.stringList({ resolve: (rows) => column(rows, ({ actor }) => actor.name) }),
    label: t.stringList({ description: 'What the place is called.', resolve: (rows) => column(rows, ({ actor }) => actor.place.label) }),
    state: t.stringList({
      nullable: { list: false, items: true },
      description: 'The name of the Land.',
      resolve: async (rows, _args, { store }) => stateNames(await column(rows, ({ actor }) => actor.region), store),
    }),
    lon: t.floatList({ resolve: (rows) => column(rows, ({ actor }) => actor.place.lon) }),
    lat: t.floatList({ resolve: (rows) => column(rows, ({ actor }) => actor.place.lat) }),
    outcome: t.field({ type: [OutcomeEnum], resolve: (rows) => column(rows, ({ outcome }) => outcome) }),
    site: t.intList({
      nullable: { list: false, items: true },
      description: 'Of a REACHED one: the first site that reaches it, as an index into `sites`.',
      resolve: (rows) => column(rows, ({ site }) => site),
    }),
    distanceKm: t.floatList({
      nullable: { list: false, items: true },
      description: 'To that site, else to the nearest one.',
      resolve: (rows) => column(rows, ({ distanceKm }) => distanceKm),
    }),
    lastAttended: t.field({
      type: ['PartialDate'],
      nullable: { list: false, items: true },
      description: 'The newest dated event it is recorded at. Null: none is recorded, which does not mean that there was none.',
      resolve: (rows) => column(rows, ({ lastAttended }) => lastAttended),
    }),
    attendedUndated: t.booleanList({
      description: 'It is recorded at an event of which no date is known.',
      resolve: (rows) => column(rows, ({ attendedUndated }) => attendedUndated),
    }),
  }),
})

const outcomes = (rows: readonly AudienceRow[], wanted: AudienceRow['outcome']) => rows.filter(({ outcome }) => outcome === wanted).length

const MeetingPlanRef = builder.objectRef<MeetingPlan>('MeetingPlan').implement({
  description: 'reached + reachedByPlanned + notReached = all rows of `audience`.',
  fields: (t) => ({
    sites: t.field({
      type: [MeetingSiteRef],
      description: 'As chosen; fewer than asked for where another one would reach nobody more.',
      complexity: { field: 1, multiplier: MAX_SITES },
      resolve: ({ sites }) => [...sites],
    }),
    method: t.field({
      type: MethodEnum,
      resolve: (plan) => (plan.question.sites === 1 || outcomes(plan.rows, 'REACHED') >= plan.upperBound ? 'EXACT' : 'GREEDY'),
    }),
    guarantee: t.exposeFloat('guarantee', { description: 'The plan reaches at least this share of what the best one does.' }),
    upperBound: t.exposeInt('upperBound', { description: 'No plan with so many sites reaches more actors.' }),
    reached: t.int({ resolve: ({ rows }) => outcomes(rows, 'REACHED') }),
    reachedByPlanned: t.int({
      description: 'Actors within the radius of what is planned already.',
      resolve: ({ rows }) => outcomes(rows, 'PLANNED'),
    }),
    notReached: t.int({ resolve: ({ rows }) => outcomes(rows, 'NOT_REACHED') }),
    recentlyAttended: t.exposeInt('recentlyAttended', {
      description: 'Actors that match and do not count, because they are recorded at an event since `since`.',
    }),
    withoutPlace: t.exposeInt('withoutPlace', { description: 'Actors that match and of which no place is known or told.' }),
    candidates: t.exposeInt('candidates', { description: 'Municipalities that were looked at as sites.' }),
    since: t.expose('since', { type: 'Date', nullable: true, description: 'From this day on an event counts as recent; null: none does.' }),
    asOf: t.field({ type: 'Date', resolve: ({ question }) => question.asOf }),
    plannedEvents: t.field({
      type: [EventRef],
      description: 'Events after the day, at a place in Germany.',
      resolve: ({ plannedEvents }) => [...plannedEvents],
    }),
    plannedAt: t.field({
      type: [ActorRef],
      description: 'Where something is planned that is not recorded, as told.',
      resolve: ({ question }) => [...question.plannedAt],
    }),
    audience: t.field({ type: AudienceRef, resolve: ({ rows }) => rows }),
  }),
})

const between = (name: string, value: number, least: number, most: number): number => {
  if (value >= least && value <= most) return value
  throw misuse('INVALID_INPUT', `"${name}" must lie between ${least} and ${most}.`, name)
}

async function plannedPlaces(ids: readonly string[], { loaders }: Context): Promise<readonly PlacedActor[]> {
  const actors = await recordsOf(loaders, ids, 'actor')
  const missing = ids.find((id) => !actors.some((actor) => actor.id === id))
  if (missing !== undefined) throw notFound(missing)
  return actors.map((actor) => {
    if (!actor.place) throw misuse('INVALID_INPUT', `The place of ${actor.id} is not known.`, 'plannedAt')
    return { ...actor, place: actor.place }
  })
}

builder.queryField('meetingSites', (t) =>
  t.field({
    type: MeetingPlanRef,
    description:
      'Where to hold the next meetings so that as many actors as possible have one within the radius. Each actor counts once; who is recorded at an event lately does not.',
    args: {
      within: t.arg.id({ description: 'A region: sites lie in it, and its actors count.' }),
      radiusKm: t.arg.float({ description: `Great circle, at most ${MAX_RADIUS_KM}; default ${DEFAULTS.radiusKm}.` }),
      sites: t.arg.int({ description: `How many meetings, 1 to ${MAX_SITES}; default ${DEFAULTS.sites}.` }),
      notReachedForMonths: t.arg.int({ description: `Default ${DEFAULTS.months}; 0: everybody counts.` }),
      kinds: t.arg({ type: [ActorKindEnum], description: 'Default: municipalities, migrant organisations, umbrellas, civil society.' }),
      themes: t.arg.idList(),
      acrossBorder: t.arg.boolean({ description: 'Also count actors outside of the region that a site in it reaches.' }),
      plannedEvents: t.arg.boolean({ description: 'Leave out whom an event recorded for a later day reaches; default true.' }),
      plannedAt: t.arg.idList({ description: 'Actors, mostly municipalities, where something is planned that is not recorded.' }),
      asOf: t.arg({ type: 'Date' }),
    },
    complexity: { field: 500, multiplier: 1 },
    resolve: async (_root, args, context) => {
      const themes = args.themes ?? []
      const plannedAt = args.plannedAt ?? []
      if (themes.length > MAX_LISTED) throw misuse('INVALID_INPUT', `"themes" may name ${MAX_LISTED} at most.`, 'themes')
      if (plannedAt.length > MAX_LISTED) throw misuse('INVALID_INPUT', `"plannedAt" may name ${MAX_LISTED} at most.`, 'plannedAt')
      if (args.within != null && (await recordsOf(context.loaders, [args.within], 'region')).length === 0) throw notFound(args.within)
      const question: PlanQuestion = {
        radiusKm: between('radiusKm', args.radiusKm ?? DEFAULTS.radiusKm, 1, MAX_RADIUS_KM),
        sites: between('sites', args.sites ?? DEFAULTS.sites, 1, MAX_SITES),
        notReachedForMonths: between('notReachedForMonths', args.notReachedForMonths ?? DEFAULTS.months, 0, MAX_MONTHS),
        kinds: args.kinds ?? DEFAULT_KINDS,
        acrossBorder: args.acrossBorder ?? false,
        plannedEvents: args.plannedEvents ?? true,
        plannedAt: await plannedPlaces(plannedAt, context),
        asOf: args.asOf ?? context.today,
        ...(args.within == null ? {} : { within: args.within }),
        ...(themes.length > 0 ? { themes } : {}),
      }
      const plan = await context.meetings.plan(question)
      await inOwnTurn(plan.rows.length, () => context.loaders.remember(plan.rows.map(({ actor }) => actor)))
      return plan
    },
  }),
)
