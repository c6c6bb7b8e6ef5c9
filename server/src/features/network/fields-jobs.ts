import { builder } from '../../graphql/builder.ts'
import { LayoutEnum } from '../../graphql/enums.ts'
import { misuse } from '../../graphql/errors.ts'
import { given } from '../../graphql/given.ts'
import { NetworkFilterInput } from './fields.ts'
import { AnalysisRef } from './fields-measures.ts'
import { JOB_STATES } from './jobs.ts'
import type { NetworkJob } from './service.ts'

const JobStateEnum = builder.enumType('JobState', { values: JOB_STATES })

const JobRef = builder.objectRef<NetworkJob>('Job').implement({
  description:
    'Work that takes a while: a layout, or betweenness counted from every actor. Ends by itself when nobody asks about it for some minutes.',
  fields: (t) => ({
    id: t.exposeID('id'),
    state: t.expose('state', { type: JobStateEnum }),
    done: t.exposeInt('done', { description: 'Of the total: actors counted from, or rounds in which a layout moved everybody apart.' }),
    total: t.exposeInt('total'),
    analysis: t.field({
      type: AnalysisRef,
      nullable: true,
      description: 'Of betweenness, once it is DONE.',
      resolve: async (job) => (await job.analysis?.()) ?? null,
    }),
  }),
})

builder.queryFields((t) => ({
  job: t.field({
    type: JobRef,
    nullable: true,
    description: 'Null where it is not known any more.',
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, { network, notKept }) => {
      notKept()
      return network.job(id)
    },
  }),
}))

builder.mutationFields((t) => ({
  startExactBetweenness: t.field({
    type: JobRef,
    description: 'Begins to count exactly, or joins whoever has begun already. One network at a time; a few may wait.',
    args: { filter: t.arg({ type: NetworkFilterInput }), asOf: t.arg({ type: 'Date' }) },
    complexity: { field: 2000, multiplier: 1 },
    resolve: async (_root, { filter, asOf }, { network }) => {
      const job = await network.measures.exact.start({ filter: given(filter), ...given({ asOf }) })
      if (!job) throw misuse('BUSY', 'Too many networks wait to be counted exactly, or this one is too large.')
      return job
    },
  }),
  prepareLayout: t.field({
    type: JobRef,
    description: 'Has a layout drawn, so that no picture has to wait for it; DONE at once where it is there.',
    args: { layout: t.arg({ type: LayoutEnum, required: true }) },
    complexity: { field: 500, multiplier: 1 },
    resolve: async (_root, { layout }, { network }) => {
      const job = await network.prepareLayout(layout)
      if (!job) throw misuse('BUSY', 'Too many layouts wait to be drawn.')
      return job
    },
  }),
  cancelJob: t.field({
    type: JobRef,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    description: 'For one who began or joined it: it ends where nobody else wants it.',
    resolve: (_root, { id }, { network }) => network.cancelJob(id),
  }),
}))
