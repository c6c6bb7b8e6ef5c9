import { CLAIM_STATUSES, LINE_KINDS } from '@netzatlas/shared'
import type { Id } from '../../../domain/records.ts'
import type { LineRow } from '../../line-row.ts'
import type { Executor } from '../executor.ts'
import { LINE_COLUMNS } from '../read/line-row.ts'
import type { LineColumns } from '../rpc/line-columns.ts'
import { type Adjacency, arcsOf } from './adjacency.ts'

/** The lines that rest on these cooperations, and on these claims by themselves. */
export interface LineKeys {
  readonly cooperations: ReadonlySet<Id>
  readonly claims: ReadonlySet<Id>
}

/** The lines of the keys as they are now. */
export const linesOfKeys = (db: Executor, { cooperations, claims }: LineKeys): LineRow[] =>
  db.rows<LineRow>(
    `SELECT ${LINE_COLUMNS} FROM line WHERE cooperation IN (SELECT value FROM json_each(?))
     UNION ALL SELECT ${LINE_COLUMNS} FROM line WHERE claim IN (SELECT value FROM json_each(?)) AND cooperation IS NULL`,
    JSON.stringify([...cooperations]),
    JSON.stringify([...claims]),
  )

/**
 * The adjacency after a change: all lines of the keys go, and `rows` come, which are those that there are now. Equal to
 * what `loadAdjacency` would read.
 */
export function patchedAdjacency(graph: Adjacency, keys: LineKeys, rows: readonly LineRow[], revision: number): Adjacency {
  const { lines } = graph
  const kept: number[] = []
  for (let i = 0; i < lines.claim.length; i++) {
    const cooperation = lines.cooperation[i]
    if (cooperation ? !keys.cooperations.has(cooperation) : !keys.claims.has(lines.claim[i]!)) kept.push(i)
  }
  const { ids, indexOf, renumbered } = verticesAfter(graph, kept, rows)
  const added = rows.toSorted(compareRows)
  const old = { ...lines, source: lines.source.map((v) => renumbered[v]!), target: lines.target.map((v) => renumbered[v]!) }
  const merged = mergedLines(old, kept, added, indexOf)
  return { revision, ids, indexOf, lines: merged, ...arcsOf(ids.length, merged), states: new Map() }
}

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)

/** As `loadAdjacency` orders them: a line without a second claim comes first. */
const compareRows = (a: LineRow, b: LineRow): number =>
  compare(a[0], b[0]) || compare(a[1], b[1]) || compare(a[2], b[2]) || compare(a[9], b[9]) || compare(a[10] ?? '', b[10] ?? '')

/** Those that a line touches, in the order of their ids, and the new number of each old one. */
function verticesAfter(
  { ids, indexOf, lines }: Adjacency,
  kept: readonly number[],
  rows: readonly LineRow[],
): { readonly ids: readonly Id[]; readonly indexOf: ReadonlyMap<Id, number>; readonly renumbered: Int32Array } {
  const touched = new Uint8Array(ids.length)
  for (const line of kept) touched[lines.source[line]!] = touched[lines.target[line]!] = 1
  const fresh = new Set<Id>()
  for (const [source, target] of rows) {
    for (const id of [source, target]) {
      const known = indexOf.get(id)
      if (known === undefined) fresh.add(id)
      else touched[known] = 1
    }
  }
  const renumbered = new Int32Array(ids.length)
  if (fresh.size === 0 && !touched.includes(0)) return { ids, indexOf, renumbered: renumbered.map((_, v) => v) }
  const waiting = [...fresh].sort(compare)
  const after: Id[] = []
  let next = 0
  for (let v = 0; v < ids.length; v++) {
    while (next < waiting.length && waiting[next]! < ids[v]!) after.push(waiting[next++]!)
    renumbered[v] = after.length
    if (touched[v]) after.push(ids[v]!)
  }
  after.push(...waiting.slice(next))
  return { ids: after, indexOf: new Map(after.map((id, v) => [id, v])), renumbered }
}

/** Both are sorted, and so is the result. */
function mergedLines(old: LineColumns, kept: readonly number[], added: readonly LineRow[], indexOf: ReadonlyMap<Id, number>): LineColumns {
  const count = kept.length + added.length
  const merged = {
    source: new Int32Array(count),
    target: new Int32Array(count),
    kind: new Uint8Array(count),
    status: new Uint8Array(count),
    possibleFrom: new Int32Array(count),
    possibleUntil: new Int32Array(count),
    certainFrom: new Int32Array(count),
    certainUntil: new Int32Array(count),
    lastConfirmed: new Array<string | null>(count),
    claim: new Array<Id>(count),
    otherClaim: new Array<Id | null>(count),
    cooperation: new Array<Id | null>(count),
  }
  const copy = (from: number, to: number) => {
    merged.source[to] = old.source[from]!
    merged.target[to] = old.target[from]!
    merged.kind[to] = old.kind[from]!
    merged.status[to] = old.status[from]!
    merged.possibleFrom[to] = old.possibleFrom[from]!
    merged.possibleUntil[to] = old.possibleUntil[from]!
    merged.certainFrom[to] = old.certainFrom[from]!
    merged.certainUntil[to] = old.certainUntil[from]!
    merged.lastConfirmed[to] = old.lastConfirmed[from]!
    merged.claim[to] = old.claim[from]!
    merged.otherClaim[to] = old.otherClaim[from]!
    merged.cooperation[to] = old.cooperation[from]!
  }
  const put = (row: LineRow, to: number) => {
    merged.source[to] = indexOf.get(row[0])!
    merged.target[to] = indexOf.get(row[1])!
    merged.kind[to] = LINE_KINDS.indexOf(row[2])
    merged.status[to] = CLAIM_STATUSES.indexOf(row[3])
    merged.possibleFrom[to] = row[4]
    merged.possibleUntil[to] = row[5]
    merged.certainFrom[to] = row[6]
    merged.certainUntil[to] = row[7]
    merged.lastConfirmed[to] = row[8]
    merged.claim[to] = row[9]
    merged.otherClaim[to] = row[10]
    merged.cooperation[to] = row[11]
  }
  const isBefore = (row: LineRow, line: number) =>
    (compare(indexOf.get(row[0])!, old.source[line]!) ||
      compare(indexOf.get(row[1])!, old.target[line]!) ||
      compare(row[2], LINE_KINDS[old.kind[line]!]!) ||
      compare(row[9], old.claim[line]!) ||
      compare(row[10] ?? '', old.otherClaim[line] ?? '')) < 0
  let next = 0
  let to = 0
  for (const line of kept) {
    while (next < added.length && isBefore(added[next]!, line)) put(added[next++]!, to++)
    copy(line, to++)
  }
  while (next < added.length) put(added[next++]!, to++)
  return merged
}
