import type { CsrGraph } from '@netzatlas/shared/graph'
import { type AnalysisColumns, analysis, type MeasureResult, prominent } from './analysis.ts'
import type { MeasureWorkers } from './graph-workers.ts'
import { type Job, jobQueue, nextSize, type Work } from './jobs.ts'
import { fingerprint, type MeasureStore, measured } from './measure-store.ts'
import type { Analysed, NetworkQuestion } from './question.ts'

/** Betweenness counted from every actor of a network, one after the other: minutes for the largest. */
export interface ExactJob extends Job<unknown> {
  /** Once it is done. */
  analysis(): Promise<AnalysisColumns> | undefined
}

export interface ExactJobs {
  /** Begins the job, or joins the one for the same network. Undefined where too many wait or the network is too large. */
  start(question: NetworkQuestion): Promise<ExactJob | undefined>
  find(id: string): ExactJob | undefined
  /** For one who asked; it ends when nobody else has. */
  cancel(id: string): ExactJob | undefined
}

interface Counted {
  readonly of: Analysed
  readonly result: MeasureResult
}

/** One at a time; so many more may wait. */
const MOST_WAITING = 4
/** Vertices times edge ends: some twenty minutes of one processor. */
const MOST_WORK = 1e11

export function exactJobs(
  analysed: (question: NetworkQuestion) => Promise<Analysed>,
  store: MeasureStore,
  workers: MeasureWorkers,
  now?: () => number,
): ExactJobs {
  const queue = jobQueue<Counted>(MOST_WAITING, now)
  const told = (job: Job<Counted>): ExactJob => ({
    ...job,
    analysis() {
      if (!job.result) return undefined
      const { of, result } = job.result
      return analysis(of.snapshot, of.selection, of.graph, [measured(of.graph, result, store)])
    },
  })

  async function* work(of: Analysed): Work<Counted> {
    const result = store.exact(of.graph) ?? (yield* counted(of.graph, workers))
    store.keepExact(of.graph, result)
    return { of, result }
  }

  return {
    async start(question) {
      const of = await analysed(question)
      const { graph } = of
      if (graph.vertexCount * graph.neighbours.length > MOST_WORK) return undefined
      const job = queue.start({ id: `exact-${fingerprint(graph)}`, total: graph.vertexCount, work: () => work(of) })
      if (job?.result) store.keepExact(graph, job.result.result)
      return job && told(job)
    },
    find(id) {
      const job = queue.find(id)
      return job && told(job)
    },
    cancel(id) {
      const job = queue.cancel(id)
      return job && told(job)
    },
  }
}

/** Yields from how many vertices paths were counted. */
async function* counted(graph: CsrGraph, workers: MeasureWorkers): Work<MeasureResult> {
  const values = new Float64Array(graph.vertexCount)
  let size = 16
  for (let from = 0; from < graph.vertexCount; ) {
    const until = Math.min(graph.vertexCount, from + size)
    const began = performance.now()
    const part = await workers.run({ kind: 'dependencies', graph, from, until })
    size = nextSize(size, performance.now() - began)
    for (let v = 0; v < part.length; v++) values[v]! += part[v]!
    from = until
    yield until
  }
  const result = { measure: 'BETWEENNESS', values, method: 'exact' } as const
  return { ...result, ranks: prominent(result) }
}
