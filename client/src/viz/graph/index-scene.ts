import { CLAIM_STATUSES, type ClaimStatus, LINE_KINDS, type LineKind } from '@netzatlas/shared'
import { NOVELTIES, type Scene, type SceneLines } from './scene.ts'

/**
 * The lines as they are drawn, column by column. Relations of different kinds between the same two lie beside each other;
 * between groups, where only the number counts, they are one.
 */
export interface DrawnLines {
  readonly count: number
  readonly source: Int32Array
  readonly target: Int32Array
  /** Place in LINE_KINDS and in CLAIM_STATUSES. */
  readonly kind: Uint8Array
  readonly status: Uint8Array
  readonly weight: Float64Array
  readonly faint: Uint8Array
  readonly waits: Uint8Array
  /** Place in NOVELTIES, from 1 on; 0 for the usual ones. */
  readonly novelty: Uint8Array
  /** Points from source to target. */
  readonly directed: Uint8Array
  /** Half gaps to the left of the straight line from source to target, -3 to 3: 0 where it is the only one. */
  readonly shift: Int8Array
}

/** A scene with what drawing, pointing and walking look up again and again. */
export interface IndexedScene extends Scene {
  readonly indexOf: ReadonlyMap<string, number>
  /** Where vertices are just now, in layout units: what is dragged moves here first. */
  readonly x: Float64Array
  readonly y: Float64Array
  readonly radius: Float64Array
  readonly drawn: DrawnLines
  /** Indexes into `drawn` of those that do not wait, the ones that say most last: they are drawn above, and while the view moves. */
  readonly ground: Int32Array
  /** The lines at vertex v are `lineAt[from[v]]` to `lineAt[from[v + 1] - 1]`. */
  readonly from: Int32Array
  readonly lineAt: Int32Array
  /** Vertices, most important first, and the place of each in that order. */
  readonly order: Int32Array
  readonly rank: Int32Array
  /** Those that show a number inside. */
  readonly counted: readonly number[]
  /** How many lines of the ground something sets apart. */
  readonly novel: number
  /** Lines of the ground with a contradiction in them. */
  readonly disputed: readonly number[]
  /** The smallest and the largest weight of a line on the ground. */
  readonly lightest: number
  readonly heaviest: number
}

/** More relations between the same two than this are drawn as this many lines. */
const BESIDE = 4
const DIRECTED: ReadonlySet<LineKind> = new Set<LineKind>(['MEMBER_OF', 'ADVISED_BY', 'FUNDED_BY'])
const BEST_FIRST: readonly ClaimStatus[] = ['DISPUTED', 'CONFIRMED', 'STATED', 'INFERRED']
const STATUS_RANK = CLAIM_STATUSES.map((status) => BEST_FIRST.indexOf(status))
export const DISPUTED = CLAIM_STATUSES.indexOf('DISPUTED')
const NONE = new Int32Array(0)

export function indexScene(scene: Scene, before?: IndexedScene): IndexedScene {
  const { vertices } = scene
  const n = vertices.id.length
  const places = { x: Float64Array.from(vertices.x), y: Float64Array.from(vertices.y), radius: Float64Array.from(vertices.radius) }
  const counted = vertices.count.flatMap((count, i) => (count === undefined ? [] : [i]))
  if (before && sameStructure(scene, before)) return { ...before, ...scene, ...places, counted }
  const drawn = drawnLines(scene)
  const order = descending(vertices.importance)
  const rank = new Int32Array(n)
  for (let place = 0; place < n; place++) rank[order[place]!] = place
  const ground = groundOf(drawn, vertices.importance)
  let [lightest, heaviest] = [Number.POSITIVE_INFINITY, 0]
  for (const line of ground) {
    const weight = drawn.weight[line]!
    if (weight > 0) [lightest, heaviest] = [Math.min(lightest, weight), Math.max(heaviest, weight)]
  }
  return {
    ...scene,
    ...places,
    indexOf: new Map(vertices.id.map((id, index) => [id, index])),
    drawn,
    ground,
    ...adjacency(n, drawn),
    order,
    rank,
    counted,
    novel: ground.reduce((sum, line) => sum + (drawn.novelty[line] ? 1 : 0), 0),
    disputed: [...ground].filter((line) => drawn.status[line] === DISPUTED),
    lightest: heaviest === 0 ? 0 : scene.widest === undefined ? lightest : 1,
    heaviest: heaviest === 0 ? 0 : Math.max(heaviest, scene.widest ?? 0),
  }
}

/** The same vertices with the same importance and the same lines: at most places, sizes and colours differ. */
export function sameStructure(scene: Scene, before: Scene): boolean {
  const columns = (of: Scene): readonly (readonly unknown[])[] => [
    of.vertices.id,
    of.vertices.importance,
    of.lines.source,
    of.lines.target,
    of.lines.kind,
    of.lines.status,
    of.lines.weight,
    of.lines.faint,
    of.lines.waits,
    of.lines.novelty ?? [],
  ]
  const others = columns(before)
  return columns(scene).every((column, c) => {
    const other = others[c]!
    return column === other || (column.length === other.length && column.every((value, i) => value === other[i]))
  })
}

export const lineKindOf = (lines: DrawnLines, line: number): LineKind => LINE_KINDS[lines.kind[line]!]!
export const statusOf = (lines: DrawnLines, line: number): ClaimStatus => CLAIM_STATUSES[lines.status[line]!]!

/** The lines at a vertex. */
export const linesAt = ({ from, lineAt }: Pick<IndexedScene, 'from' | 'lineAt'>, vertex: number): Int32Array =>
  vertex < 0 ? NONE : lineAt.subarray(from[vertex]!, from[vertex + 1]!)

const descending = (values: readonly number[]): Int32Array =>
  Int32Array.from(values.keys()).sort((a, b) => values[b]! - values[a]! || a - b)

function adjacency(n: number, { count, source, target }: DrawnLines): { from: Int32Array; lineAt: Int32Array } {
  const from = new Int32Array(n + 1)
  for (let i = 0; i < count; i++) {
    from[source[i]! + 1]!++
    if (source[i] !== target[i]) from[target[i]! + 1]!++
  }
  for (let v = 0; v < n; v++) from[v + 1]! += from[v]!
  const next = from.slice(0, n)
  const lineAt = new Int32Array(from[n]!)
  for (let i = 0; i < count; i++) {
    lineAt[next[source[i]!]!++] = i
    if (source[i] !== target[i]) lineAt[next[target[i]!]!++] = i
  }
  return { from, lineAt }
}

/** What sets a line apart, then its weight, then the importance of the less important end: the backbone comes last. */
function groundOf({ count, source, target, weight, waits, novelty }: DrawnLines, importance: readonly number[]): Int32Array {
  const backbone = Float64Array.from(importance, (value) => Math.min(9.9, Math.log2(1 + Math.max(0, value))))
  const keyed = new Float64Array(count)
  let kept = 0
  for (let i = 0; i < count; i++) {
    if (waits[i]) continue
    const says = Math.round(10 * Math.min(1e6, weight[i]!) + Math.min(backbone[source[i]!]!, backbone[target[i]!]!))
    keyed[kept++] = (says + (novelty[i] ? ABOVE : 0)) * 2 ** 24 + i
  }
  return Int32Array.from(keyed.subarray(0, kept).sort(), (key) => key % 2 ** 24)
}

/** More than any line says by weight and ends. */
const ABOVE = 2 ** 24

interface Joined {
  readonly source: number
  readonly target: number
  readonly kind: number
  readonly status: number
  readonly weight: number
  readonly faint: boolean
  readonly waits: boolean
  readonly novelty: number
}

/**
 * Of what is joined the best evidence counts; a contradiction is always shown. It is faint, or waits, only where all of it
 * does.
 */
const joined = (a: Joined, b: Joined): Joined => ({
  ...a,
  status: STATUS_RANK[a.status]! <= STATUS_RANK[b.status]! ? a.status : b.status,
  weight: a.weight + b.weight,
  faint: a.faint && b.faint,
  waits: a.waits && b.waits,
  novelty: a.novelty === b.novelty ? a.novelty : CHANGED,
})

function drawnLines({ vertices, lines }: Scene): DrawnLines {
  const n = vertices.id.length
  const m = lines.source.length
  // Sorted by their two ends, whichever way they point, relations between the same two come one after the other.
  const keyed = new Float64Array(m)
  for (let i = 0; i < m; i++) {
    const [a, b] = [lines.source[i]!, lines.target[i]!]
    keyed[i] = (Math.min(a, b) * n + Math.max(a, b)) * m + i
  }
  keyed.sort()
  const columns = emptyColumns(m)
  let count = 0
  for (let start = 0; start < m; ) {
    const pair = Math.floor(keyed[start]! / m)
    let end = start + 1
    while (end < m && Math.floor(keyed[end]! / m) === pair) end++
    const one = rowOf(lines, keyed[start]! % m)
    const beside = end === start + 1 ? [one] : besideEachOther(Array.from(keyed.subarray(start, end), (key) => rowOf(lines, key % m)))
    for (const [slot, line] of beside.entries()) put(columns, count++, line, 2 * slot - (beside.length - 1))
    start = end
  }
  return { count, ...columns }
}

const emptyColumns = (m: number): Omit<DrawnLines, 'count'> => ({
  source: new Int32Array(m),
  target: new Int32Array(m),
  kind: new Uint8Array(m),
  status: new Uint8Array(m),
  weight: new Float64Array(m),
  faint: new Uint8Array(m),
  waits: new Uint8Array(m),
  novelty: new Uint8Array(m),
  directed: new Uint8Array(m),
  shift: new Int8Array(m),
})

function put(columns: Omit<DrawnLines, 'count'>, at: number, line: Joined, halfGaps: number): void {
  columns.source[at] = line.source
  columns.target[at] = line.target
  columns.kind[at] = line.kind
  columns.status[at] = line.status
  columns.weight[at] = line.weight
  columns.faint[at] = Number(line.faint)
  columns.waits[at] = Number(line.waits)
  columns.novelty[at] = line.novelty
  columns.directed[at] = Number(line.weight === 0 && DIRECTED.has(LINE_KINDS[line.kind]!))
  // Left of the one way is right of the other.
  columns.shift[at] = line.source <= line.target ? halfGaps : -halfGaps
}

const CHANGED = NOVELTIES.indexOf('changed') + 1

function noveltyAt({ novelty }: SceneLines, i: number): number {
  const own = novelty?.[i]
  return own === undefined ? 0 : NOVELTIES.indexOf(own) + 1
}

const rowOf = (lines: SceneLines, i: number): Joined => ({
  source: lines.source[i]!,
  target: lines.target[i]!,
  kind: LINE_KINDS.indexOf(lines.kind[i]!),
  status: CLAIM_STATUSES.indexOf(lines.status[i]!),
  weight: lines.weight[i]!,
  faint: lines.faint[i]!,
  waits: lines.waits[i]!,
  novelty: noveltyAt(lines, i),
})

/** One line for each kind and way; what is weighed becomes one. */
function besideEachOther(rows: readonly Joined[]): readonly Joined[] {
  if (rows.some(({ weight }) => weight > 0)) return [rows.reduce(joined)]
  const byWay = new Map<number, Joined>()
  for (const row of rows) {
    const way = row.kind * 2 + Number(row.source > row.target)
    const other = byWay.get(way)
    byWay.set(way, other ? joined(other, row) : row)
  }
  const all = [...byWay.values()].sort((a, b) => a.kind - b.kind)
  return all.length <= BESIDE ? all : [...all.slice(0, BESIDE - 1), all.slice(BESIDE - 1).reduce(joined)]
}
