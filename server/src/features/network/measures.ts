import type { Day, Measure } from '@netzatlas/shared'
import type { Id } from '../../domain/records.ts'
import { type AnalysisColumns, type AnalysisQuery, analysedGraph, analysis, inOrder, type Measured, prominent } from './analysis.ts'
import { type BridgeColumns, bridgeColumns } from './bridge-list.ts'
import { type ExactJobs, exactJobs } from './exact-jobs.ts'
import { type MeasureWorkers, measureWorkers } from './graph-workers.ts'
import { lately } from './lately.ts'
import { type MeasureStore, measured, measureStore } from './measure-store.ts'
import { type NetworkLists, networkLists } from './named-lists.ts'
import { rowsOf } from './network.ts'
import type { Analysed, NetworkQuestion } from './question.ts'
import { type RemovalImpact, removalImpact } from './removal-impact.ts'
import type { Snapshot } from './snapshot.ts'
import { type Standing, standing } from './standing.ts'
import { analysisByState, type StateAnalysis } from './state-analysis.ts'

/** What the network's structure says, of everybody and of one. */
export interface NetworkMeasures {
  analysis(query: AnalysisQuery & NetworkQuestion): Promise<AnalysisColumns>
  byState(question: NetworkQuestion): Promise<readonly StateAnalysis[]>
  lists(question: NetworkQuestion, first: number): Promise<NetworkLists>
  /** Every bridge of the picture's network. */
  bridges(question: NetworkQuestion): Promise<BridgeColumns>
  /** Undefined where no line touches the actor on that day. */
  standing(id: Id, question: NetworkQuestion): Promise<Standing | undefined>
  removalImpact(id: Id, asOf: Day | undefined): Promise<RemovalImpact>
  /** Of each vertex of the snapshot, over lines of any time: 1 for the most prominent, NaN where it has none. */
  ranksInAll(snapshot: Snapshot, measure: Measure): Promise<Float64Array>
  readonly exact: ExactJobs
  close(): Promise<void>
}

/** The same with the lines that the dates leave open. */
const withOpen = ({ filter, ...rest }: NetworkQuestion): NetworkQuestion => ({ ...rest, filter: { ...filter, possible: true } })

/**
 * Who of a region and its surroundings lies on the shortest paths between the region and the rest: counted, and ranked, in the
 * whole network, since what is shown of it ends with the surroundings.
 */
async function acrossOf({ snapshot, selection }: Analysed, whole: Analysed, store: MeasureStore): Promise<Measured> {
  const inside = Uint8Array.from(whole.selection.vertices, (v) => selection.inside![v]!)
  const result = await store.across(whole.graph, inside)
  const row = rowsOf(whole.selection.vertices, snapshot.vertices.count)
  const shown = (column: Int32Array) => selection.vertices.map((v) => column[row[v]!]!)
  const ranks = prominent(result)
  return {
    ...result,
    values: Float64Array.from(selection.vertices, (v) => result.values[row[v]!]!),
    ranks: Float64Array.from(selection.vertices, (v) => ranks[row[v]!]!),
    async interval() {
      const found = await store.intervals(whole.graph, { by: 'ACROSS', inside }, { ranks, method: result.method })
      return found && { from: shown(found.from), to: shown(found.to) }
    },
  }
}

export function networkMeasures(
  snapshotOf: () => Promise<Snapshot>,
  quick: MeasureWorkers = measureWorkers(),
  slow: MeasureWorkers = measureWorkers(),
): NetworkMeasures {
  const store = measureStore(quick, slow)
  const analysed = lately(
    snapshotOf,
    async (snapshot, question): Promise<Analysed> => ({ snapshot, ...(await analysedGraph(snapshot, question)) }),
  )
  /** A region in the filter says whom the answer is about; what is measured is the network around it, too. */
  const around = ({ filter: { within: _, ...filter } = {}, ...rest }: NetworkQuestion): Promise<Analysed> => analysed({ ...rest, filter })
  return {
    async analysis(query) {
      const shown = await analysed(query)
      const { snapshot, selection, graph } = shown
      const results = await Promise.all(
        inOrder(query.measures).map(async (name) =>
          name === 'BETWEENNESS' && selection.inside
            ? acrossOf(shown, await around(query), store)
            : measured(graph, await store.measure(graph, name, query.exact), store),
        ),
      )
      return analysis(snapshot, selection, graph, results)
    },
    async byState(question) {
      return analysisByState(await around(question))
    },
    async lists(question, first) {
      return networkLists(await around(question), question, first, store, () => around(withOpen(question)))
    },
    async bridges(question) {
      return bridgeColumns(await analysed(question), store, () => analysed(withOpen(question)))
    },
    async standing(id, question) {
      return standing(id, await analysed(question), question, store)
    },
    async removalImpact(id, asOf) {
      return removalImpact(id, await analysed({ ...(asOf !== undefined && { asOf }) }), store)
    },
    async ranksInAll({ graph }, measure) {
      return prominent(await store.measure(graph, measure))
    },
    exact: exactJobs(analysed, store, slow),
    close: async () => {
      await Promise.all([quick.close(), slow.close()])
    },
  }
}
