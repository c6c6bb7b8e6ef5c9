import type { CsrGraph } from '@netzatlas/shared/graph'
import type { AnalysisQuery } from './analysis.ts'
import type { Selection } from './filter.ts'
import type { Snapshot } from './snapshot.ts'

/** A filter and a day, as the picture has them. */
export interface NetworkQuestion extends Pick<AnalysisQuery, 'filter' | 'asOf'> {
  /** Betweenness counted from everywhere, where a job has done that. */
  readonly exact?: boolean
}

/** The question's network as a graph, and where it comes from. */
export interface Analysed {
  readonly snapshot: Snapshot
  readonly selection: Selection
  readonly graph: CsrGraph
}
