import { type Counts, knownOf, type RegionRow, sumOf } from './coverage.ts'

export type Depth = 0 | 1 | 2

/** What the table shows, line by line: regions, and where nothing is known the rest of a region in one line. */
export type Line =
  | { readonly type: 'region'; readonly depth: Depth; readonly row: RegionRow; readonly open: boolean; readonly canOpen: boolean }
  | {
      readonly type: 'rest'
      readonly depth: Depth
      readonly parent: string
      readonly regions: number
      readonly counts: Counts
      readonly places: Counts
    }
  | { readonly type: 'loading'; readonly depth: Depth; readonly parent: string }

export interface TreeInput {
  readonly top: readonly RegionRow[]
  readonly topDepth: Depth
  readonly childrenOf: (id: string) => readonly RegionRow[] | undefined
  readonly open: ReadonlySet<string>
  /** Regions that list also what nothing is known of. */
  readonly whole: ReadonlySet<string>
  readonly sort: (rows: readonly RegionRow[]) => readonly RegionRow[]
}

/** Länder open to Kreise, Kreise to municipalities. Inside, regions of which nothing is known are folded into one line. */
export function linesOf(input: TreeInput): Line[] {
  return input.sort(input.top).flatMap((row) => linesBelow(row, input.topDepth, input))
}

function linesBelow(row: RegionRow, depth: Depth, input: TreeInput): Line[] {
  const canOpen = depth < 2 && row.places.total > 1
  const open = canOpen && input.open.has(row.id)
  const line: Line = { type: 'region', depth, row, open, canOpen }
  if (!open) return [line]
  const inner = (depth + 1) as Depth
  const children = input.childrenOf(row.id)
  if (!children) return [line, { type: 'loading', depth: inner, parent: row.id }]
  const sorted = input.sort(children)
  if (input.whole.has(row.id)) return [line, ...sorted.flatMap((child) => linesBelow(child, inner, input))]
  const known = sorted.filter((child) => knownOf(child.places) > 0)
  const rest = sorted.filter((child) => knownOf(child.places) === 0)
  const lines = [line, ...known.flatMap((child) => linesBelow(child, inner, input))]
  if (rest.length === 0) return lines
  const places = sumOf(rest.map((child) => child.places))
  return [...lines, { type: 'rest', depth: inner, parent: row.id, regions: rest.length, counts: sumOf(rest), places }]
}
