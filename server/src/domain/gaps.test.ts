import type { CoverageState } from '@netzatlas/shared'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quantile, successes } from './expected-count.ts'
import { confirmedGaps, gapsOf, lookFirst } from './gaps.ts'
import { isIndependent, PEER_CLASSES, peerClassOf, wilson } from './peers.ts'
import { rankIntervals } from './rank-intervals.ts'

const town = (ags: string, inhabitants: number, state: CoverageState) => ({ ags, inhabitants, state })
type Town = ReturnType<typeof town>
const columns = (towns: readonly Town[]) => ({
  ags: towns.map(({ ags }) => ags),
  inhabitants: towns.map(({ inhabitants }) => inhabitants),
  state: towns.map(({ state }) => state),
})

describe('peers', () => {
  it('are of one class for every size, and a town that is its own Kreis is compared with such towns', () => {
    expect(PEER_CLASSES[peerClassOf('05315000', 1_084_831)]).toMatchObject({ from: 500_000 })
    expect(PEER_CLASSES[peerClassOf('03241001', 520_000)]).toMatchObject({ from: 500_000 })
    expect(PEER_CLASSES[peerClassOf('07320000', 34_700)]).toMatchObject({ from: 20_000, independent: true })
    expect(PEER_CLASSES[peerClassOf('05954020', 34_700)]).toMatchObject({ from: 20_000, independent: false })
    expect(['09162000', '09184112', '10041100'].map(isIndependent)).toEqual([true, false, false])
    fc.assert(
      fc.property(fc.nat(4_000_000), fc.boolean(), (inhabitants, independent) => {
        const fitting = PEER_CLASSES.filter(
          (one) => inhabitants >= one.from && inhabitants < one.below && (one.independent === undefined || one.independent === independent),
        )
        expect(fitting).toEqual([PEER_CLASSES[peerClassOf(independent ? '05315000' : '05315001', inhabitants)]])
      }),
    )
  })

  it('give a share whose interval holds all shares from which it is at most 1.645 standard errors away', () => {
    expect(wilson(0, 10).low).toBe(0)
    expect(wilson(0, 10).high).toBeCloseTo(0.213, 3)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(500), (trials, most) => {
        const found = Math.min(most, trials)
        for (const end of [wilson(found, trials).low, wilson(found, trials).high]) {
          if (end < 1e-9 || end > 1 - 1e-9) continue
          expect(Math.abs(found / trials - end)).toBeCloseTo(1.6449 * Math.sqrt((end * (1 - end)) / trials), 9)
        }
      }),
    )
  })
})

describe('how many would be found', () => {
  it('is the binomial distribution where all chances are alike', () => {
    const likely = successes([{ trials: 20, chance: 0.1 }])
    expect(likely[0]).toBeCloseTo(0.1216, 4)
    expect(likely[2]).toBeCloseTo(0.2852, 4)
    expect([quantile(likely, 0.05), quantile(likely, 0.5), quantile(likely, 0.95)]).toEqual([0, 2, 4])
  })

  it('is what adding up every possible outcome gives', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 9 }), (chances) => {
        const naive = new Array<number>(chances.length + 1).fill(0)
        for (let outcome = 0; outcome < 2 ** chances.length; outcome++) {
          const hits = chances.map((_, i) => (outcome >> i) & 1)
          naive[hits.reduce((sum, hit) => sum + hit, 0)]! += chances.reduce((p, chance, i) => p * (hits[i] ? chance : 1 - chance), 1)
        }
        const likely = successes(chances.map((chance) => ({ trials: 1, chance })))
        for (const [k, p] of naive.entries()) expect(likely[k]).toBeCloseTo(p, 9)
      }),
    )
  })
})

describe('rank intervals', () => {
  it('are one rank where no interval overlaps, and all ranks where all do', () => {
    const apart = [9, 6, 3].map((value) => ({ low: value - 1, high: value + 1 }))
    expect(rankIntervals(apart)).toEqual([1, 2, 3].map((rank) => ({ rankFrom: rank, rankTo: rank })))
    expect(
      rankIntervals([
        { low: 0, high: 5 },
        { low: 1, high: 2 },
      ]),
    ).toEqual([
      { rankFrom: 1, rankTo: 2 },
      { rankFrom: 1, rankTo: 2 },
    ])
  })

  it('count who is surely better and who is surely worse', () => {
    const interval = fc.tuple(fc.nat(12), fc.nat(5)).map(([low, width]) => ({ low, high: low + width }))
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 30 }), (scores) => {
        const naive = scores.map((one) => ({
          rankFrom: 1 + scores.filter(({ low }) => low > one.high).length,
          rankTo: scores.length - scores.filter(({ high }) => high < one.low).length,
        }))
        expect(rankIntervals(scores)).toEqual(naive)
      }),
    )
  })
})

describe('gaps', () => {
  /** Ten peers of the size in another Land, of four of which a cooperation is known. */
  const PEERS = Array.from({ length: 10 }, (_, i) => town(`0900100${i}`, 7_000, i < 4 ? 'STALE' : 'UNKNOWN'))

  it('are worked out by hand on a small country', () => {
    const here = [town('05001001', 8_000, 'COVERED'), town('05001002', 9_000, 'UNKNOWN'), town('05001003', 6_000, 'CONFIRMED_GAP')]
    const [gap] = gapsOf(columns([...here, ...PEERS]), 5).filter(({ ags }) => ags === '05001')
    expect(gap).toMatchObject({ municipalities: 3, known: 1, unknown: 1, confirmedGap: 1 })
    expect(gap!.expected).toBeCloseTo(3 * 0.4, 12)
    expect(gap!.outcome).toEqual({ low: 0, high: 1 })
    expect(gap!.toFind.low).toBeCloseTo(wilson(4, 10).low, 12)
    expect(gap!.toFind.value).toBeCloseTo(0.4, 12)
    expect(gap!.missing.value).toBeCloseTo(0.4, 12)
  })

  it('expect nothing where there are fewer than five peers to compare with', () => {
    const [gap] = gapsOf(columns([town('05001001', 8_000, 'UNKNOWN'), ...PEERS.slice(0, 4)]), 5)
    expect(gap).toMatchObject({ ags: '05001', expected: undefined, unknown: 1 })
  })

  it('tell where to look first, and never count as a gap what nobody has looked at', () => {
    const many = Array.from({ length: 6 }, (_, i) => town(`0500200${i}`, 7_000, 'UNKNOWN' as const))
    const looked = [town('05003001', 7_000, 'CONFIRMED_GAP'), town('05003002', 7_000, 'COVERED')]
    const gaps = gapsOf(columns([...PEERS, ...many, ...looked]), 5)
    expect(lookFirst(gaps).map(({ ags, rank }) => [ags, rank])).toEqual([
      ['05002', 1],
      ['09001', 2],
    ])
    expect(confirmedGaps(gaps).map(({ ags }) => ags)).toEqual(['05003'])
    for (const { rank, rankFrom, rankTo } of [...lookFirst(gaps), ...confirmedGaps(gaps)]) {
      expect(rankFrom).toBeLessThanOrEqual(rank)
      expect(rankTo).toBeGreaterThanOrEqual(rank)
    }
  })

  it('expect for every region what a sum over its municipalities gives, the region itself left out of its peers', () => {
    const state = fc.constantFrom<CoverageState>('COVERED', 'STALE', 'CONFIRMED_GAP', 'UNKNOWN')
    const anyTown = fc.record({
      ags: fc.tuple(fc.constantFrom('05001', '05002', '09001'), fc.constantFrom('000', '001', '002')).map((parts) => parts.join('')),
      inhabitants: fc.constantFrom(1_000, 7_000, 30_000, 200_000, 900_000),
      state,
    })
    const isKnown = (one: Town) => one.state === 'COVERED' || one.state === 'STALE'
    fc.assert(
      fc.property(fc.array(anyTown, { minLength: 1, maxLength: 60 }), (towns) => {
        for (const gap of gapsOf(columns(towns), 5)) {
          const chance = (one: Town) => {
            const like = (other: Town) => peerClassOf(other.ags, other.inhabitants) === peerClassOf(one.ags, one.inhabitants)
            const peers = towns.filter((other) => like(other) && !other.ags.startsWith(gap.ags))
            return peers.length < 5 ? undefined : peers.filter(isKnown).length / peers.length
          }
          const inside = towns.filter(({ ags }) => ags.startsWith(gap.ags))
          const sum = (chosen: readonly Town[]) => chosen.reduce((all, one) => all + (chance(one) ?? 0), 0)
          expect(gap.municipalities).toBe(inside.length)
          expect(gap.known + gap.confirmedGap + gap.unknown).toBe(inside.length)
          if (gap.expected === undefined) expect(inside.every((one) => chance(one) === undefined)).toBe(true)
          else expect(gap.expected).toBeCloseTo(sum(inside), 9)
          expect(gap.toFind.value).toBeCloseTo(sum(inside.filter((one) => one.state === 'UNKNOWN')), 9)
          expect(gap.missing.value).toBeCloseTo(sum(inside.filter((one) => one.state === 'CONFIRMED_GAP')), 9)
          expect(gap.toFind.low).toBeLessThanOrEqual(gap.toFind.value + 1e-9)
          expect(gap.toFind.high).toBeGreaterThanOrEqual(gap.toFind.value - 1e-9)
          expect(gap.outcome.low).toBeLessThanOrEqual(gap.outcome.high)
          expect(gap.outcome.high).toBeLessThanOrEqual(gap.unknown)
        }
      }),
    )
  })
})
