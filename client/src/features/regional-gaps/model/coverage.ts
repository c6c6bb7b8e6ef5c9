import { COVERAGE_STATES, type CoverageState } from '@netzatlas/shared'

export interface Counts {
  readonly total: number
  readonly covered: number
  readonly stale: number
  readonly confirmedGap: number
  readonly unknown: number
  readonly assessed: number
}
/** What is shown counts municipalities or the people in them; `places` always counts municipalities. */
export interface RegionRow extends Counts {
  readonly places: Counts
  readonly id: string
  readonly name: string
  readonly ags: string
  /** Of a Kreis: tells two of one name apart. */
  readonly kind?: string | undefined
}

/** The two ends of what the share of covered municipalities can be, as shares of 1. */
export interface Interval {
  readonly lower: number
  readonly upper: number
}

export const NOTHING: Counts = { total: 0, covered: 0, stale: 0, confirmedGap: 0, unknown: 0, assessed: 0 }

/** The numbers of a row that open a list: the four states, all, and those somebody looked at. */
export const LISTED = [...COVERAGE_STATES, 'ALL', 'ASSESSED'] as const
export type Listed = (typeof LISTED)[number]
export const isState = (listed: Listed): listed is CoverageState => listed !== 'ALL' && listed !== 'ASSESSED'

export const sumOf = (rows: readonly Counts[]): Counts =>
  rows.reduce(
    (sum, row) => ({
      total: sum.total + row.total,
      covered: sum.covered + row.covered,
      stale: sum.stale + row.stale,
      confirmedGap: sum.confirmedGap + row.confirmedGap,
      unknown: sum.unknown + row.unknown,
      assessed: sum.assessed + row.assessed,
    }),
    NOTHING,
  )

export const countOf = (counts: Counts, state: CoverageState): number =>
  ({ COVERED: counts.covered, STALE: counts.stale, CONFIRMED_GAP: counts.confirmedGap, UNKNOWN: counts.unknown })[state]

/** Municipalities of which anything is known: a cooperation, old or new, or that somebody looked and found none. */
export const knownOf = ({ covered, stale, confirmedGap }: Counts): number => covered + stale + confirmedGap

/** A share of fewer municipalities than that says nothing: one more or less changes it by a fifth or more. */
const FEWEST_FOR_SHARE = 5
export const hasShare = ({ total }: Counts): boolean => total >= FEWEST_FOR_SHARE

export function intervalOf({ total, covered, stale, unknown }: Counts): Interval {
  return total === 0 ? { lower: 0, upper: 1 } : { lower: covered / total, upper: (covered + stale + unknown) / total }
}

/** "0,5 bis 100 %": the unit once; a lower end above zero that rounds to nothing reads "< 0,1". */
export function intervalText(interval: Interval, percent: (share: number) => string, to: string): string {
  const [lower, upper] = [percent(interval.lower), percent(interval.upper)]
  if (lower === upper) return upper
  return `${lower.replace(/\s?%$/, '')} ${to} ${upper}`
}

export interface Part {
  readonly state: CoverageState
  readonly share: number
}

/** The bar of a row, left to right: covered, stale, unknown, gap; parts that exist are never thinner than can be seen. */
export function barParts(counts: Counts, smallest = 0.02): Part[] {
  if (counts.total === 0) return []
  const order: readonly CoverageState[] = ['COVERED', 'STALE', 'UNKNOWN', 'CONFIRMED_GAP']
  const shares = order.map((state) => ({ state, share: countOf(counts, state) / counts.total })).filter(({ share }) => share > 0)
  const widened = shares.map(({ state, share }) => ({ state, share: Math.max(share, smallest) }))
  const excess = widened.reduce((sum, { share }) => sum + share, 0) - 1
  const largest = Math.max(...widened.map(({ share }) => share))
  return widened.map((part) => (part.share === largest ? { ...part, share: part.share - excess } : part))
}

/** One square a known municipality, in the order of the legend, at most `most` of them. */
export function squaresOf(counts: Counts, most: number): { readonly squares: readonly CoverageState[]; readonly rest: number } {
  const all = COVERAGE_STATES.filter((state) => state !== 'UNKNOWN').flatMap((state) =>
    Array.from({ length: Math.min(most, countOf(counts, state)) }, () => state),
  )
  const squares = all.slice(0, most)
  return { squares, rest: knownOf(counts) - squares.length }
}

/** "Kreisfreie Stadt" and "Landkreis" are said only where two of one name stand beside each other. */
export function withoutNeedlessKinds(rows: readonly RegionRow[]): RegionRow[] {
  const names = new Map<string, number>()
  for (const { name } of rows) names.set(name, (names.get(name) ?? 0) + 1)
  return rows.map((row) => (row.kind && names.get(row.name) === 1 ? { ...row, kind: undefined } : row))
}

/** "München (Kreisfreie Stadt)" where a kind is told that the name does not say itself. */
export const nameWithKind = ({ name, kind }: { readonly name: string; readonly kind?: string | null | undefined }): string =>
  kind && !name.includes(kind) ? `${name} (${kind})` : name

export const SORT_KEYS = ['name', 'known', 'covered', 'stale', 'confirmedGap', 'unknown', 'total', 'lower', 'assessed'] as const
export type SortKey = (typeof SORT_KEYS)[number]

const VALUES: Readonly<Record<Exclude<SortKey, 'name'>, (row: RegionRow) => number>> = {
  known: knownOf,
  covered: ({ covered }) => covered,
  stale: ({ stale }) => stale,
  confirmedGap: ({ confirmedGap }) => confirmedGap,
  unknown: ({ unknown }) => unknown,
  total: ({ total }) => total,
  lower: (row) => intervalOf(row).lower,
  assessed: ({ assessed, total }) => (total === 0 ? 0 : assessed / total),
}

/** Siblings in the wanted order; equal ones by what is known, then by name. */
export function sortRegions(
  rows: readonly RegionRow[],
  key: SortKey,
  descending: boolean,
  compare: (a: string, b: string) => number,
): RegionRow[] {
  const direction = descending ? -1 : 1
  return rows.toSorted((a, b) => {
    const first = key === 'name' ? compare(a.name, b.name) * direction : (VALUES[key](a) - VALUES[key](b)) * direction
    return first || knownOf(b) - knownOf(a) || compare(a.name, b.name)
  })
}
