import { builder } from '../../graphql/builder.ts'
import { misuse } from '../../graphql/errors.ts'
import { given } from '../../graphql/given.ts'
import { type ExactJob, JOB_STATES } from './exact-jobs.ts'
import { NetworkFilterInput } from './fields.ts'
import { AnalysisRef } from './fields-measures.ts'

const JobStateEnum = builder.enumType('JobState', { values: JOB_STATES })

const JobRef = builder.objectRef<ExactJob>('Job').implement({
  description: 'Betweenness counted from every actor. Ends by itself when nobody asks about it for some minutes.',
  fields: (t) => ({
    id: t.exposeID('id'),
    state: t.expose('state', { type: JobStateEnum }),
    done: t.exposeInt('done', { description: 'Actors counted from so far.' }),
    total: t.exposeInt('total'),
    analysis: t.field({
      type: AnalysisRef,
      nullable: true,
      description: 'Once it is DONE.',
      resolve: async (job) => (await job.analysis()) ?? null,
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
      return network.measures.exact.find(id)
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
  cancelJob: t.field({
    type: JobRef,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, { network }) => network.measures.exact.cancel(id),
  }),
}))
