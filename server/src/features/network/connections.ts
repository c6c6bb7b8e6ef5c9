import { type Day, LINE_KINDS, type LineKind } from '@netzatlas/shared'
import type { Id } from '../../domain/records.ts'
import { inOwnTurn, ownTurn } from '../../domain/turns.ts'
import { CERTAIN, lineState } from './filter.ts'
import type { GraphWorkers } from './graph-workers.ts'
import type { Snapshot } from './snapshot.ts'
import { type Connecting, connecting, type PathEnds, pathsAlong, type WalkedLines } from './walks.ts'

/** What connects some actors, by their ids. */
export interface Connected {
  /** Those that stand beside two or more of them, beside most first; `of` in the order they were asked for. */
  readonly common: readonly { readonly actor: Id; readonly of: readonly Id[] }[]
  /** The steps of a tree through all of them, from the first on, each from where a former one came to. */
  readonly steps: readonly (readonly [Id, Id])[]
  /** The actors asked for by what hangs together, the largest part first. */
  readonly parts: readonly (readonly Id[])[]
}

/** Lines that are walked within one turn of the event loop; more are walked away from it. */
const AT_ONE_GO = 20_000

export function walkersIn(workers: GraphWorkers) {
  const isShort = ({ source }: WalkedLines) => source.length <= AT_ONE_GO
  return {
    connecting: async (lines: WalkedLines, vertices: readonly number[]): Promise<Connecting> =>
      isShort(lines) ? connecting(lines, vertices) : workers.run({ kind: 'connecting', lines, vertices }),
    pathsAlong: async (lines: WalkedLines, ends: PathEnds): Promise<readonly (readonly number[])[]> =>
      isShort(lines) ? pathsAlong(lines, ends) : workers.run({ kind: 'paths', lines, ends }),
  }
}
type Walkers = ReturnType<typeof walkersIn>

/** Lines that surely hold on the day, or all of any time; of a large network piece by piece, each in a turn of its own. */
async function walkedLines(
  snapshot: Snapshot,
  asOf: Day | undefined,
  kinds: readonly LineKind[] = LINE_KINDS,
  avoid?: ReadonlySet<number>,
): Promise<WalkedLines> {
  const { source, target, status, confirmedIn, count } = snapshot.lines
  const stateOf = lineState(snapshot, { lines: kinds }, asOf)
  const held = new Int32Array(count)
  let found = 0
  for (let from = 0; from < count; from += AT_ONE_GO) {
    await ownTurn()
    for (let line = from; line < Math.min(count, from + AT_ONE_GO); line++) {
      if (stateOf(line) !== CERTAIN || avoid?.has(source[line]!) || avoid?.has(target[line]!)) continue
      held[found++] = line
    }
  }
  const column = <T extends Int32Array | Uint8Array>(values: T, into: T): Promise<T> =>
    inOwnTurn(found, () => {
      for (let i = 0; i < found; i++) into[i] = values[held[i]!]!
      return into
    })
  return {
    count: snapshot.vertices.count,
    source: await column(source, new Int32Array(found)),
    target: await column(target, new Int32Array(found)),
    status: await column(status, new Uint8Array(found)),
    confirmedIn: await column(confirmedIn, new Int32Array(found)),
  }
}

/** Actors that no line touches at all hang together with nobody. */
export async function connect(snapshot: Snapshot, of: readonly Id[], asOf: Day | undefined, walkers: Walkers): Promise<Connected> {
  const asked = [...new Set(of)]
  const vertices = asked.flatMap((id) => snapshot.indexOf.get(id) ?? [])
  const { common, tree } = await walkers.connecting(await walkedLines(snapshot, asOf), vertices)
  const id = (v: number) => snapshot.vertices.id[v]!
  const alone = asked.filter((one) => !snapshot.indexOf.has(one)).map((one) => [one])
  const inOrder = (members: readonly number[]) => asked.filter((one) => members.includes(snapshot.indexOf.get(one) ?? -1))
  return {
    common: common.map(({ vertex, of: beside }) => ({ actor: id(vertex), of: inOrder(beside) })),
    steps: walked(tree.edges, vertices).map(([a, b]) => [id(a), id(b)] as const),
    parts: [...tree.parts.map(inOrder), ...alone].sort((a, b) => b.length - a.length || asked.indexOf(a[0]!) - asked.indexOf(b[0]!)),
  }
}

/** A tree's edges in the order and the direction in which one walks through it, from the first of the vertices on. */
function walked(edges: readonly (readonly [number, number])[], from: readonly number[]): [number, number][] {
  const neighbours = new Map<number, number[]>()
  for (const [a, b] of edges) {
    neighbours.set(a, [...(neighbours.get(a) ?? []), b])
    neighbours.set(b, [...(neighbours.get(b) ?? []), a])
  }
  const seen = new Set<number>()
  const steps: [number, number][] = []
  const visit = (vertex: number) => {
    seen.add(vertex)
    for (const next of neighbours.get(vertex) ?? []) {
      if (seen.has(next)) continue
      steps.push([vertex, next])
      visit(next)
    }
  }
  for (const vertex of from) if (!seen.has(vertex)) visit(vertex)
  return steps
}

export interface Detour {
  readonly from: Id
  readonly to: Id
  /** Actors that the paths go around. */
  readonly avoid: readonly Id[]
  readonly lines: readonly LineKind[]
  readonly maxLength: number
  readonly limit: number
  readonly asOf?: Day
}

/** Shortest paths around some actors, as ids from end to end, in the order that a store gives paths in. */
export async function pathsAround(
  snapshot: Snapshot,
  { from, to, avoid, lines, maxLength, limit, asOf }: Detour,
  walkers: Walkers,
): Promise<Id[][]> {
  const [start, end] = [snapshot.indexOf.get(from), snapshot.indexOf.get(to)]
  if (start === undefined || end === undefined) return from === to ? [[from]] : []
  const around = new Set(avoid.flatMap((id) => snapshot.indexOf.get(id) ?? []))
  const walkable = await walkedLines(snapshot, asOf, lines, around)
  const paths = await walkers.pathsAlong(walkable, { from: start, to: end, maxLength, limit })
  return paths.map((path) => path.map((v) => snapshot.vertices.id[v]!))
}
