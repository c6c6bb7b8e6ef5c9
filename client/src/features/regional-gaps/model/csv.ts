import { type Counts, intervalOf } from './coverage.ts'
import type { Depth, Line } from './tree.ts'

interface Words {
  /** Ten headers, in the order of the columns. */
  readonly headers: readonly string[]
  readonly rest: (count: number, depth: Depth) => string
}
type Cell = string | number | null

/** The lines exactly as the table shows them. Shares are numbers from 0 to 1, with four digits. */
export function csvRows(total: { readonly name: string; readonly counts: Counts }, lines: readonly Line[], words: Words): Cell[][] {
  const rows: Cell[][] = [[...words.headers], [total.name, null, ...numbers(total.counts)]]
  for (const line of lines) {
    if (line.type === 'region') rows.push([line.row.name, line.row.ags, ...numbers(line.row)])
    else if (line.type === 'rest') rows.push([words.rest(line.regions, line.depth), null, ...numbers(line.counts)])
  }
  return rows
}

function numbers(counts: Counts): number[] {
  const { lower, upper } = intervalOf(counts)
  const share = counts.total === 0 ? 0 : counts.assessed / counts.total
  return [counts.covered, counts.stale, counts.confirmedGap, counts.unknown, counts.total, ...[lower, upper, share].map(rounded)]
}

const rounded = (share: number) => Math.round(share * 10_000) / 10_000
