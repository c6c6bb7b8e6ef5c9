import { CLAIM_STATUSES, LINE_KINDS } from '@netzatlas/shared'
import { dayNumber } from '../../../domain/day-numbers.ts'
import type { Id } from '../../../domain/records.ts'
import type { LineFilter } from '../../../ports/lines.ts'
import type { LineRow } from '../../line-row.ts'
import type { Executor } from '../executor.ts'
import { LINE_COLUMNS } from '../read/line-row.ts'
import { type LineColumns, lineColumns } from '../rpc/line-columns.ts'

/**
 * All lines in memory, by vertex. Vertices stand in the order of their ids, lines in that of `compareLines`; so order by
 * number is order by id. `arcs` from `offsets[v]` to `offsets[v + 1]` are the neighbours of v, ascending, a neighbour once
 * for each parallel line; `arcLine` says which.
 */
export interface Adjacency {
  readonly revision: number
  readonly ids: readonly Id[]
  readonly indexOf: ReadonlyMap<Id, number>
  readonly lines: LineColumns
  readonly offsets: Int32Array
  readonly arcs: Int32Array
  readonly arcLine: Int32Array
  /** Vertices by degree (distinct neighbours by lines of any time, descending), then number; and the place of each in it. */
  readonly byRank: Int32Array
  readonly rank: Int32Array
  /** What each line is under the filters asked for lately. */
  readonly states: Map<string, Uint8Array>
}

export function loadAdjacency(db: Executor, revision: number): Adjacency {
  const rows = db.rows<LineRow>(`SELECT ${LINE_COLUMNS} FROM line ORDER BY source, target, kind, claim, other_claim`)
  const ids = db.column<Id>('SELECT source FROM line UNION SELECT target FROM line ORDER BY 1')
  const indexOf = new Map(ids.map((id, index) => [id, index]))
  const lines = lineColumns(rows, indexOf)
  return { revision, ids, indexOf, lines, ...arcsOf(ids.length, lines), states: new Map() }
}

/** Arcs are sorted by counting: first by the vertex they lead to, then, stable, by the one they come from. */
export function arcsOf(
  vertices: number,
  { source, target }: Pick<LineColumns, 'source' | 'target'>,
): Pick<Adjacency, 'offsets' | 'arcs' | 'arcLine' | 'byRank' | 'rank'> {
  const offsets = new Int32Array(vertices + 1)
  for (let i = 0; i < source.length; i++) {
    offsets[source[i]! + 1]!++
    offsets[target[i]! + 1]!++
  }
  for (let v = 0; v < vertices; v++) offsets[v + 1]! += offsets[v]!
  const from = new Int32Array(source.length * 2)
  const line = new Int32Array(source.length * 2)
  const next = offsets.slice(0, vertices)
  for (let i = 0; i < source.length; i++) {
    const [one, other] = [source[i]!, target[i]!]
    from[next[other]!] = one
    line[next[other]!++] = i
    from[next[one]!] = other
    line[next[one]!++] = i
  }
  const arcs = new Int32Array(source.length * 2)
  const arcLine = new Int32Array(source.length * 2)
  next.set(offsets.subarray(0, vertices))
  for (let to = 0; to < vertices; to++) {
    for (let a = offsets[to]!; a < offsets[to + 1]!; a++) {
      const at = next[from[a]!]!++
      arcs[at] = to
      arcLine[at] = line[a]!
    }
  }
  return { offsets, arcs, arcLine, ...ranked(offsets, arcs) }
}

function ranked(offsets: Int32Array, arcs: Int32Array): Pick<Adjacency, 'byRank' | 'rank'> {
  const vertices = offsets.length - 1
  const degree = new Int32Array(vertices)
  /** How many have so many neighbours, then how many have more. */
  const above = new Int32Array(vertices + 1)
  for (let v = 0; v < vertices; v++) {
    for (let a = offsets[v]!; a < offsets[v + 1]!; a++) if (a === offsets[v] || arcs[a] !== arcs[a - 1]) degree[v]!++
    above[degree[v]!]!++
  }
  let sum = 0
  for (let d = vertices; d >= 0; d--) {
    const equal = above[d]!
    above[d] = sum
    sum += equal
  }
  const byRank = new Int32Array(vertices)
  const rank = new Int32Array(vertices)
  for (let v = 0; v < vertices; v++) {
    rank[v] = above[degree[v]!]!++
    byRank[rank[v]!] = v
  }
  return { byRank, rank }
}

export const ABSENT = 0
export const LEFT_OPEN = 1
export const WALKED = 2

/** So many filters are kept: a day and its neighbours on the time line, with and without what they leave open. */
const KEPT = 32

/** What each line is under the filter: `lineUnder` of domain/lines.ts, over columns. The contract suite compares them. */
export function lineStates({ lines, states }: Adjacency, { lines: kinds, status, asOf, possible }: LineFilter): Uint8Array {
  const key = JSON.stringify([kinds, status, asOf, possible === true])
  let state = states.get(key)
  if (!state) {
    state = computeStates(
      lines,
      mask(LINE_KINDS, kinds),
      mask(CLAIM_STATUSES, status),
      asOf === undefined ? undefined : dayNumber(asOf),
      possible === true,
    )
    if (states.size >= KEPT) states.delete(states.keys().next().value!)
    states.set(key, state)
  }
  return state
}

function computeStates(lines: LineColumns, kinds: number, statuses: number, day: number | undefined, possible: boolean): Uint8Array {
  const state = new Uint8Array(lines.kind.length)
  for (let i = 0; i < state.length; i++) {
    if (((kinds >> lines.kind[i]!) & 1) === 0 || ((statuses >> lines.status[i]!) & 1) === 0) continue
    if (day === undefined) state[i] = WALKED
    else if (day >= lines.possibleFrom[i]! && day <= lines.possibleUntil[i]!) {
      state[i] = possible || (day >= lines.certainFrom[i]! && day <= lines.certainUntil[i]!) ? WALKED : LEFT_OPEN
    }
  }
  return state
}

const mask = <T extends string>(all: readonly T[], wanted: readonly T[] | undefined): number =>
  all.reduce((bits, value, i) => (wanted === undefined || wanted.includes(value) ? bits | (1 << i) : bits), 0)
