import { inOwnTurn } from '../../domain/turns.ts'
import { builder } from '../../graphql/builder.ts'
import { ActorKindEnum } from '../../graphql/enums.ts'
import { ActorRef } from '../../graphql/nodes.ts'
import { ActorFilterInput, actorFilter } from '../actor-directory/filter.ts'
import { stateNames } from '../regional-gaps/state-names.ts'
import { type PlacedActor, type PlaceGaps, placedActors, placeGaps } from './places.ts'

const MOST_LISTED = 500

interface PlaceColumns {
  readonly actors: readonly PlacedActor[]
  readonly degrees: ReadonlyMap<string, number>
  readonly gaps: PlaceGaps
  readonly revision: number
}

const column = <T>({ actors }: PlaceColumns, value: (actor: PlacedActor) => T): Promise<T[]> =>
  inOwnTurn(actors.length, () => actors.map(value))

const PlaceColumnsRef = builder.objectRef<PlaceColumns>('PlaceColumns').implement({
  description: 'Equally long lists.',
  fields: (t) => ({
    id: t.idList({ resolve: (columns) => column(columns, ({ id }) => id) }),
    kind: t.field({ type: [ActorKindEnum], resolve: (columns) => column(columns, ({ kind }) => kind) }),
    name: t.stringList({ resolve: (columns) => column(columns, ({ name }) => name) }),
    label: t.stringList({ description: 'What the place is called.', resolve: (columns) => column(columns, ({ place }) => place.label) }),
    country: t.stringList({ description: 'ISO 3166 alpha-2.', resolve: (columns) => column(columns, ({ place }) => place.country) }),
    state: t.stringList({
      nullable: { list: false, items: true },
      description: 'The name of the Land; null abroad and where it is not known.',
      resolve: async (columns, _args, { store }) => stateNames(await column(columns, ({ region }) => region), store),
    }),
    region: t.stringList({
      nullable: { list: false, items: true },
      description: 'AGS of the lowest region that the seat is known to lie in: eight, five or two digits.',
      resolve: (columns) => column(columns, ({ region }) => region?.slice('r-'.length) ?? null),
    }),
    lon: t.floatList({ resolve: (columns) => column(columns, ({ place }) => place.lon) }),
    lat: t.floatList({ resolve: (columns) => column(columns, ({ place }) => place.lat) }),
    degree: t.intList({ resolve: (columns) => column(columns, ({ id }) => columns.degrees.get(id) ?? 0) }),
    unplaced: t.int({
      description: 'Actors that match and are not on the map: their place is not known, or not told at all.',
      resolve: ({ gaps }) => gaps.unplaced,
    }),
    unknownPlaces: t.int({
      description: 'Actors that match and whose place is not known.',
      resolve: ({ gaps }) => gaps.unknown.length,
    }),
    protectedPlaces: t.int({
      description: 'Actors that match and whose place is not told, to protect people: they stand at their Kreis, or not on the map.',
      resolve: ({ gaps }) => gaps.protected.length,
    }),
    revision: t.string({ resolve: ({ revision }) => String(revision) }),
  }),
})

builder.queryField('places', (t) =>
  t.field({
    type: PlaceColumnsRef,
    description: 'Every placed actor that anything is known of (municipalities: with lines), column by column, for the map.',
    args: { filter: t.arg({ type: ActorFilterInput }) },
    complexity: { field: 500, multiplier: 1 },
    resolve: async (_root, { filter }, { store, today }) => {
      const wanted = actorFilter(filter, today)
      const actors = await placedActors(store, wanted)
      const [degrees, gaps, { content }] = await Promise.all([
        store.degrees(actors.map(({ id }) => id)),
        placeGaps(store, wanted, actors),
        store.revision(),
      ])
      return { actors, degrees, gaps, revision: content }
    },
  }),
)

const PlaceGapEnum = builder.enumType('PlaceGap', {
  values: {
    UNKNOWN: { description: 'Nobody knows the place.' },
    PROTECTED: { description: 'The place is not told, to protect people.' },
  } as const,
})

builder.queryField('actorsByPlaceGap', (t) =>
  t.field({
    type: [ActorRef],
    description: `The actors behind \`unknownPlaces\` or \`protectedPlaces\`, by name, at most ${MOST_LISTED}: never with more than the record tells.`,
    args: { filter: t.arg({ type: ActorFilterInput }), gap: t.arg({ type: PlaceGapEnum, required: true }) },
    complexity: { field: 500, multiplier: 1 },
    resolve: async (_root, { filter, gap }, { store, today }) => {
      const wanted = actorFilter(filter, today)
      const gaps = await placeGaps(store, wanted, await placedActors(store, wanted))
      return (gap === 'UNKNOWN' ? gaps.unknown : gaps.protected).slice(0, MOST_LISTED)
    },
  }),
)
