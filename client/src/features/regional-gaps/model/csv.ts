import { type Counts, hasShare, intervalOf } from './coverage.ts'
import type { Depth, Line } from './tree.ts'

interface Words {
  /** Eleven headers, in the order of the columns. */
  readonly headers: readonly string[]
  readonly rest: (count: number, depth: Depth) => string
  /** Of which question the numbers are the answer. */
  readonly question: string
  /** Why a row has no shares. */
  readonly tooFew: string
}
type Cell = string | number | null

interface Total {
  readonly name: string
  readonly counts: Counts
  readonly places: Counts
}

/** The lines exactly as the table shows them. Shares are numbers from 0 to 1, with four digits; the last column is a remark. */
export function csvRows(total: Total, lines: readonly Line[], words: Words): Cell[][] {
  const row = (name: string, ags: string | null, counts: Counts, places: Counts, remark?: string): Cell[] => {
    const shares = hasShare(places) ? sharesOf(counts) : [null, null, null]
    const remarks = [remark, hasShare(places) ? undefined : words.tooFew].filter((text) => text !== undefined)
    return [name, ags, ...numbers(counts), ...shares, remarks.join(' ') || null]
  }
  const rows = [[...words.headers], row(total.name, null, total.counts, total.places, words.question)]
  for (const line of lines) {
    if (line.type === 'region') rows.push(row(line.row.name, line.row.ags, line.row, line.row.places))
    else if (line.type === 'rest') rows.push(row(words.rest(line.regions, line.depth), null, line.counts, line.places))
  }
  return rows
}

const numbers = ({ covered, stale, confirmedGap, unknown, total }: Counts): number[] => [covered, stale, confirmedGap, unknown, total]

function sharesOf(counts: Counts): number[] {
  const { lower, upper } = intervalOf(counts)
  const share = counts.total === 0 ? 0 : counts.assessed / counts.total
  return [lower, upper, share].map((one) => Math.round(one * 10_000) / 10_000)
}
