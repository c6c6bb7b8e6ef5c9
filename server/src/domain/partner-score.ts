import { type Day, earliest, PARTNER_FACTORS, type PartialDate, type PartnerFactor, type PartnerWeights } from '@netzatlas/shared'

/**
 * What speaks for a partner, part by part (docs/adr/0015). Each part is a value from 0 to 1 times its weight; where
 * nothing is known there is no part, which is not the same as nothing in common. Distances and times halve: no radius and
 * no other candidate changes the points of one.
 */

/** So many km farther off give half the points. */
const HALVING_KM = 25

/** Of a great circle in km. */
export const distanceValue = (km: number): number => 2 ** (-km / HALVING_KM)

/**
 * How much of what is wanted they have. What somebody asked for counts as a whole; of what is recorded of both the shorter
 * list does (Szymkiewicz and Simpson), since neither list is complete.
 */
export function sharedValue(shared: number, { wanted, theirs, asked }: { wanted: number; theirs: number; asked: boolean }): number {
  return shared / (asked ? wanted : Math.min(wanted, theirs))
}

/** Sum of 1 / ln(actors that have it) over what both have (Adamic and Adar 2003, Social Networks 25, 211-230). */
export const adamicAdar = (actorsOfEach: Iterable<number>): number => {
  let sum = 0
  for (const actors of actorsOfEach) sum += 1 / Math.log(Math.max(2, actors))
  return sum
}

/** Adamic and Adar's sum has no upper end: 0 stays 0, 1 becomes a half, much comes close to 1. */
export const commonValue = (sum: number): number => sum / (1 + sum)

/** 1 for equally many inhabitants, a half for twice or half as many, a third for four times as many. */
export const sizeLikeness = (inhabitants: number, others: number): number => 1 / (1 + Math.abs(Math.log2(others / inhabitants)))

const DAYS_A_MONTH = 365.25 / 12

/** A confirmation as old as the limit of the settings gives half the points; a coarse date counts from its first day. */
export function confirmedValue(confirmed: PartialDate, today: Day, staleMonths: number): number {
  const days = (Date.parse(today) - Date.parse(earliest(confirmed))) / 86_400_000
  return 2 ** (-Math.max(0, days) / (staleMonths * DAYS_A_MONTH))
}

/** What is known of one candidate for one asker: from 0 to 1, or nothing, and of whom nothing is known. */
export type PartnerValues = Readonly<Record<PartnerFactor, number | 'ASKER' | 'CANDIDATE'>>

export interface PartnerPoints {
  readonly factor: PartnerFactor
  readonly points: number
  /** The most it could give. */
  readonly weight: number
}
export interface PartnerGap {
  readonly factor: PartnerFactor
  readonly weight: number
  /** Of whom nothing is recorded. */
  readonly of: 'ASKER' | 'CANDIDATE'
}
export interface PartnerStanding {
  /** The points of all parts together. */
  readonly score: number
  /** What the parts could give at most. */
  readonly possible: number
  /** Where the candidate stands: what is not known counts half, neither for it nor against it. */
  readonly middle: number
}
export interface PartnerScore extends PartnerStanding {
  /** Rounded to tenths one by one, so that what is shown adds up. */
  readonly parts: readonly PartnerPoints[]
  readonly absent: readonly PartnerGap[]
}

const tenths = (points: number): number => Math.round(points * 10) / 10

/** Factors that weigh nothing are neither a part nor absent. */
export function partnerScore(values: PartnerValues, weights: PartnerWeights): PartnerScore {
  const parts: PartnerPoints[] = []
  const absent: PartnerGap[] = []
  for (const factor of PARTNER_FACTORS) {
    const [value, weight] = [values[factor], weights[factor]]
    if (weight <= 0) continue
    if (typeof value === 'number') parts.push({ factor, points: tenths(value * weight), weight })
    else absent.push({ factor, weight, of: value })
  }
  return { parts, absent, ...partnerStanding(values, weights) }
}

/** The same without its parts: what a long list is put in order by. */
export function partnerStanding(values: PartnerValues, weights: PartnerWeights): PartnerStanding {
  let [points, possible, open] = [0, 0, 0]
  for (const factor of PARTNER_FACTORS) {
    const [value, weight] = [values[factor], weights[factor]]
    if (weight <= 0) continue
    if (typeof value === 'number') {
      points += tenths(value * weight)
      possible += weight
    } else open += weight
  }
  const score = tenths(points)
  return { score, possible, middle: tenths(score + open / 2) }
}
