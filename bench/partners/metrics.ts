import { seededRandom } from '../../shared/src/graph/random.ts'

/** Higher is earlier; equal scores are equally good; a candidate without one is not in the list at all. */
export type Scores = readonly (number | undefined)[]

/**
 * How likely each candidate is to stand among the first k when candidates with equal scores come in random order, so that
 * no ranking wins or loses by how ties happen to be broken (McSherry and Najork 2008, ECIR, LNCS 4956, 414-421).
 */
export function chanceAmongFirst(scores: Scores, k: number): number[] {
  const groups = Map.groupBy(
    [...scores.keys()].filter((index) => scores[index] !== undefined),
    (index) => scores[index]!,
  )
  const chances = scores.map(() => 0)
  let free = k
  for (const score of [...groups.keys()].sort((a, b) => b - a)) {
    const equal = groups.get(score)!
    const chance = Math.min(1, free / equal.length)
    if (chance <= 0) break
    for (const index of equal) chances[index] = chance
    free -= equal.length
  }
  return chances
}

/** What the first k of one municipality's list hold, as expected numbers over the order of equals. */
export interface Outcome {
  /** Found cooperations over k, between 0 and 1. */
  readonly precision: number
  /** Found cooperations over those to be found, between 0 and 1. */
  readonly recall: number
  readonly listed: number
  readonly smallListed: number
  readonly found: number
  readonly smallFound: number
}

export interface Candidate {
  /** It began to cooperate with the municipality after the split. */
  readonly sought: boolean
  readonly small: boolean
}

export function outcome(candidates: readonly Candidate[], scores: Scores, k: number): Outcome {
  const chances = chanceAmongFirst(scores, k)
  const expected = (counts: (candidate: Candidate) => boolean) =>
    candidates.reduce((sum, candidate, index) => (counts(candidate) ? sum + chances[index]! : sum), 0)
  const found = expected(({ sought }) => sought)
  return {
    precision: found / k,
    recall: found / candidates.filter(({ sought }) => sought).length,
    listed: expected(() => true),
    smallListed: expected(({ small }) => small),
    found,
    smallFound: expected(({ sought, small }) => sought && small),
  }
}

export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** One figure of many municipalities; NaN where there is nothing to divide by. */
export type Statistic<T> = (rows: readonly T[]) => number

export const share =
  <T>(part: (row: T) => number, whole: (row: T) => number): Statistic<T> =>
  (rows) =>
    mean(rows.map(part)) / mean(rows.map(whole))

export interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
}

/**
 * The figure with its 95 % percentile interval from resampling the rows with replacement (Efron and Tibshirani 1993, ch.
 * 13). One seed gives the same resamples to every figure of as many rows, so differences between methods stay paired.
 */
export function bootstrap<T>(rows: readonly T[], statistic: Statistic<T>, seed: number, resamples = 10_000): Estimate {
  const random = seededRandom(seed)
  const values: number[] = []
  for (let resample = 0; resample < resamples; resample++) {
    const value = statistic(rows.map(() => rows[Math.floor(random() * rows.length)]!))
    if (!Number.isNaN(value)) values.push(value)
  }
  values.sort((a, b) => a - b)
  const at = (quantile: number) => values[Math.max(0, Math.ceil(quantile * values.length) - 1)] ?? Number.NaN
  return { value: statistic(rows), low: at(0.025), high: at(0.975) }
}
