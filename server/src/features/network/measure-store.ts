import type { Measure } from '@netzatlas/shared'
import type { CsrGraph } from '@netzatlas/shared/graph'
import { LRUCache } from 'lru-cache'
import { withoutDeadline } from '../../domain/deadline.ts'
import { misuse } from '../../graphql/errors.ts'
import { type Measured, type MeasureResult, prominent } from './analysis.ts'
import { digest } from './digest.ts'
import type { MeasureWorkers } from './graph-workers.ts'
import type { Intervals, MeasureAnswers, Ranking, Structure } from './measure-tasks.ts'

/** The rank of each vertex, NaN where it has none, and how the values were computed. */
export interface Ranks {
  readonly ranks: Float64Array
  readonly method: string
}

/** What was computed of a graph, kept by what the graph is: whichever filter, day and revision lead to it. */
export interface MeasureStore {
  /** `exact`: betweenness counted from everywhere, where a job has done that. */
  measure(graph: CsrGraph, name: Measure, exact?: boolean): Promise<MeasureResult>
  /** Counted from everywhere, where that has been done already. */
  exact(graph: CsrGraph): MeasureResult | undefined
  keepExact(graph: CsrGraph, result: MeasureResult): void
  /** How robust ranks are; undefined where there are none. */
  intervals(graph: CsrGraph, ranking: Ranking, of: Ranks): Promise<Intervals | undefined>
  across(graph: CsrGraph, inside: Uint8Array): Promise<MeasureResult>
  structure(graph: CsrGraph): Promise<Structure>
  removal(graph: CsrGraph, vertex: number): Promise<MeasureAnswers['removal']>
}

/** Answers kept: some 0.2 MB each in the largest network. */
const KEPT = 100

/** Computations that may wait for each worker: whoever asks about many networks at once is told to come again. */
const MOST_WAITING = { quick: 60, slow: 12 }

/** @param slow takes what lasts for seconds, so that nothing short waits for it */
export function measureStore(quick: MeasureWorkers, slow: MeasureWorkers): MeasureStore {
  const kept = new LRUCache<string, Promise<unknown>>({ max: KEPT })
  const waiting = { quick: 0, slow: 0 }
  const once = async <T>(key: string, work: () => Promise<T>, lane: keyof typeof waiting = 'quick'): Promise<T> => {
    const known = kept.get(key) as Promise<T> | undefined
    if (known) return known
    if (waiting[lane] >= MOST_WAITING[lane]) throw misuse('BUSY', 'Too many computations wait.')
    waiting[lane]++
    const begun = withoutDeadline(work)
    kept.set(key, begun)
    try {
      return await begun
    } catch (error) {
      kept.delete(key)
      throw error
    } finally {
      waiting[lane]--
    }
  }
  const exactly = new LRUCache<string, MeasureResult>({ max: 10 })
  return {
    async measure(graph, name, exact = false) {
      const counted = exact && name === 'BETWEENNESS' ? exactly.get(fingerprint(graph)) : undefined
      if (counted) return counted
      const [result] = await once(`${fingerprint(graph)} ${name}`, () =>
        quick.run({ kind: 'measures', graph, measures: [name], exact: false }),
      )
      return result!
    },
    exact: (graph) => exactly.get(fingerprint(graph)),
    keepExact: (graph, result) => void exactly.set(fingerprint(graph), result),
    intervals: (graph, ranking, { ranks, method }) =>
      once(
        `${fingerprint(graph)} ${nameOf(ranking)} intervals of ${method}`,
        () => slow.run({ kind: 'intervals', graph, ranking, whole: ranks }),
        'slow',
      ),
    across: (graph, inside) => once(`${fingerprint(graph)} across ${digest(inside)}`, () => quick.run({ kind: 'across', graph, inside })),
    structure: (graph) => once(`${fingerprint(graph)} structure`, () => quick.run({ kind: 'structure', graph })),
    removal: (graph, vertex) => once(`${fingerprint(graph)} without ${vertex}`, () => quick.run({ kind: 'removal', graph, vertex })),
  }
}

/** With the way to the intervals of its ranks. */
export const measured = (graph: CsrGraph, result: MeasureResult, store: MeasureStore): Measured => ({
  ...result,
  interval: () => store.intervals(graph, { by: result.measure }, { ranks: prominent(result), method: result.method }),
})

const known = new WeakMap<CsrGraph, string>()

/** Equal for graphs with the same edges. */
export function fingerprint(graph: CsrGraph): string {
  let print = known.get(graph)
  if (print === undefined) {
    print = digest(graph.offsets, graph.neighbours)
    known.set(graph, print)
  }
  return print
}

const nameOf = (ranking: Ranking): string => (ranking.by === 'ACROSS' ? `across ${digest(ranking.inside)}` : ranking.by)
