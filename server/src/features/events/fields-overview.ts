import { liesIn } from '../../domain/ids.ts'
import type { EventRecord, Id } from '../../domain/records.ts'
import { builder } from '../../graphql/builder.ts'
import { connectionOf, connectionType, pageComplexity, pageOf } from '../../graphql/connection.ts'
import { EventCategoryEnum } from '../../graphql/enums.ts'
import { given } from '../../graphql/given.ts'
import { existing } from '../../graphql/loaders.ts'
import { ActorRef, EventRef, RegionRef } from '../../graphql/nodes.ts'
import { EventConnectionRef } from './fields.ts'
import {
  type AttendanceCounts,
  type Attending,
  absentMunicipalities,
  attendingMunicipalities,
  countedEvents,
  type EventOverview,
  eventOverview,
  FIRST_YEAR,
  type StateOverview,
  type YearCounts,
} from './overview.ts'

const YearCountsRef = builder.objectRef<YearCounts>('YearCounts').implement({
  description: 'Events by the year in which they began.',
  fields: (t) => ({
    byYear: t.intList({ description: 'From `firstYear` to `lastYear` of the overview.', resolve: ({ byYear }) => [...byYear] }),
    earlier: t.exposeInt('earlier'),
    undated: t.exposeInt('undated'),
  }),
})

const AttendanceCountsRef = builder.objectRef<AttendanceCounts>('AttendanceCounts').implement({
  description: 'Municipalities by how many events they are recorded at: once + several + none = total.',
  fields: (t) => ({
    total: t.exposeInt('total'),
    once: t.exposeInt('once'),
    several: t.exposeInt('several'),
    none: t.exposeInt('none', { description: 'None is recorded, which does not mean that there was none.' }),
  }),
})

const StateOverviewRef = builder.objectRef<StateOverview>('StateEvents').implement({
  fields: (t) => ({
    region: t.field({ type: RegionRef, resolve: ({ region }, _args, { loaders }) => existing(loaders, region, 'region') }),
    events: t.field({
      type: YearCountsRef,
      description: 'That took place in it or were meant for it.',
      resolve: ({ events }) => events,
    }),
    municipalities: t.field({ type: AttendanceCountsRef, resolve: ({ municipalities }) => municipalities }),
  }),
})

const EventOverviewRef = builder.objectRef<EventOverview>('EventOverview').implement({
  fields: (t) => ({
    firstYear: t.int({ resolve: () => FIRST_YEAR }),
    lastYear: t.exposeInt('lastYear'),
    events: t.field({ type: YearCountsRef, description: 'Each once.', resolve: ({ events }) => events }),
    elsewhere: t.field({
      type: YearCountsRef,
      description: 'That neither took place in a Land nor were meant for one.',
      resolve: ({ elsewhere }) => elsewhere,
    }),
    states: t.field({ type: [StateOverviewRef], complexity: { field: 1, multiplier: 16 }, resolve: ({ states }) => [...states] }),
    municipalities: t.field({ type: AttendanceCountsRef, resolve: ({ municipalities }) => municipalities }),
  }),
})

const OutsideYearsEnum = builder.enumType('OutsideYears', {
  values: { EARLIER: { description: 'Before `firstYear` of the overview.' }, UNDATED: {} } as const,
})

const TimesEnum = builder.enumType('AttendanceTimes', {
  values: { ONCE: {}, SEVERAL: {}, NONE: { description: 'None is recorded.' } } as const,
})

const AttendingRef = builder.objectRef<Attending>('AttendingMunicipality').implement({
  fields: (t) => ({
    municipality: t.field({ type: ActorRef, resolve: ({ municipality }) => municipality }),
    events: t.field({
      type: [EventRef],
      description: 'At which it is recorded: as somebody who took part, hosted or organised. Newest first.',
      complexity: { field: 1, multiplier: 3 },
      resolve: ({ events }) => [...events],
    }),
  }),
})
const { ConnectionRef } = connectionType<Attending, { node: Attending; cursor: Id }>('AttendingMunicipality', AttendingRef)

builder.queryFields((t) => ({
  eventOverview: t.field({
    type: EventOverviewRef,
    description: 'Events by Land and year, and how many municipalities are recorded at them.',
    args: { category: t.arg({ type: EventCategoryEnum }) },
    complexity: { field: 500, multiplier: 1 },
    resolve: async (_root, { category }, { store, today, loaders }) => {
      loaders.remember(await store.regions('STATE'))
      return eventOverview(category ?? undefined, today, store)
    },
  }),
  countedEvents: t.field({
    type: EventConnectionRef,
    description: 'The events behind a number of `eventOverview`, newest first. Without a year or `outside` those of all years.',
    args: {
      category: t.arg({ type: EventCategoryEnum }),
      state: t.arg.id({ description: 'A Land.' }),
      elsewhere: t.arg.boolean({ description: 'Those that neither took place in a Land nor were meant for one.' }),
      year: t.arg.int(),
      outside: t.arg({ type: OutsideYearsEnum }),
      first: t.arg.int(),
      after: t.arg.string(),
    },
    complexity: pageComplexity,
    resolve: async (_root, { category, state, elsewhere, year, outside, ...page }, { store, loaders }) => {
      const rows = await countedEvents(given({ category, state, elsewhere, when: year ?? outside }), store)
      loaders.remember(rows)
      const idOf = ({ id }: EventRecord) => id
      return connectionOf(pageOf(rows, page, idOf), page, (node) => ({ node, cursor: node.id }))
    },
  }),
  municipalitiesByAttendance: t.field({
    type: ConnectionRef,
    description: 'The municipalities behind a number of `AttendanceCounts`.',
    args: {
      times: t.arg({ type: TimesEnum, required: true }),
      within: t.arg.id(),
      category: t.arg({ type: EventCategoryEnum }),
      first: t.arg.int(),
      after: t.arg.string(),
    },
    complexity: pageComplexity,
    resolve: async (_root, { times, within, category, ...page }, { store, loaders }) => {
      const rows: readonly Attending[] =
        times === 'NONE'
          ? (await absentMunicipalities(category ?? undefined, within ?? undefined, store)).map((municipality) => ({
              municipality,
              events: [],
            }))
          : (await attendingMunicipalities(category ?? undefined, store)).filter(
              ({ municipality, events }) =>
                (within == null || liesIn(municipality.region, within)) && (times === 'ONCE') === (events.length === 1),
            )
      loaders.remember(rows.map(({ municipality }) => municipality))
      const idOf = ({ municipality }: Attending) => municipality.id
      return connectionOf(pageOf(rows, page, idOf), page, (node) => ({ node, cursor: idOf(node) }))
    },
  }),
}))
