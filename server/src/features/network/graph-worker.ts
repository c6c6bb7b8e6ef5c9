import type { DerivedLayout } from '@netzatlas/shared'
import {
  beginPlan,
  type CsrGraph,
  communities,
  type LayoutFacts,
  layoutNetwork,
  layoutPlan,
  type PlannedPositions,
  pushApart,
} from '@netzatlas/shared/graph'
import { serveTasks } from '../../threads/serve-tasks.ts'
import { type CooperationLines, cooperationPositions } from './cooperation-positions.ts'
import { middles } from './group-middles.ts'
import { LEGEND_CORNER } from './legend-corner.ts'
import { type Graphs, graphsOf } from './snapshot.ts'
import type { Positions } from './stored-layout.ts'
import { type Connecting, connecting, type PathEnds, pathsAlong, type WalkedLines } from './walks.ts'

export type GraphTask =
  | { readonly kind: 'graphs'; readonly count: number; readonly source: Int32Array; readonly target: Int32Array }
  | { readonly kind: 'layout'; readonly graph: CsrGraph; readonly previous: Positions | undefined }
  | {
      readonly kind: 'plan'
      readonly layout: DerivedLayout
      readonly facts: LayoutFacts
      readonly former: PlannedPositions | undefined
    }
  | {
      readonly kind: 'apart'
      readonly layout: DerivedLayout
      readonly facts: LayoutFacts
      readonly radii: Float64Array
      readonly positions: Positions
      /** Rounds. */
      readonly from: number
      readonly until: number
    }
  | { readonly kind: 'communities'; readonly graph: CsrGraph }
  | { readonly kind: 'middles'; readonly positions: Positions; readonly of: Int32Array; readonly count: number; readonly evenly: boolean }
  | { readonly kind: 'connecting'; readonly lines: WalkedLines; readonly vertices: readonly number[] }
  | { readonly kind: 'paths'; readonly lines: WalkedLines; readonly ends: PathEnds }
  | { readonly kind: 'cooperations'; readonly lines: CooperationLines; readonly positions: Positions; readonly inColumn: boolean }

export type GraphAnswer<T extends GraphTask['kind']> = {
  graphs: Graphs
  layout: Positions
  plan: ReturnType<typeof beginPlan>
  apart: ReturnType<typeof pushApart>
  communities: Int32Array
  middles: Positions
  connecting: Connecting
  paths: ReturnType<typeof pathsAlong>
  cooperations: Positions
}[T]

/** The seed of layout and communities: the same network gets the same picture everywhere. */
const SEED = 42

function perform(task: GraphTask): GraphAnswer<GraphTask['kind']> {
  switch (task.kind) {
    case 'graphs':
      return graphsOf(task.count, task.source, task.target)
    case 'layout': {
      const { x, y } = layoutNetwork(task.graph, { seed: SEED, reserved: LEGEND_CORNER, ...(task.previous && { previous: task.previous }) })
      return { x, y }
    }
    case 'plan':
      return beginPlan(layoutPlan(task.layout, task.facts), task.former)
    case 'apart':
      return pushApart(layoutPlan(task.layout, task.facts), task.radii, task.positions, task.from, task.until)
    case 'communities':
      return communities(task.graph, { seed: SEED })
    case 'middles':
      return middles(task.positions, task.of, task.count, task.evenly)
    case 'connecting':
      return connecting(task.lines, task.vertices)
    case 'paths':
      return pathsAlong(task.lines, task.ends)
    case 'cooperations':
      return cooperationPositions(task.lines, task.positions, task.inColumn)
  }
}

serveTasks(perform)
