/** So many trials with this chance each. */
interface Trials {
  readonly trials: number
  readonly chance: number
}

/**
 * How likely 0, 1, 2 ... successes are, of independent trials with different chances: the Poisson binomial distribution,
 * by convolution (Hong 2013, Comput. Stat. Data Anal. 59, 41-51).
 */
export function successes(groups: readonly Trials[]): Float64Array {
  const all = groups.reduce((sum, { trials }) => sum + trials, 0)
  const likely = new Float64Array(all + 1)
  likely[0] = 1
  let most = 0
  for (const { trials, chance } of groups) {
    for (let trial = 0; trial < trials; trial++) {
      most++
      for (let k = most; k > 0; k--) likely[k] = likely[k]! * (1 - chance) + likely[k - 1]! * chance
      likely[0]! *= 1 - chance
    }
  }
  return likely
}

/** The smallest number of successes that is not exceeded with this probability. */
export function quantile(likely: Float64Array, probability: number): number {
  let sum = 0
  for (let k = 0; k < likely.length; k++) {
    sum += likely[k]!
    // The sum of many parts can end just below 1.
    if (sum >= probability - 1e-12) return k
  }
  return likely.length - 1
}
