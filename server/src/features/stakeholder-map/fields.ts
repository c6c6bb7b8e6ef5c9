import { builder } from '../../graphql/builder.ts'
import { ActorKindEnum } from '../../graphql/enums.ts'
import { given } from '../../graphql/given.ts'
import { ActorFilterInput } from '../actor-directory/filter.ts'
import { stateNames } from '../regional-gaps/state-names.ts'
import { type PlacedActor, placedActors, unplacedActors } from './places.ts'

interface PlaceColumns {
  readonly actors: readonly PlacedActor[]
  readonly degrees: ReadonlyMap<string, number>
  readonly unplaced: number
  readonly revision: number
}

const PlaceColumnsRef = builder.objectRef<PlaceColumns>('PlaceColumns').implement({
  description: 'Equally long lists.',
  fields: (t) => ({
    id: t.idList({ resolve: ({ actors }) => actors.map(({ id }) => id) }),
    kind: t.field({ type: [ActorKindEnum], resolve: ({ actors }) => actors.map(({ kind }) => kind) }),
    name: t.stringList({ resolve: ({ actors }) => actors.map(({ name }) => name) }),
    label: t.stringList({ description: 'What the place is called.', resolve: ({ actors }) => actors.map(({ place }) => place.label) }),
    country: t.stringList({ description: 'ISO 3166 alpha-2.', resolve: ({ actors }) => actors.map(({ place }) => place.country) }),
    state: t.stringList({
      nullable: { list: false, items: true },
      description: 'The name of the Land; null abroad and where it is not known.',
      resolve: ({ actors }, _args, { store }) =>
        stateNames(
          actors.map(({ region }) => region),
          store,
        ),
    }),
    lon: t.floatList({ resolve: ({ actors }) => actors.map(({ place }) => place.lon) }),
    lat: t.floatList({ resolve: ({ actors }) => actors.map(({ place }) => place.lat) }),
    degree: t.intList({ resolve: ({ actors, degrees }) => actors.map(({ id }) => degrees.get(id) ?? 0) }),
    unplaced: t.exposeInt('unplaced', { description: 'Actors that match but whose place is not known or not shown.' }),
    revision: t.string({ resolve: ({ revision }) => String(revision) }),
  }),
})

builder.queryField('places', (t) =>
  t.field({
    type: PlaceColumnsRef,
    description: 'Every placed actor that anything is known of (municipalities: with lines), column by column, for the map.',
    args: { filter: t.arg({ type: ActorFilterInput }) },
    complexity: { field: 500, multiplier: 1 },
    resolve: async (_root, { filter }, { store }) => {
      const wanted = given(filter)
      const actors = await placedActors(store, wanted)
      const [degrees, unplaced, { content }] = await Promise.all([
        store.degrees(actors.map(({ id }) => id)),
        unplacedActors(store, wanted, actors),
        store.revision(),
      ])
      return { actors, degrees, unplaced, revision: content }
    },
  }),
)
