import type { CoverageState } from '@netzatlas/shared'

/**
 * Municipalities are compared with their like: of similar size, and from 20,000 inhabitants on also of similar kind (a
 * town that is its own Kreis has the tasks of one). Sizes follow the town types of the BBSR: Landgemeinde below 5,000,
 * Kleinstadt below 20,000, Mittelstadt below 100,000, Großstadt.
 */
export interface PeerClass {
  /** Inhabitants, from and below. */
  readonly from: number
  readonly below: number
  /** Its own Kreis or not; undefined where the class holds both. */
  readonly independent: boolean | undefined
}

export const PEER_CLASSES: readonly PeerClass[] = [
  { from: 0, below: 5_000, independent: undefined },
  { from: 5_000, below: 20_000, independent: undefined },
  { from: 20_000, below: 50_000, independent: false },
  { from: 20_000, below: 50_000, independent: true },
  { from: 50_000, below: 100_000, independent: false },
  { from: 50_000, below: 100_000, independent: true },
  { from: 100_000, below: 500_000, independent: false },
  { from: 100_000, below: 500_000, independent: true },
  { from: 500_000, below: Number.POSITIVE_INFINITY, independent: undefined },
]

/** Fewer peers than that say nothing. */
const FEWEST_PEERS = 5

/** A town that is its own Kreis has no number of its own within it: its AGS ends in 000. */
export const isIndependent = (ags: string): boolean => ags.endsWith('000')

export const peerClassOf = (ags: string, inhabitants: number): number =>
  PEER_CLASSES.findIndex(
    ({ from, below, independent }) =>
      inhabitants >= from && inhabitants < below && (independent === undefined || independent === isIndependent(ags)),
  )

/** Municipalities of one class, by what is known of them. */
export interface PeerCounts {
  readonly total: number
  /** Covered or stale: a cooperation is known. */
  readonly known: number
  readonly confirmedGap: number
  readonly unknown: number
  readonly inhabitants: number
}

export interface PeerMunicipalities {
  readonly ags: readonly string[]
  readonly inhabitants: readonly number[]
  readonly state: readonly CoverageState[]
}

/** Counts by class, in the order of PEER_CLASSES, for each region whose key is the beginning of the AGS; '' is everything. */
export function peerCounts({ ags, inhabitants, state }: PeerMunicipalities, digits: 2 | 5 | 8): ReadonlyMap<string, readonly PeerCounts[]> {
  const counts = new Map<string, { -readonly [Key in keyof PeerCounts]: number }[]>()
  for (let i = 0; i < ags.length; i++) {
    const cell = peerClassOf(ags[i]!, inhabitants[i]!)
    for (const key of ['', ags[i]!.slice(0, digits)]) {
      let classes = counts.get(key)
      if (!classes) {
        classes = PEER_CLASSES.map(() => ({ total: 0, known: 0, confirmedGap: 0, unknown: 0, inhabitants: 0 }))
        counts.set(key, classes)
      }
      const row = classes[cell]!
      row.total++
      row.inhabitants += inhabitants[i]!
      if (state[i] === 'UNKNOWN') row.unknown++
      else if (state[i] === 'CONFIRMED_GAP') row.confirmedGap++
      else row.known++
    }
  }
  return counts
}

/** A share and between which ends it lies, as shares of 1. */
export interface Rate {
  readonly rate: number
  readonly low: number
  readonly high: number
}

/** Two-sided 90 %. */
const Z = 1.6449

/** A share of so many among so many, with the 90 % interval of Wilson (1927, J. Am. Stat. Assoc. 22). */
export function wilson(successes: number, trials: number): Rate {
  const rate = successes / trials
  const middle = (rate + Z ** 2 / (2 * trials)) / (1 + Z ** 2 / trials)
  const half = (Z / (1 + Z ** 2 / trials)) * Math.sqrt((rate * (1 - rate)) / trials + Z ** 2 / (4 * trials ** 2))
  return { rate, low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/** Of how many of its peers elsewhere a cooperation is known; undefined where these are fewer than five. */
export function peerRate(everywhere: PeerCounts, here: PeerCounts): Rate | undefined {
  const peers = everywhere.total - here.total
  return peers < FEWEST_PEERS ? undefined : wilson(everywhere.known - here.known, peers)
}
