import { CLAIM_STATUSES, LINE_KINDS } from '@netzatlas/shared'
import type { Id } from '../../../domain/records.ts'
import type { LineFilter } from '../../../ports/store.ts'
import { dayNumber } from '../days.ts'
import type { Executor } from '../executor.ts'
import { LINE_COLUMNS, type LineRow } from '../read/line-row.ts'
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
  /** Distinct neighbours by lines of any time. */
  readonly degree: Int32Array
}

export function loadAdjacency(db: Executor, revision: number): Adjacency {
  const rows = db.rows<LineRow>(`SELECT ${LINE_COLUMNS} FROM line ORDER BY source, target, kind, claim, other_claim`)
  const ids = db.column<Id>('SELECT source FROM line UNION SELECT target FROM line ORDER BY 1')
  const indexOf = new Map(ids.map((id, index) => [id, index]))
  const lines = lineColumns(rows, indexOf)
  return { revision, ids, indexOf, lines, ...arcsOf(ids.length, lines) }
}

function arcsOf(vertices: number, { source, target }: LineColumns): Pick<Adjacency, 'offsets' | 'arcs' | 'arcLine' | 'degree'> {
  const offsets = new Int32Array(vertices + 1)
  for (let i = 0; i < source.length; i++) {
    offsets[source[i]! + 1]!++
    offsets[target[i]! + 1]!++
  }
  for (let v = 0; v < vertices; v++) offsets[v + 1]! += offsets[v]!
  const next = offsets.slice(0, vertices)
  const arcs = new Int32Array(source.length * 2)
  const arcLine = new Int32Array(source.length * 2)
  const put = (from: number, to: number, line: number) => {
    const at = next[from]!++
    arcs[at] = to
    arcLine[at] = line
  }
  for (let i = 0; i < source.length; i++) {
    put(source[i]!, target[i]!, i)
    put(target[i]!, source[i]!, i)
  }
  sortArcs(offsets, arcs, arcLine)
  const degree = new Int32Array(vertices)
  for (let v = 0; v < vertices; v++) {
    for (let a = offsets[v]!; a < offsets[v + 1]!; a++) if (a === offsets[v] || arcs[a] !== arcs[a - 1]) degree[v]!++
  }
  return { offsets, arcs, arcLine, degree }
}

/** Within each vertex by neighbour, then by line: both are below 2^26, so one number orders them. */
function sortArcs(offsets: Int32Array, arcs: Int32Array, arcLine: Int32Array): void {
  const keys = new Float64Array(arcs.length)
  for (let a = 0; a < arcs.length; a++) keys[a] = arcs[a]! * 2 ** 26 + arcLine[a]!
  for (let v = 0; v + 1 < offsets.length; v++) keys.subarray(offsets[v], offsets[v + 1]).sort()
  for (let a = 0; a < arcs.length; a++) {
    arcs[a] = Math.floor(keys[a]! / 2 ** 26)
    arcLine[a] = keys[a]! % 2 ** 26
  }
}

/** What each line is under the filter; see `lineUnder` in domain/lines.ts, of which this is the form over columns. */
export interface Walkable {
  walked(line: number): boolean
  leftOpen(line: number): boolean
}

export function walkable({ lines }: Adjacency, filter: LineFilter): Walkable {
  const kinds = mask(LINE_KINDS, filter.lines)
  const statuses = mask(CLAIM_STATUSES, filter.status)
  const day = filter.asOf === undefined ? undefined : dayNumber(filter.asOf)
  const matches = (line: number) => ((kinds >> lines.kind[line]!) & 1) === 1 && ((statuses >> lines.status[line]!) & 1) === 1
  const possible = (line: number) => day === undefined || (day >= lines.possibleFrom[line]! && day <= lines.possibleUntil[line]!)
  const certain = (line: number) => day === undefined || (day >= lines.certainFrom[line]! && day <= lines.certainUntil[line]!)
  return {
    walked: (line) => matches(line) && possible(line) && (filter.possible === true || certain(line)),
    leftOpen: (line) => matches(line) && possible(line) && filter.possible !== true && !certain(line),
  }
}

const mask = <T extends string>(all: readonly T[], wanted: readonly T[] | undefined): number =>
  all.reduce((bits, value, i) => (wanted === undefined || wanted.includes(value) ? bits | (1 << i) : bits), 0)
