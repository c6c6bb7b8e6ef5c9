import { ACTOR_KINDS, type Day, MEASURES, type Measure } from '@netzatlas/shared'
import { type CsrGraph, components, csrGraph, degrees, density, meanDegree, type RankIntervals, ranks } from '@netzatlas/shared/graph'
import type { Id } from '../../domain/records.ts'
import { ownTurn } from '../../domain/turns.ts'
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
  /** Null where undefined, as the closeness of an isolate. COMMUNITY and COMPONENT number them by size from 0, ARTICULATION and CORE_PERIPHERY are 1 or 0. */
  readonly values: (number | null)[]
  /** What ranks go by where that is not the value: of CLOSENESS times the share of the others within reach, so that no pair leads. */
  readonly prominence: (number | null)[] | null
  /** 1 for the most prominent (for CONSTRAINT the least constrained); equal values share a rank. Null where values are not ordered. */
  readonly rank: (number | null)[]
  /** "exact", "500 pivots, seed 42", ... */
  readonly method: string
  /** Takes seconds the first time. Undefined where values are not ordered. */
  interval(): Promise<RankIntervals | undefined>
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
  /** Municipalities and organisations as the two sides of a network: lines between them / (municipalities × organisations); null where a side is empty. */
  readonly municipalities: number
  readonly organisations: number
  readonly densityTwoMode: number | null
}

/** What a worker answers for one measure. */
export interface MeasureResult {
  readonly measure: Measure
  readonly values: Float64Array
  /** What ranks go by, where that is not the values. */
  readonly prominence?: Float64Array
  /** As `prominent` answers, where that was worked out already. */
  readonly ranks?: Float64Array
  readonly method: string
}

/** A result whose ranks can be told how robust they are. */
export interface Measured extends MeasureResult {
  interval(): Promise<RankIntervals | undefined>
}

export interface AnalysisQuery {
  readonly filter?: NetworkFilter
  readonly asOf?: Day
  readonly measures: readonly Measure[]
}

/** Values that are ranked, and lines that are joined, within one turn of the event loop. */
const AT_ONE_GO = 2_000

/** The filtered network as a graph whose vertex i is `selection.vertices[i]`. */
export async function analysedGraph(
  snapshot: Snapshot,
  { filter = {}, asOf }: Pick<AnalysisQuery, 'filter' | 'asOf'>,
): Promise<{ selection: Selection; graph: CsrGraph }> {
  const selection = await select(snapshot, filter, asOf)
  const turn = selection.lines.count > AT_ONE_GO ? ownTurn : async () => {}
  await turn()
  const row = rowsOf(selection.vertices, snapshot.vertices.count)
  const [source, target] = [selection.lines.source, selection.lines.target].map((ends) => ends.map((v) => row[v]!))
  await turn()
  const graph = csrGraph(selection.vertices.length, source!, target!)
  await turn()
  return { selection, graph }
}

export async function analysis(
  snapshot: Snapshot,
  { vertices }: Selection,
  graph: CsrGraph,
  measured: readonly Measured[],
): Promise<AnalysisColumns> {
  const kind = Int32Array.from(vertices, (v) => snapshot.vertices.kind[v]!)
  const { state } = statesOf(snapshot, vertices)
  const columns: MeasureColumn[] = []
  for (const result of measured) {
    const { measure, values, prominence, method } = result
    if (values.length > AT_ONE_GO) await ownTurn()
    const known = (column: Float64Array) => Array.from(column, (value) => (Number.isNaN(value) ? null : value))
    columns.push({
      measure,
      values: known(values),
      prominence: prominence ? known(prominence) : null,
      rank: rankOf(result),
      method,
      interval: () => result.interval(),
    })
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
      ...twoModeDensity(graph, kind),
    },
    revision: String(snapshot.content),
  }
}

/** Measures whose values are names of groups, or yes and no. */
export const UNORDERED: readonly Measure[] = ['COMMUNITY', 'COMPONENT', 'ARTICULATION', 'CORE_PERIPHERY']

/** Ranks of an ordered measure, the most prominent first: the highest value, or the lowest constraint. NaN where a vertex has none. */
export function prominent({ measure, values, prominence = values, ranks: known }: MeasureResult): Float64Array {
  if (known) return known
  if (UNORDERED.includes(measure)) return new Float64Array(values.length).fill(Number.NaN)
  return ranks(measure === 'CONSTRAINT' ? prominence.map((value) => -value) : prominence)
}

export const rankOf = (result: MeasureResult): (number | null)[] =>
  Array.from(prominent(result), (rank) => (Number.isNaN(rank) ? null : rank))

/** The Land of each vertex as an index into `ids`; -1 where it is not known. */
export function statesOf(snapshot: Snapshot, vertices: Int32Array): { readonly ids: readonly Id[]; readonly state: Int32Array } {
  const indexOf = new Map<Id, number>()
  const state = Int32Array.from(vertices, (v) => {
    const id = snapshot.vertices.region[v]!.slice(0, 'r-00'.length)
    if (id === '') return -1
    if (!indexOf.has(id)) indexOf.set(id, indexOf.size)
    return indexOf.get(id)!
  })
  return { ids: [...indexOf.keys()], state }
}

/**
 * Density of the two-mode network |E| / (|M| |O|) of municipalities M and organisations O, everybody else: lines within a side do not count
 * (Borgatti and Everett, Network Analysis of 2-Mode Data, Social Networks 19, 1997).
 */
function twoModeDensity(
  { vertexCount, offsets, neighbours }: CsrGraph,
  kind: Int32Array,
): Pick<NetworkSummary, 'municipalities' | 'organisations' | 'densityTwoMode'> {
  const municipality = ACTOR_KINDS.indexOf('MUNICIPALITY')
  let [municipalities, lines] = [0, 0]
  for (let v = 0; v < vertexCount; v++) {
    if (kind[v] !== municipality) continue
    municipalities++
    for (let e = offsets[v]!; e < offsets[v + 1]!; e++) if (kind[neighbours[e]!] !== municipality) lines++
  }
  const organisations = vertexCount - municipalities
  const pairs = municipalities * organisations
  return { municipalities, organisations, densityTwoMode: pairs === 0 ? null : lines / pairs }
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
