import { sortByName } from '../../domain/by-name.ts'
import { kindsLookedFor } from '../../domain/coverage.ts'
import { compareIds, liesIn } from '../../domain/ids.ts'
import { newestFirst } from '../../domain/ranking.ts'
import type { AssessmentRecord } from '../../domain/records.ts'
import { builder } from '../../graphql/builder.ts'
import { ActorKindEnum, EventCategoryEnum, RegionLevelEnum } from '../../graphql/enums.ts'
import { existing, recordsOf } from '../../graphql/loaders.ts'
import { ActorRef, AssessmentRef, EventRef, NodeRef, RegionRef, VertexRef } from '../../graphql/nodes.ts'
import { FigureRef } from '../actor-profile/facts.ts'

RegionRef.implement({
  description: 'Keyed by the first two, five or eight digits of the AGS, at one boundary date (Gebietsstand).',
  interfaces: [NodeRef, VertexRef],
  fields: (t) => ({
    level: t.expose('level', { type: RegionLevelEnum }),
    kind: t.exposeString('kind', {
      nullable: true,
      description: '"Stadt", "Landkreis": told beside the name where two districts share it.',
    }),
    ags: t.exposeString('ags'),
    parent: t.field({
      type: RegionRef,
      nullable: true,
      resolve: ({ parent }, _args, { loaders }) => (parent === undefined ? undefined : existing(loaders, parent, 'region')),
    }),
    population: t.expose('population', { type: FigureRef, nullable: true }),
    areaKm2: t.expose('areaKm2', { type: FigureRef, nullable: true }),
    boundaryDate: t.expose('boundaryDate', { type: 'Date' }),
    events: t.field({
      type: [EventRef],
      description: 'Events that cover it or took place in it, newest first. None recorded does not mean that there was none.',
      args: {
        category: t.arg({ type: EventCategoryEnum }),
        covering: t.arg.boolean({ description: 'Only those that were meant for it, wherever they took place.' }),
      },
      complexity: { field: 10, multiplier: 10 },
      resolve: async ({ id }, { category, covering: onlyCovering }, { loaders, store }) => {
        const covering = await loaders.claims(id, ['COVERS'])
        const covered = new Set(covering.filter(({ object }) => object === id).map(({ subject }) => subject))
        const events = await store.recordsOfType('event')
        return events
          .filter((event) => covered.has(event.id) || (!onlyCovering && liesIn(event.region, id)))
          .filter((event) => category == null || event.category === category)
          .toSorted((a, b) => newestFirst(a.from, b.from) || compareIds(a.id, b.id))
      },
    }),
  }),
})

AssessmentRef.implement({
  description: 'Somebody looked: which municipalities, when and how. The only thing that turns "unknown" into "none".',
  interfaces: [NodeRef, VertexRef],
  fields: (t) => ({
    on: t.expose('on', { type: 'PartialDate' }),
    method: t.exposeString('method'),
    scope: t.exposeString('scope'),
    partnerKinds: t.field({
      type: [ActorKindEnum],
      description: 'Whom they looked for; where it is not recorded, migrant organisations and local umbrellas.',
      resolve: (assessment) => [...kindsLookedFor(assessment)],
    }),
    municipalities: t.field({
      type: [ActorRef],
      resolve: async ({ id }, _args, { loaders }) => {
        const claims = await loaders.claims(id, ['ASSESSED'])
        const looked = claims.filter(({ subject }) => subject === id).map(({ object }) => object)
        return sortByName(await recordsOf(loaders, looked, 'actor'))
      },
    }),
  }),
})

builder.queryFields((t) => ({
  regions: t.field({
    type: [RegionRef],
    args: { level: t.arg({ type: RegionLevelEnum, required: true }), within: t.arg.id() },
    complexity: { field: 10, multiplier: 100 },
    resolve: async (_root, { level, within }, { store }) => [...(await store.regions(level, within ?? undefined))],
  }),
  assessments: t.field({
    type: [AssessmentRef],
    description: 'Who looked, newest first; with `within` where at least one municipality of that region was looked at.',
    args: { within: t.arg.id() },
    complexity: { field: 50, multiplier: 20 },
    resolve: async (_root, { within }, { store, loaders }) => {
      const assessments: readonly AssessmentRecord[] = await store.recordsOfType('assessment')
      const claims = await Promise.all(assessments.map(({ id }) => loaders.claims(id, ['ASSESSED'])))
      return assessments
        .filter((_, index) => within == null || claims[index]?.some(({ object }) => liesIn(object?.replace(/^[mk]-/, 'r-'), within)))
        .toSorted((a, b) => newestFirst(a.on, b.on) || compareIds(a.id, b.id))
    },
  }),
}))
