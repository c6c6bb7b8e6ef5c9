import { quantile, successes } from './expected-count.ts'
import { type PeerCounts, type PeerMunicipalities, peerCounts, peerRate, type Rate } from './peers.ts'
import { rankIntervals } from './rank-intervals.ts'

/**
 * What a region is expected to have, were as much known of it as of its peers: for each of its municipalities the share of
 * peers elsewhere of which a cooperation is known, summed up (indirect standardisation: Breslow and Day 1987, Statistical
 * Methods in Cancer Research II, ch. 2). Why it is done so: docs/adr/0011-look-first-is-no-gap.md.
 */
export interface RegionGap {
  /** Beginning of the AGS. */
  readonly ags: string
  readonly municipalities: number
  readonly known: number
  readonly confirmedGap: number
  readonly unknown: number
  readonly inhabitants: number
  /** Of all its municipalities that have peers; undefined where none has. */
  readonly expected: number | undefined
  /** How many more are to be expected among those nobody has looked at. */
  readonly toFind: Estimate
  /** How many of these would probably be found: 90 % of what can come out lies between. */
  readonly outcome: { readonly low: number; readonly high: number }
  /** How many of those looked at and found without would have one if they were like their peers. */
  readonly missing: Estimate
}

/** `low` and `high` as far as the shares of the peers are certain (90 %). */
export interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
}

const TAIL = 0.05

export function gapOf(ags: string, classes: readonly PeerCounts[], everywhere: readonly PeerCounts[]): RegionGap {
  const present = [...classes.entries()].filter(([, { total }]) => total > 0)
  const here = present.map(([, counts]) => counts)
  const rates = present.map(([i, counts]) => peerRate(everywhere[i]!, counts))
  const sum = (of: (counts: PeerCounts) => number) => here.reduce((all, counts) => all + of(counts), 0)
  const expectedOf = (of: (counts: PeerCounts) => number): Estimate => {
    const weighted = (end: keyof Rate) => here.reduce((all, counts, i) => all + of(counts) * (rates[i]?.[end] ?? 0), 0)
    return { value: weighted('rate'), low: weighted('low'), high: weighted('high') }
  }
  const found = (end: keyof Rate) =>
    successes(here.flatMap((counts, i) => (rates[i] ? [{ trials: counts.unknown, chance: rates[i][end] }] : [])))
  return {
    ags,
    municipalities: sum(({ total }) => total),
    known: sum(({ known }) => known),
    confirmedGap: sum(({ confirmedGap }) => confirmedGap),
    unknown: sum(({ unknown }) => unknown),
    inhabitants: sum(({ inhabitants }) => inhabitants),
    expected: rates.some((rate) => rate) ? expectedOf(({ total }) => total).value : undefined,
    toFind: expectedOf(({ unknown }) => unknown),
    outcome: { low: quantile(found('low'), TAIL), high: quantile(found('high'), 1 - TAIL) },
    missing: expectedOf(({ confirmedGap }) => confirmedGap),
  }
}

export interface RankedGap extends RegionGap {
  readonly score: Estimate
  /** 1 is where to begin. */
  readonly rank: number
  /** Where it could stand as well, given how little is known. */
  readonly rankFrom: number
  readonly rankTo: number
}

export function gapsOf(municipalities: PeerMunicipalities, digits: 2 | 5 | 8): RegionGap[] {
  const counts = peerCounts(municipalities, digits)
  const everywhere = counts.get('')
  return [...counts].flatMap(([ags, here]) => (ags === '' ? [] : [gapOf(ags, here, everywhere!)]))
}

/** Where to look first: regions with municipalities nobody has looked at, by how many cooperations are probably to be found there. */
export const lookFirst = (gaps: readonly RegionGap[]): RankedGap[] =>
  ranked(
    gaps.filter(({ unknown }) => unknown > 0),
    ({ toFind }) => toFind,
  )

/** Gaps that somebody has seen: by how many cooperations are missing there, compared with their peers. Unknown ones never count. */
export const confirmedGaps = (gaps: readonly RegionGap[]): RankedGap[] =>
  ranked(
    gaps.filter(({ confirmedGap }) => confirmedGap > 0),
    ({ missing }) => missing,
  )

/** Highest score first; equal ones by how many people live there, then by AGS. */
function ranked(gaps: readonly RegionGap[], scoreOf: (gap: RegionGap) => Estimate): RankedGap[] {
  const sorted = gaps.toSorted((a, b) => scoreOf(b).value - scoreOf(a).value || b.inhabitants - a.inhabitants || (a.ags < b.ags ? -1 : 1))
  const intervals = rankIntervals(sorted.map(scoreOf))
  return sorted.map((gap, i) => ({ ...gap, score: scoreOf(gap), rank: i + 1, ...intervals[i]! }))
}
