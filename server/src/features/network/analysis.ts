import { type Day, MEASURES, type Measure } from '@netzatlas/shared'
import { type CsrGraph, components, csrGraph, degrees, density, meanDegree } from '@netzatlas/shared/graph'
import type { Id } from '../../domain/records.ts'
import { ownTurn } from '../../graphql/turns.ts'
import { type NetworkFilter, type Selection, select } from './filter.ts'
import { rowsOf } from './network.ts'
import type { Snapshot } from './snapshot.ts'

/** One row a vertex of the filtered network; undirected, parallel lines counted once. */
export interface AnalysisColumns {
  readonly ids: readonly Id[]
  readonly columns: readonly MeasureColumn[]
  readonly summary: NetworkSummary
  readonly revision: string
}
export interface MeasureColumn {
  readonly measure: Measure
  /** Null where undefined, as the closeness of an isolate. COMMUNITY and COMPONENT number them by size from 0, ARTICULATION is 1 or 0. */
  readonly values: (number | null)[]
  /** 1 for the most prominent (for CONSTRAINT the least constrained); equal values share a rank. Null where values are not ordered. */
  readonly rank: (number | null)[]
  /** "exact", "500 pivots, seed 42", ... */
  readonly method: string
}
export interface NetworkSummary {
  readonly vertices: number
  /** Pairs of actors that some line joins. */
  readonly lines: number
  readonly density: number
  readonly meanDegree: number
  readonly components: number
  readonly isolates: number
  /** (external - internal) / all lines, from -1 (only among equals) to 1; null without lines between actors of known kind or Land. */
  readonly eiIndexByKind: number | null
  readonly eiIndexByState: number | null
}

/** What a worker answers for one measure. */
export interface MeasureResult {
  readonly measure: Measure
  readonly values: Float64Array
  /** What ranks go by, where that is not the values. */
  readonly prominence?: Float64Array
  readonly method: string
}

export interface AnalysisQuery {
  readonly filter?: NetworkFilter
  readonly asOf?: Day
  readonly measures: readonly Measure[]
  /** Compute exactly whatever it costs; else large networks are estimated from pivots. */
  readonly exact?: boolean
}

/** Values that are ranked, and lines that are joined, within one turn of the event loop. */
const AT_ONE_GO = 2_000

/** The filtered network as a graph whose vertex i is `selection.vertices[i]`. */
export async function analysedGraph(
  snapshot: Snapshot,
  { filter = {}, asOf }: AnalysisQuery,
): Promise<{ selection: Selection; graph: CsrGraph }> {
  const selection = await select(snapshot, filter, asOf)
  if (selection.lines.count > AT_ONE_GO) await ownTurn()
  const row = rowsOf(selection.vertices, snapshot.vertices.count)
  const end = (v: number) => row[v]!
  const { source, target } = selection.lines
  return { selection, graph: csrGraph(selection.vertices.length, source.map(end), target.map(end)) }
}

export async function analysis(
  snapshot: Snapshot,
  { vertices }: Selection,
  graph: CsrGraph,
  measured: readonly MeasureResult[],
): Promise<AnalysisColumns> {
  const kind = Int32Array.from(vertices, (v) => snapshot.vertices.kind[v]!)
  const states = new Map<Id, number>()
  const state = Int32Array.from(vertices, (v) => {
    const id = snapshot.vertices.region[v]!.slice(0, 4)
    if (id === '') return -1
    if (!states.has(id)) states.set(id, states.size)
    return states.get(id)!
  })
  const columns: MeasureColumn[] = []
  for (const { measure, values, prominence, method } of measured) {
    if (values.length > AT_ONE_GO) await ownTurn()
    const shown = Array.from(values, (value) => (Number.isNaN(value) ? null : value))
    columns.push({ measure, values: shown, rank: rankOf(measure, prominence ?? values), method })
  }
  if (vertices.length > AT_ONE_GO) await ownTurn()
  return {
    ids: Array.from(vertices, (v) => snapshot.vertices.id[v]!),
    columns,
    summary: {
      vertices: graph.vertexCount,
      lines: graph.edgeCount,
      density: density(graph),
      meanDegree: meanDegree(graph),
      components: components(graph).count,
      isolates: degrees(graph).reduce((sum, degree) => sum + (degree === 0 ? 1 : 0), 0),
      eiIndexByKind: eiIndex(graph, kind),
      eiIndexByState: eiIndex(graph, state),
    },
    revision: String(snapshot.content),
  }
}

const UNORDERED: readonly Measure[] = ['COMMUNITY', 'COMPONENT', 'ARTICULATION']

/** Ranks as in sports: 1, 2, 2, 4. Differences below a billionth are rounding. */
export function rankOf(measure: Measure, values: Float64Array): (number | null)[] {
  const rank: (number | null)[] = new Array(values.length).fill(null)
  if (UNORDERED.includes(measure)) return rank
  const direction = measure === 'CONSTRAINT' ? 1 : -1
  const order = [...values.keys()].filter((v) => !Number.isNaN(values[v]!)).sort((a, b) => direction * (values[a]! - values[b]!) || a - b)
  for (const [place, v] of order.entries()) {
    const before = order[place - 1]
    const isEqual = before !== undefined && Math.abs(values[v]! - values[before]!) <= 1e-9 * Math.max(1, Math.abs(values[v]!))
    rank[v] = isEqual ? rank[before]! : place + 1
  }
  return rank
}

/**
 * Krackhardt and Stern, Informal Networks and Organizational Crises, Social Psychology Quarterly 51 (1988).
 *
 * @param group of each vertex; -1 where it is not known, and its lines then do not count
 */
export function eiIndex({ vertexCount, offsets, neighbours }: CsrGraph, group: Int32Array): number | null {
  let [internal, external] = [0, 0]
  for (let v = 0; v < vertexCount; v++) {
    if (group[v] === -1) continue
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) {
      const other = group[neighbours[e]!]!
      if (other === -1) continue
      if (other === group[v]) internal++
      else external++
    }
  }
  return internal + external === 0 ? null : (external - internal) / (external + internal)
}

/** In the order of the vocabulary and each once, so that one question has one answer. */
export const inOrder = (measures: readonly Measure[]): Measure[] => MEASURES.filter((measure) => measures.includes(measure))
