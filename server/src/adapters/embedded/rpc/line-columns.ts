import { CLAIM_STATUSES, LINE_KINDS } from '@netzatlas/shared'
import type { Id } from '../../../domain/records.ts'
import type { Line } from '../../../ports/store.ts'
import { dayText } from '../days.ts'
import type { LineRow } from '../read/line-row.ts'

/**
 * Lines column by column: `source` and `target` number the vertices, `kind` and `status` the words of the vocabulary, days
 * are numbers (20150917). The last four are absent where the line has none. A hundred thousand lines are few objects, and
 * cross from a worker without a copy of each.
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

/** The chosen lines, their ends renumbered by `renumber`. */
export function selectLines(columns: LineColumns, chosen: readonly number[], renumber: (vertex: number) => number): LineColumns {
  const ints = (column: Int32Array) => Int32Array.from(chosen, (line) => column[line]!)
  const bytes = (column: Uint8Array) => Uint8Array.from(chosen, (line) => column[line]!)
  const pick = <T>(column: readonly T[]) => chosen.map((line) => column[line]!)
  return {
    source: Int32Array.from(chosen, (line) => renumber(columns.source[line]!)),
    target: Int32Array.from(chosen, (line) => renumber(columns.target[line]!)),
    kind: bytes(columns.kind),
    status: bytes(columns.status),
    possibleFrom: ints(columns.possibleFrom),
    possibleUntil: ints(columns.possibleUntil),
    certainFrom: ints(columns.certainFrom),
    certainUntil: ints(columns.certainUntil),
    lastConfirmed: pick(columns.lastConfirmed),
    claim: pick(columns.claim),
    otherClaim: pick(columns.otherClaim),
    cooperation: pick(columns.cooperation),
  }
}

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

/** So many lines become objects before the event loop gets a turn: about 5 ms. */
const SLICE = 5000

export async function linesOf(columns: LineColumns, ids: readonly Id[]): Promise<Line[]> {
  const lines: Line[] = []
  for (let i = 0; i < columns.claim.length; i++) {
    lines.push(lineAt(columns, i, ids))
    if (i % SLICE === SLICE - 1) await new Promise(setImmediate)
  }
  return lines
}
