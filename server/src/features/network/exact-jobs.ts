import type { CsrGraph } from '@netzatlas/shared/graph'
import { LRUCache } from 'lru-cache'
import { withoutDeadline } from '../../domain/deadline.ts'
import { type AnalysisColumns, analysis, type MeasureResult, prominent } from './analysis.ts'
import type { MeasureWorkers } from './graph-workers.ts'
import { fingerprint, type MeasureStore, measured } from './measure-store.ts'
import type { Analysed, NetworkQuestion } from './question.ts'

export const JOB_STATES = ['WAITING', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED'] as const
export type JobState = (typeof JOB_STATES)[number]

/** Betweenness counted from every actor of a network: minutes for the largest. */
export interface ExactJob {
  readonly id: string
  readonly state: JobState
  /** Actors that paths were counted from. */
  readonly done: number
  readonly total: number
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

interface Running {
  readonly of: Analysed
  readonly id: string
  state: JobState
  done: number
  askers: number
  lastAsked: number
}

/** One at a time; so many more may wait. */
const MOST_WAITING = 4
/** Vertices times edge ends: some twenty minutes of one processor. */
const MOST_WORK = 1e11
/** A job that nobody has asked about for so long, in milliseconds, ends: the page was closed. Hidden pages ask once a minute. */
const ABANDONED = 150_000
/** Milliseconds of work in the worker between two looks at whether somebody cancelled. */
const SLICE = 250
const KEPT = 10

export function exactJobs(
  analysed: (question: NetworkQuestion) => Promise<Analysed>,
  store: MeasureStore,
  workers: MeasureWorkers,
  now: () => number = () => performance.now(),
): ExactJobs {
  const jobs = new LRUCache<string, Running>({ max: KEPT })
  const open = () => [...jobs.values()].filter(({ state }) => state === 'WAITING' || state === 'RUNNING')
  let queue: Promise<void> = Promise.resolve()

  const told = (job: Running): ExactJob => {
    job.lastAsked = now()
    const { snapshot, selection, graph } = job.of
    return {
      id: job.id,
      state: job.state,
      done: job.done,
      total: graph.vertexCount,
      analysis() {
        const result = job.state === 'DONE' ? store.exact(graph) : undefined
        return result && analysis(snapshot, selection, graph, [measured(graph, result, store)])
      },
    }
  }

  const perform = async (job: Running): Promise<void> => {
    const isWanted = () => job.state === 'RUNNING' && job.askers > 0 && now() - job.lastAsked < ABANDONED
    if (job.state !== 'WAITING') return
    job.state = 'RUNNING'
    try {
      const result = await counted(job.of.graph, workers, isWanted, (done) => {
        job.done = done
      })
      if (result) store.keepExact(job.of.graph, { ...result, ranks: prominent(result) })
      job.state = result ? 'DONE' : 'CANCELLED'
    } catch {
      job.state = 'FAILED'
    }
  }

  return {
    async start(question) {
      const of = await analysed(question)
      const id = `exact-${fingerprint(of.graph)}`
      const known = jobs.get(id)
      if (known && (known.state === 'WAITING' || known.state === 'RUNNING' || (known.state === 'DONE' && store.exact(of.graph)))) {
        known.askers++
        return told(known)
      }
      if (open().length > MOST_WAITING || of.graph.vertexCount * of.graph.neighbours.length > MOST_WORK) return undefined
      const isKnown = store.exact(of.graph) !== undefined
      const job: Running = { of, id, state: isKnown ? 'DONE' : 'WAITING', done: 0, askers: 1, lastAsked: now() }
      jobs.set(id, job)
      queue = withoutDeadline(() => queue.then(() => perform(job)))
      return told(job)
    },
    find(id) {
      const job = jobs.get(id)
      return job && told(job)
    },
    cancel(id) {
      const job = jobs.get(id)
      if (!job) return undefined
      job.askers = Math.max(0, job.askers - 1)
      if (job.askers === 0 && (job.state === 'WAITING' || job.state === 'RUNNING')) job.state = 'CANCELLED'
      return told(job)
    },
  }
}

/** Slice by slice, so that the worker is free for others in between; undefined where it is not wanted any more. */
async function counted(
  graph: CsrGraph,
  workers: MeasureWorkers,
  isWanted: () => boolean,
  progress: (done: number) => void,
): Promise<MeasureResult | undefined> {
  const values = new Float64Array(graph.vertexCount)
  let size = 16
  for (let from = 0; from < graph.vertexCount; ) {
    if (!isWanted()) return undefined
    const until = Math.min(graph.vertexCount, from + size)
    const began = performance.now()
    const part = await workers.run({ kind: 'dependencies', graph, from, until })
    const took = performance.now() - began
    for (let v = 0; v < part.length; v++) values[v]! += part[v]!
    progress(until)
    from = until
    size = Math.max(1, Math.min(4 * size, Math.round((size * SLICE) / Math.max(1, took))))
  }
  return isWanted() ? { measure: 'BETWEENNESS', values, method: 'exact' } : undefined
}
