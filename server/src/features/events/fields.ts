import type { ClaimKind } from '@netzatlas/shared'
import { sortByName } from '../../domain/by-name.ts'
import type { EventRecord, Id } from '../../domain/records.ts'
import { attendanceOf } from '../../domain/stated-figure.ts'
import { builder } from '../../graphql/builder.ts'
import { connectionOf, connectionType, pageComplexity, pageRequest } from '../../graphql/connection.ts'
import { EventCategoryEnum, EventOrderEnum } from '../../graphql/enums.ts'
import { given } from '../../graphql/given.ts'
import { type Loaders, recordsOf } from '../../graphql/loaders.ts'
import { ActorRef, EventRef, NodeRef, RegionRef, VertexRef } from '../../graphql/nodes.ts'
import { FigureRef, PlaceRef } from '../actor-profile/facts.ts'
import { supportBySource } from '../sources/evidence.ts'
import { SupportRef } from '../sources/fields.ts'

async function actorsThat(event: Id, kinds: readonly ClaimKind[], loaders: Loaders) {
  const claims = await loaders.claims(event, kinds)
  return sortByName(
    await recordsOf(
      loaders,
      claims.filter(({ object }) => object === event).map(({ subject }) => subject),
      'actor',
    ),
  )
}

EventRef.implement({
  description: 'A network meeting, a ceremony, a conference ...',
  interfaces: [NodeRef, VertexRef],
  fields: (t) => ({
    category: t.expose('category', { type: EventCategoryEnum }),
    from: t.expose('from', { type: 'PartialDate', nullable: true }),
    until: t.expose('until', { type: 'PartialDate', nullable: true }),
    place: t.expose('place', { type: PlaceRef, nullable: true }),
    outcome: t.exposeString('outcome', { nullable: true }),
    support: t.field({
      type: [SupportRef],
      description: 'The sources of everything said of it, each once.',
      resolve: async ({ id }, _args, { loaders }) => supportBySource(await loaders.claims(id)),
    }),
    attendance: t.field({
      type: [FigureRef],
      description: 'As stated, once for each statement: sources may differ.',
      resolve: async ({ id }, _args, { loaders }) => attendanceOf(id, await loaders.claims(id, ['ATTRIBUTE'])),
    }),
    hosts: t.field({
      type: [ActorRef],
      description: 'Who hosted or organised it.',
      resolve: ({ id }, _args, { loaders }) => actorsThat(id, ['HOSTED', 'ORGANISED'], loaders),
    }),
    attendees: t.field({ type: [ActorRef], resolve: ({ id }, _args, { loaders }) => actorsThat(id, ['ATTENDED'], loaders) }),
    regions: t.field({
      type: [RegionRef],
      description: 'The regions it was meant for.',
      resolve: async ({ id }, _args, { loaders }) => {
        const claims = await loaders.claims(id, ['COVERS'])
        return sortByName(
          await recordsOf(
            loaders,
            claims.filter(({ subject }) => subject === id).map(({ object }) => object),
            'region',
          ),
        )
      },
    }),
  }),
})

export const { ConnectionRef: EventConnectionRef } = connectionType<EventRecord, { node: EventRecord; cursor: Id }>('Event', EventRef)

const EventFilterInput = builder.inputType('EventFilter', {
  fields: (t) => ({
    within: t.id({ description: 'A region: it took place in it or covers it.' }),
    from: t.field({ type: 'Date' }),
    until: t.field({ type: 'Date' }),
    text: t.string(),
  }),
})

builder.queryField('events', (t) =>
  t.field({
    type: EventConnectionRef,
    args: {
      filter: t.arg({ type: EventFilterInput }),
      orderBy: t.arg({ type: EventOrderEnum, description: 'Default: NEWEST.' }),
      first: t.arg.int(),
      after: t.arg.string(),
    },
    complexity: pageComplexity,
    resolve: async (_root, { filter, orderBy, ...page }, { store }) =>
      connectionOf(await store.eventPage(given(filter), orderBy ?? 'NEWEST', pageRequest(page)), page, (node) => ({
        node,
        cursor: node.id,
      })),
  }),
)
