import type { Id } from '../../domain/records.ts'
import { builder } from '../../graphql/builder.ts'
import { misuse } from '../../graphql/errors.ts'
import { recordsOf } from '../../graphql/loaders.ts'
import { ActorRef, ClaimRef, isNamed, VertexRef } from '../../graphql/nodes.ts'
import { requireActors, within } from './arguments.ts'
import type { Connected } from './connections.ts'
import { PathStepRef } from './fields-paths.ts'
import { type PathStep, stepTeller } from './path-step.ts'
import { OCCASION_CLAIMS, type SharedOccasion, sharedOccasions } from './shared-occasions.ts'

const MAX_ACTORS = 20
const DEFAULT_COMMON = 20
const MAX_COMMON = 50

interface Common {
  readonly actor: Id
  readonly steps: readonly PathStep[]
}

const CommonNeighbourRef = builder.objectRef<Common>('CommonNeighbour').implement({
  fields: (t) => ({
    actor: t.field({ type: ActorRef, resolve: async ({ actor }, _args, { loaders }) => (await recordsOf(loaders, [actor], 'actor'))[0]! }),
    steps: t.field({
      type: [PathStepRef],
      description: 'Its relation to each of those it is a neighbour of: two or more.',
      complexity: { field: 1, multiplier: 3 },
      resolve: ({ steps }) => [...steps],
    }),
  }),
})

const SharedOccasionRef = builder.objectRef<SharedOccasion>('SharedOccasion').implement({
  description: 'Having been at the same meeting or won the same prize is no cooperation, so it draws no line.',
  fields: (t) => ({
    occasion: t.field({
      type: VertexRef,
      resolve: async ({ occasion }, _args, { loaders }) => {
        const record = await loaders.record.load(occasion)
        if (!isNamed(record)) throw new Error(`${occasion} cannot be an occasion`)
        return record
      },
    }),
    actors: t.field({
      type: [ActorRef],
      complexity: { field: 1, multiplier: 3 },
      resolve: async ({ actors }, _args, { loaders }) => [...(await recordsOf(loaders, actors, 'actor'))],
    }),
    claims: t.field({ type: [ClaimRef], complexity: { field: 1, multiplier: 3 }, resolve: ({ claims }) => [...claims] }),
  }),
})

const ConnectedPartRef = builder.objectRef<readonly Id[]>('ConnectedPart').implement({
  fields: (t) => ({
    actors: t.field({ type: [ActorRef], resolve: async (ids, _args, { loaders }) => [...(await recordsOf(loaders, ids, 'actor'))] }),
  }),
})

interface Told extends Connected {
  readonly told: readonly PathStep[]
  readonly neighbours: readonly Common[]
  readonly occasions: readonly SharedOccasion[]
}

const ConnectionsRef = builder.objectRef<Told>('Connections').implement({
  description: 'What connects some actors.',
  fields: (t) => ({
    common: t.field({
      type: [CommonNeighbourRef],
      description: 'Neighbours of at least two of them, of most first; among equals those with fewer neighbours of their own.',
      complexity: { field: 1, multiplier: 10 },
      resolve: ({ neighbours }) => [...neighbours],
    }),
    commonCount: t.int({ description: 'How many there are, whatever the limit.', resolve: ({ common }) => common.length }),
    tree: t.field({
      type: [PathStepRef],
      description:
        'Steps through which all hang together, at most twice as many as the fewest that could (Mehlhorn 1988); of equally many the better evidence, then the later confirmation.',
      complexity: { field: 1, multiplier: 20 },
      resolve: ({ told }) => [...told],
    }),
    parts: t.field({
      type: [ConnectedPartRef],
      description: 'The actors by what hangs together, the largest part first; one where all do.',
      complexity: { field: 1, multiplier: 2 },
      resolve: ({ parts }) => [...parts],
    }),
    occasions: t.field({
      type: [SharedOccasionRef],
      description: 'Meetings, prizes and resolutions that at least two of them have in common.',
      complexity: { field: 1, multiplier: 10 },
      resolve: ({ occasions }) => [...occasions],
    }),
  }),
})

builder.queryField('connections', (t) =>
  t.field({
    type: ConnectionsRef,
    description:
      'What connects these actors: common neighbours, a small tree of relations through all, common occasions. Without `asOf` over lines of any time.',
    args: {
      of: t.arg.idList({ required: true, description: `2 to ${MAX_ACTORS} actors.` }),
      asOf: t.arg({ type: 'Date' }),
      limit: t.arg.int({ description: `Common neighbours and occasions, default ${DEFAULT_COMMON}, at most ${MAX_COMMON}.` }),
    },
    complexity: { field: 500, multiplier: 1 },
    resolve: async (_root, { of, asOf, limit }, context) => {
      const asked = [...new Set(of)]
      if (asked.length < 2 || asked.length > MAX_ACTORS) throw misuse('INVALID_INPUT', `"of" takes 2 to ${MAX_ACTORS} actors.`, 'of')
      const most = within(limit, DEFAULT_COMMON, MAX_COMMON, 'limit')
      await requireActors(asked, context)
      const day = asOf ?? undefined
      const [found, claims] = await Promise.all([context.network.connect(asked, day), context.store.claimsOf(asked, OCCASION_CLAIMS)])
      const shown = found.common.slice(0, most)
      const step = await stepTeller([...asked, ...found.steps.flat(), ...shown.map(({ actor }) => actor)], day, context.store)
      return {
        ...found,
        told: found.steps.map(([from, to]) => step(from, to)),
        neighbours: shown.map(({ actor, of: beside }) => ({ actor, steps: beside.map((one) => step(one, actor)) })),
        occasions: sharedOccasions(asked, claims, day).slice(0, most),
      }
    },
  }),
)
