import { CLAIM_STATUSES, LINE_KINDS } from '@netzatlas/shared'
import { dayText } from '../../../domain/day-numbers.ts'
import type { Id } from '../../../domain/records.ts'
import type { Line } from '../../../ports/lines.ts'
import type { LineRow } from '../../line-row.ts'

/**
 * Lines column by column, so that a hundred thousand are few objects: `source` and `target` number the vertices, `kind` and
 * `status` the words of the vocabulary, days are numbers (20150917).
 */
export interface LineColumns {
  readonly source: Int32Array
  readonly target: Int32Array
  readonly kind: Uint8Array
  readonly status: Uint8Array
  readonly possibleFrom: Int32Array
  readonly possibleUntil: Int32Array
  readonly certainFrom: Int32Array
  readonly certainUntil: Int32Array
  readonly lastConfirmed: readonly (string | null)[]
  readonly claim: readonly Id[]
  readonly otherClaim: readonly (Id | null)[]
  readonly cooperation: readonly (Id | null)[]
}

export function lineColumns(rows: readonly LineRow[], indexOf: ReadonlyMap<Id, number>): LineColumns {
  return {
    source: Int32Array.from(rows, (row) => indexOf.get(row[0])!),
    target: Int32Array.from(rows, (row) => indexOf.get(row[1])!),
    kind: Uint8Array.from(rows, (row) => LINE_KINDS.indexOf(row[2])),
    status: Uint8Array.from(rows, (row) => CLAIM_STATUSES.indexOf(row[3])),
    possibleFrom: Int32Array.from(rows, (row) => row[4]),
    possibleUntil: Int32Array.from(rows, (row) => row[5]),
    certainFrom: Int32Array.from(rows, (row) => row[6]),
    certainUntil: Int32Array.from(rows, (row) => row[7]),
    lastConfirmed: rows.map((row) => row[8]),
    claim: rows.map((row) => row[9]),
    otherClaim: rows.map((row) => row[10]),
    cooperation: rows.map((row) => row[11]),
  }
}

/** The chosen lines, their ends renumbered by `place`. */
export function selectLines(columns: LineColumns, chosen: readonly number[], place: Int32Array): LineColumns {
  const count = chosen.length
  const gather = <T extends Int32Array | Uint8Array>(column: T, into: T): T => {
    for (let i = 0; i < count; i++) into[i] = column[chosen[i]!]!
    return into
  }
  const ends = (column: Int32Array) => gather(column, new Int32Array(count)).map((vertex) => place[vertex]!)
  const pick = <T>(column: readonly T[]) => chosen.map((line) => column[line]!)
  return {
    source: ends(columns.source),
    target: ends(columns.target),
    kind: gather(columns.kind, new Uint8Array(count)),
    status: gather(columns.status, new Uint8Array(count)),
    possibleFrom: gather(columns.possibleFrom, new Int32Array(count)),
    possibleUntil: gather(columns.possibleUntil, new Int32Array(count)),
    certainFrom: gather(columns.certainFrom, new Int32Array(count)),
    certainUntil: gather(columns.certainUntil, new Int32Array(count)),
    lastConfirmed: pick(columns.lastConfirmed),
    claim: pick(columns.claim),
    otherClaim: pick(columns.otherClaim),
    cooperation: pick(columns.cooperation),
  }
}

/** The line in row `i`, its ends named. */
export function lineAt(columns: LineColumns, i: number, ids: readonly Id[]): Line {
  const [lastConfirmed, otherClaim, cooperation] = [columns.lastConfirmed[i], columns.otherClaim[i], columns.cooperation[i]]
  return {
    source: ids[columns.source[i]!]!,
    target: ids[columns.target[i]!]!,
    kind: LINE_KINDS[columns.kind[i]!]!,
    status: CLAIM_STATUSES[columns.status[i]!]!,
    validity: {
      possibleFrom: dayText(columns.possibleFrom[i]!),
      possibleUntil: dayText(columns.possibleUntil[i]!),
      certainFrom: dayText(columns.certainFrom[i]!),
      certainUntil: dayText(columns.certainUntil[i]!),
    },
    ...(lastConfirmed ? { lastConfirmed } : {}),
    claims: otherClaim ? [columns.claim[i]!, otherClaim] : [columns.claim[i]!],
    ...(cooperation ? { cooperation } : {}),
  }
}

export const linesOf = (columns: LineColumns, ids: readonly Id[]): Line[] => columns.claim.map((_, i) => lineAt(columns, i, ids))

/** The lines from `from` on, `count` of them or those that are left. */
export function sliceLines(columns: LineColumns, from: number, count: number): LineColumns {
  const until = from + count
  return {
    source: columns.source.slice(from, until),
    target: columns.target.slice(from, until),
    kind: columns.kind.slice(from, until),
    status: columns.status.slice(from, until),
    possibleFrom: columns.possibleFrom.slice(from, until),
    possibleUntil: columns.possibleUntil.slice(from, until),
    certainFrom: columns.certainFrom.slice(from, until),
    certainUntil: columns.certainUntil.slice(from, until),
    lastConfirmed: columns.lastConfirmed.slice(from, until),
    claim: columns.claim.slice(from, until),
    otherClaim: columns.otherClaim.slice(from, until),
    cooperation: columns.cooperation.slice(from, until),
  }
}
