import { sortByName } from '../../domain/by-name.ts'
import type { Id, OfferingRecord, ProgrammeRecord } from '../../domain/records.ts'
import { builder } from '../../graphql/builder.ts'
import { OfferingKindEnum } from '../../graphql/enums.ts'
import { notFound } from '../../graphql/errors.ts'
import { type Loaders, recordsOf } from '../../graphql/loaders.ts'
import { ActorRef, NodeRef, OfferedRef, OfferingRef, ProgrammeRef, VertexRef } from '../../graphql/nodes.ts'
import { supportBySource } from '../sources/evidence.ts'
import { SupportRef } from '../sources/fields.ts'
import { isOpenOn, reaches } from './open.ts'

async function offeredBy(id: Id, loaders: Loaders) {
  const claims = await loaders.claims(id, ['OFFERED_BY'])
  return sortByName(
    await recordsOf(
      loaders,
      claims.filter(({ subject }) => subject === id).map(({ object }) => object),
      'actor',
    ),
  )
}

OfferedRef.implement({
  description: 'An offering or a programme: both carry the same terms.',
  interfaces: [NodeRef, VertexRef],
  resolveType: ({ type }) => (type === 'offering' ? 'Offering' : 'Programme'),
  fields: (t) => ({
    from: t.expose('from', { type: 'PartialDate', nullable: true }),
    until: t.expose('until', { type: 'PartialDate', nullable: true }),
    deadline: t.expose('deadline', { type: 'PartialDate', nullable: true }),
    offeredBy: t.field({ type: [ActorRef], resolve: ({ id }, _args, { loaders }) => offeredBy(id, loaders) }),
    support: t.field({
      type: [SupportRef],
      description: 'The sources of everything said of it, each once.',
      resolve: async ({ id }, _args, { loaders }) => supportBySource(await loaders.claims(id)),
    }),
  }),
})

ProgrammeRef.implement({
  description: 'A programme or funding programme.',
  interfaces: [NodeRef, VertexRef, OfferedRef],
})

OfferingRef.implement({
  description: 'A network, an adviser pool, an inventory, a workshop, a report, a contest, funding.',
  interfaces: [NodeRef, VertexRef, OfferedRef],
  fields: (t) => ({
    kind: t.expose('kind', { type: OfferingKindEnum }),
    who: t.exposeString('who', { nullable: true, description: 'Who may use it, as stated.' }),
    amount: t.exposeString('amount', { nullable: true }),
    programmes: t.field({
      type: [ProgrammeRef],
      description: 'The programmes it is part of.',
      resolve: async ({ id }, _args, { loaders }) => {
        const claims = await loaders.claims(id, ['PART_OF'])
        const programmes = claims.filter(({ subject }) => subject === id).map(({ object }) => object)
        return sortByName(await recordsOf(loaders, programmes, 'programme'))
      },
    }),
  }),
})

async function reaching(offerings: readonly OfferingRecord[], actorId: Id, loaders: Loaders): Promise<readonly OfferingRecord[]> {
  const [actor] = await recordsOf(loaders, [actorId], 'actor')
  if (!actor) throw notFound(actorId)
  const providers = await Promise.all(offerings.map(({ id }) => offeredBy(id, loaders)))
  return offerings.filter((_, index) => {
    const own = providers[index] ?? []
    return own.length === 0 || own.some((provider) => reaches(provider, actor))
  })
}

builder.queryFields((t) => ({
  offerings: t.field({
    type: [OfferingRef],
    description: 'With `openOn` those not surely over or still to come on that day; with `for` those whose providers reach that actor.',
    args: { openOn: t.arg({ type: 'Date' }), for: t.arg.id() },
    complexity: { field: 10, multiplier: 50 },
    resolve: async (_root, { openOn, for: actor }, { store, loaders }) => {
      const all: readonly OfferingRecord[] = await store.recordsOfType('offering')
      const open = openOn == null ? all : all.filter((offering) => isOpenOn(offering, openOn))
      return sortByName(actor == null ? open : await reaching(open, actor, loaders))
    },
  }),
  programmes: t.field({
    type: [ProgrammeRef],
    args: { openOn: t.arg({ type: 'Date' }) },
    complexity: { field: 10, multiplier: 50 },
    resolve: async (_root, { openOn }, { store }) => {
      const all: readonly ProgrammeRecord[] = await store.recordsOfType('programme')
      return sortByName(openOn == null ? all : all.filter((programme) => isOpenOn(programme, openOn)))
    },
  }),
}))
