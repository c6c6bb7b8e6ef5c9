import type { ActorRecord, Id } from '../../domain/records.ts'
import { builder } from '../../graphql/builder.ts'
import { connectionOf, connectionType, pageComplexity, pageOf, pageRequest } from '../../graphql/connection.ts'
import { ActorOrderEnum } from '../../graphql/enums.ts'
import { misuse, notFound } from '../../graphql/errors.ts'
import { recordsOf } from '../../graphql/loaders.ts'
import { ActorRef } from '../../graphql/nodes.ts'
import { actorsByDistance, WHOLE_COUNTRY_KM } from './by-distance.ts'
import { ActorFilterInput, actorFilter } from './filter.ts'

const { ConnectionRef } = connectionType<ActorRecord, { node: ActorRecord; cursor: Id }>('Actor', ActorRef)
const edge = (node: ActorRecord) => ({ node, cursor: node.id })

builder.queryField('actors', (t) =>
  t.field({
    type: ConnectionRef,
    args: {
      filter: t.arg({ type: ActorFilterInput }),
      orderBy: t.arg({ type: ActorOrderEnum, description: 'Default: NAME. DISTANCE needs `near`.' }),
      near: t.arg.id({ description: "Only with DISTANCE: measured from this actor's place." }),
      first: t.arg.int(),
      after: t.arg.string(),
    },
    complexity: pageComplexity,
    resolve: async (_root, { filter, orderBy, near, ...page }, { store, loaders, today }) => {
      const wanted = actorFilter(filter, today)
      if (orderBy !== 'DISTANCE') return connectionOf(await store.actorPage(wanted, orderBy ?? 'NAME', pageRequest(page)), page, edge)
      if (near == null) throw misuse('INVALID_INPUT', 'The order DISTANCE needs "near".', 'near')
      const [centre] = await recordsOf(loaders, [near], 'actor')
      if (!centre) throw notFound(near)
      if (!centre.place) throw misuse('INVALID_INPUT', `The place of ${near} is not known.`, 'near')
      const actors = (await actorsByDistance(store, centre.place, WHOLE_COUNTRY_KM, wanted, near)).map(({ actor }) => actor)
      return connectionOf(
        pageOf(actors, page, ({ id }) => id),
        page,
        edge,
      )
    },
  }),
)
