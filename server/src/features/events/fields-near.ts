import type { EditionRecord } from '../../domain/records.ts'
import { builder } from '../../graphql/builder.ts'
import { misuse, notFound } from '../../graphql/errors.ts'
import { keptByRequest } from '../../graphql/kept.ts'
import { recordsOf } from '../../graphql/loaders.ts'
import { EditionRef, EventRef } from '../../graphql/nodes.ts'
import { type EventNear, eventsNear } from './near.ts'

const EventNearRef = builder.objectRef<EventNear>('EventNear').implement({
  fields: (t) => ({
    event: t.expose('event', { type: EventRef }),
    distanceKm: t.float({ nullable: true, description: 'Unknown where it or who asks has no place.', resolve: ({ km }) => km }),
    near: t.exposeBoolean('near', { description: 'Within the radius.' }),
  }),
})

interface Told {
  readonly coming: readonly EventNear[]
  readonly past: readonly EventNear[]
  readonly pastTotal: number
}
const EventsNearRef = builder.objectRef<Told>('EventsNear').implement({
  fields: (t) => ({
    coming: t.field({
      type: [EventNearRef],
      description: 'Not surely over: those near first, by day.',
      complexity: { field: 1, multiplier: 10 },
      resolve: ({ coming }) => [...coming],
    }),
    past: t.field({
      type: [EventNearRef],
      description: 'Over and near, newest first.',
      complexity: { field: 1, multiplier: 20 },
      resolve: ({ past }) => [...past],
    }),
    pastTotal: t.exposeInt('pastTotal'),
  }),
})

const MOST_COMING = 20
const MOST_PAST = 50

builder.queryField('eventsNear', (t) =>
  t.field({
    type: EventsNearRef,
    description: 'What comes next near an actor, and what has been there; without one everywhere. Undated events are neither.',
    args: {
      for: t.arg.id(),
      radiusKm: t.arg.float({ defaultValue: 100 }),
      first: t.arg.int({ defaultValue: 10, description: 'Of those over.' }),
    },
    complexity: { field: 100, multiplier: 1 },
    resolve: async (_root, args, { store, loaders, today }) => {
      const [radiusKm, first] = [args.radiusKm ?? 100, args.first ?? 10]
      if (!(radiusKm > 0 && radiusKm <= 1_000)) throw misuse('INVALID_INPUT', 'radiusKm: more than 0, at most 1000')
      if (!(first >= 0 && first <= MOST_PAST)) throw misuse('INVALID_INPUT', `first: at most ${MOST_PAST}`)
      const [asking] = args.for == null ? [] : await recordsOf(loaders, [args.for], 'actor')
      if (args.for != null && !asking) throw notFound(args.for)
      const from = args.for == null ? undefined : (asking?.place ?? null)
      const { coming, past } = eventsNear(await store.recordsOfType('event'), from, radiusKm, today)
      return { coming: coming.slice(0, MOST_COMING), past: past.slice(0, first), pastTotal: past.length }
    },
  }),
)

const editions = keptByRequest<Promise<readonly EditionRecord[]>>()

builder.objectField(EventRef, 'editions', (t) =>
  t.field({
    type: [EditionRef],
    description: 'Editions of contests whose awards were given there.',
    complexity: { field: 1, multiplier: 1 },
    resolve: async ({ id }, _args, { store, loaders }) => {
      const all = await editions(loaders, '', () => store.recordsOfType('edition'))
      return all.filter(({ ceremony }) => ceremony === id)
    },
  }),
)
