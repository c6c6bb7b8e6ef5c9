import type { CsrGraph } from '@netzatlas/shared/graph'
import { liesIn } from '../../domain/ids.ts'
import type { Id } from '../../domain/records.ts'
import { ownTurn } from '../../domain/turns.ts'
import { prominent } from './analysis.ts'
import { type Bridge, bridgeAt } from './bridge-list.ts'
import { matchingVertices } from './filter.ts'
import type { MeasureStore, Ranks } from './measure-store.ts'
import type { Ranking } from './measure-tasks.ts'
import { linkedPairs } from './pairs.ts'
import type { Analysed, NetworkQuestion } from './question.ts'
import { intervalAt, openNeighbours, type StandingInterval } from './standing.ts'

/**
 * Who and what stands out in the network of a filter and a day. Where the filter names a region, the network around it is
 * measured and the lists are about the region: of its actors, lines with an end in it, and those on the shortest paths
 * between it and the rest, wherever they have their seat.
 */
export interface NetworkLists {
  /** Those on most shortest paths; with a region, first the ones in it, then the ones outside, so many of each. */
  readonly brokers: readonly Broker[]
  readonly method: string
  /** Pairs that some path links, with a region those between it and the rest: what the brokers' shares are of. */
  readonly pairs: number
  /** Without whom others lose the rest, those who separate most first. */
  readonly separators: Counted<Ranked & { readonly actor: Id; readonly separated: number }>
  /** Lines without which a group of two or more loses the rest. */
  readonly bridges: Counted<Bridge>
  /** No line holds for sure on that day; `open` others they may be linked with. */
  readonly isolated: Counted<{ readonly actor: Id; readonly open: number }>
  readonly core: Counted<{ readonly actor: Id; readonly neighbours: number }>
  /** Null where core or periphery is too small to tell. */
  readonly coreFit: number | null
}

interface Counted<T> {
  readonly total: number
  readonly rows: readonly T[]
}

/** A rank, and how robust it is. */
interface Ranked {
  readonly rank: number
  /** Takes seconds the first time. */
  interval(): Promise<StandingInterval | undefined>
}

interface Broker extends Ranked {
  readonly actor: Id
  readonly value: number
  /** Of the shortest paths between others; between region and rest where there is a region. */
  readonly share: number
  /** Whether it has its seat in the region; true without one. */
  readonly inside: boolean
  /** Its neighbours on the other side; null without a region. */
  readonly across: number | null
}

/** Vertices whose lists are made within one turn of the event loop. */
const AT_ONE_GO = 2_000

export async function networkLists(
  analysed: Analysed,
  question: NetworkQuestion,
  first: number,
  store: MeasureStore,
  withOpen: () => Promise<Analysed>,
): Promise<NetworkLists> {
  const { snapshot, selection, graph } = analysed
  const { id, region } = snapshot.vertices
  const within = question.filter?.within
  const idOf = (v: number): Id => id[selection.vertices[v]!]!
  const inside = Uint8Array.from(selection.vertices, (v) => (within === undefined || liesIn(region[v], within) ? 1 : 0))
  const [{ brokers, method, pairs }, structure] = await Promise.all([
    brokersOf(graph, inside, within !== undefined, first, question.exact ?? false, store),
    store.structure(graph),
  ])
  const { separated, separatedRank, core, fit } = structure
  const turn = graph.vertexCount > AT_ONE_GO ? ownTurn : async () => {}
  await turn()
  const isolated = isolatedOf(analysed, question, first)
  await turn()
  const degree = (v: number) => graph.offsets[v + 1]! - graph.offsets[v]!
  const own = [...inside.keys()].filter((v) => inside[v])
  const most = (value: (v: number) => number) => (a: number, b: number) => value(b) - value(a) || a - b
  const separators = own.filter((v) => separated[v]! > 0).sort(most((v) => separated[v]!))
  const { source, target, separated: behind } = structure.bridges
  const cuts = [...behind.keys()].filter((i) => behind[i]! > 1 && (inside[source[i]!] || inside[target[i]!]))
  const separating = rankedBy(graph, { by: 'SEPARATED' }, { ranks: separatedRank, method: 'exact' }, store)
  const members = own.filter((v) => core[v]).sort(most(degree))
  return {
    brokers: brokers.map(({ vertex, ...broker }) => ({ actor: idOf(vertex), ...broker })),
    method,
    pairs,
    separators: counted(separators, first, (v) => ({ actor: idOf(v), separated: separated[v]!, ...separating(v) })),
    bridges: counted(cuts, first, bridgeAt(analysed, structure, store, withOpen)),
    isolated,
    core: counted(members, first, (v) => ({ actor: idOf(v), neighbours: degree(v) })),
    coreFit: Number.isNaN(fit) ? null : fit,
  }
}

const counted = <T>(of: readonly number[], first: number, row: (one: number) => T): Counted<T> => ({
  total: of.length,
  rows: of.slice(0, first).map(row),
})

async function brokersOf(graph: CsrGraph, inside: Uint8Array, regional: boolean, first: number, exact: boolean, store: MeasureStore) {
  const result = await (regional ? store.across(graph, inside) : store.measure(graph, 'BETWEENNESS', exact))
  const { values, method } = result
  const ranking: Ranking = regional ? { by: 'ACROSS', inside } : { by: 'BETWEENNESS' }
  const placed = rankedBy(graph, ranking, { ranks: prominent(result), method }, store)
  const turn = graph.vertexCount > AT_ONE_GO ? ownTurn : async () => {}
  await turn()
  const pairs = linkedPairs(graph, regional ? inside : undefined)
  await turn()
  const across = (v: number): number => {
    let count = 0
    for (let e = graph.offsets[v]!; e < graph.offsets[v + 1]!; e++) if (inside[graph.neighbours[e]!] !== inside[v]) count++
    return count
  }
  const order = [...values.keys()].filter((v) => values[v]! > 0).sort((a, b) => values[b]! - values[a]! || a - b)
  const some = (side: number) => order.filter((v) => inside[v] === side).slice(0, first)
  const brokers = [...some(1), ...some(0)].map((vertex) => ({
    vertex,
    value: values[vertex]!,
    share: values[vertex]! / pairs.without(vertex),
    inside: inside[vertex] === 1,
    across: regional ? across(vertex) : null,
    ...placed(vertex),
  }))
  return { brokers, method, pairs: pairs.all }
}

const rankedBy =
  (graph: CsrGraph, ranking: Ranking, of: Ranks, store: MeasureStore) =>
  (vertex: number): Ranked => ({
    rank: of.ranks[vertex]!,
    async interval() {
      const found = await store.intervals(graph, ranking, of)
      return found && intervalAt(found, vertex, graph.vertexCount)
    },
  })

/** Actors of the filter that some line of another time or certainty touches, but none that holds for sure. */
function isolatedOf({ snapshot, selection }: Analysed, question: NetworkQuestion, first: number): NetworkLists['isolated'] {
  const touched = new Uint8Array(snapshot.vertices.count)
  for (const v of selection.lines.source) touched[v] = 1
  for (const v of selection.lines.target) touched[v] = 1
  const matching = matchingVertices(snapshot, question.filter ?? {})
  const alone = [...matching.keys()].filter((v) => matching[v] && !touched[v])
  const openOf = openNeighbours(snapshot, question)
  const rows = alone.map((v) => ({ actor: snapshot.vertices.id[v]!, open: openOf(v) })).sort((a, b) => b.open - a.open)
  return { total: rows.length, rows: rows.slice(0, first) }
}
