import type { ClaimRecord, Id } from '../../domain/records.ts'
import { builder } from '../../graphql/builder.ts'
import { ClaimStatusEnum, CooperationKindEnum } from '../../graphql/enums.ts'
import { existing, type Loaders } from '../../graphql/loaders.ts'
import { ActorRef, ClaimRef, CooperationRef, CountryRef, NodeRef, ThemeRef, VertexRef } from '../../graphql/nodes.ts'
import { type CooperationSummary, summarise } from './cooperation-summary.ts'
import { countriesOf, themesOf } from './ends.ts'

const ParticipantRef = builder.objectRef<ClaimRecord>('Participant').implement({
  fields: (t) => ({
    actor: t.field({ type: ActorRef, resolve: ({ subject }, _args, { loaders }) => existing(loaders, subject, 'actor') }),
    role: t.exposeString('role', { nullable: true }),
    claim: t.field({ type: ClaimRef, resolve: (claim) => claim }),
  }),
})

const participations = (id: Id, loaders: Loaders) => loaders.claims(id, ['PARTICIPATES_IN'])

async function summary(id: Id, loaders: Loaders): Promise<CooperationSummary> {
  return summarise(await participations(id, loaders))
}

CooperationRef.implement({
  description: 'Two or more actors working together; a thing of its own, because more than two can take part.',
  interfaces: [NodeRef, VertexRef],
  fields: (t) => ({
    kind: t.expose('kind', { type: CooperationKindEnum }),
    statedAs: t.exposeString('statedAs', { nullable: true, description: 'The source\'s own word for it: "Arbeitsgruppe", "Besuch".' }),
    participants: t.field({
      type: [ParticipantRef],
      resolve: async ({ id }, _args, { loaders }) => [...(await participations(id, loaders))],
    }),
    validFrom: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'The earliest start any participation has.',
      resolve: async ({ id }, _args, { loaders }) => (await summary(id, loaders)).validFrom,
    }),
    validUntil: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'The latest end, once every participation has one.',
      resolve: async ({ id }, _args, { loaders }) => (await summary(id, loaders)).validUntil,
    }),
    lastConfirmed: t.field({
      type: 'PartialDate',
      nullable: true,
      resolve: async ({ id }, _args, { loaders }) => (await summary(id, loaders)).lastConfirmed,
    }),
    endedBy: t.field({
      type: 'Date',
      nullable: true,
      description: 'Where every participation has ended, and of some nobody knows when: the day on which somebody said so.',
      resolve: async ({ id }, _args, { loaders }) => (await summary(id, loaders)).endedBy,
    }),
    status: t.field({
      type: ClaimStatusEnum,
      description: 'Only as sure as the weakest of its participations.',
      resolve: async ({ id }, _args, { loaders }) => (await summary(id, loaders)).status,
    }),
    disputed: t.boolean({
      description: 'Sources say different things of it itself, e.g. when it began; that it exists may be beyond dispute.',
      resolve: async ({ id }, _args, { loaders }) => (await loaders.claims(id, ['ATTRIBUTE'])).some(({ status }) => status === 'DISPUTED'),
    }),
    themes: t.field({ type: [ThemeRef], resolve: ({ id }, _args, { loaders }) => themesOf(id, loaders) }),
    countries: t.field({ type: [CountryRef], resolve: ({ id }, _args, { loaders }) => countriesOf(id, loaders) }),
  }),
})
