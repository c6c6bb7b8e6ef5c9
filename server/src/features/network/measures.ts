import type { Day } from '@netzatlas/shared'
import type { Id } from '../../domain/records.ts'
import { type AnalysisColumns, type AnalysisQuery, analysedGraph, analysis, inOrder } from './analysis.ts'
import { type ExactJobs, exactJobs } from './exact-jobs.ts'
import { type MeasureWorkers, measureWorkers } from './graph-workers.ts'
import { measureStore } from './measure-store.ts'
import { type NetworkLists, networkLists } from './named-lists.ts'
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
  /** Undefined where no line touches the actor on that day. */
  standing(id: Id, question: NetworkQuestion): Promise<Standing | undefined>
  removalImpact(id: Id, asOf: Day | undefined): Promise<RemovalImpact>
  readonly exact: ExactJobs
  close(): Promise<void>
}

export function networkMeasures(
  snapshotOf: () => Promise<Snapshot>,
  quick: MeasureWorkers = measureWorkers(),
  slow: MeasureWorkers = measureWorkers(),
): NetworkMeasures {
  const store = measureStore(quick, slow)
  const analysed = async (question: NetworkQuestion): Promise<Analysed> => {
    const snapshot = await snapshotOf()
    return { snapshot, ...(await analysedGraph(snapshot, question)) }
  }
  /** A region in the filter says whom the answer is about; what is measured is the network around it, too. */
  const around = ({ filter: { within: _, ...filter } = {}, ...rest }: NetworkQuestion): Promise<Analysed> => analysed({ ...rest, filter })
  return {
    async analysis(query) {
      const { snapshot, selection, graph } = await analysed(query)
      const results = await Promise.all(inOrder(query.measures).map((name) => store.measure(graph, name, query.exact)))
      return analysis(snapshot, selection, graph, results, (result) => store.intervals(graph, result))
    },
    async byState(question) {
      return analysisByState(await around(question))
    },
    async lists(question, first) {
      return networkLists(await around(question), question, first, store)
    },
    async standing(id, question) {
      return standing(id, await analysed(question), question, store)
    },
    async removalImpact(id, asOf) {
      return removalImpact(id, await analysed({ ...(asOf !== undefined && { asOf }) }), store)
    },
    exact: exactJobs(analysed, store, slow),
    close: async () => {
      await Promise.all([quick.close(), slow.close()])
    },
  }
}
