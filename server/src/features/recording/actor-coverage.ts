import { DEFAULT_PARTNER_KINDS, isCounted, regionOf } from '../../domain/coverage.ts'
import { builder } from '../../graphql/builder.ts'
import { recentSince } from '../../graphql/context.ts'
import { CoverageStateEnum } from '../../graphql/enums.ts'
import { ActorRef } from '../../graphql/nodes.ts'
import type { MunicipalityState } from '../../ports/coverage.ts'

const ActorCoverageRef = builder.objectRef<Omit<MunicipalityState, 'municipality'>>('ActorCoverage').implement({
  description: 'What is known of the partners of a municipality, and when somebody last looked.',
  fields: (t) => ({
    state: t.expose('state', { type: CoverageStateEnum }),
    lastLooked: t.expose('lastLooked', { type: 'PartialDate', nullable: true }),
  }),
})

builder.objectField(ActorRef, 'coverage', (t) =>
  t.field({
    type: ActorCoverageRef,
    nullable: true,
    description: 'Only of a municipality that counts in coverage; for many at once ask `municipalityStates`.',
    args: { asOf: t.arg({ type: 'Date' }) },
    complexity: 200,
    resolve: async (actor, { asOf: day }, context) => {
      if (!isCounted(actor)) return undefined
      const asOf = day ?? context.today
      const question = { within: regionOf(actor, 8), partnerKinds: DEFAULT_PARTNER_KINDS, asOf, since: recentSince(context, asOf) }
      const states = await context.store.municipalityStates(question)
      return states.find(({ municipality }) => municipality === actor.id) ?? { state: 'UNKNOWN' as const }
    },
  }),
)
