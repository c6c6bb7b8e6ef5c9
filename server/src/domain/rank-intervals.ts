/**
 * Between which ranks each can stand, where only the interval of its score is known: better than it surely are those whose
 * whole interval lies above its own, worse those whose whole interval lies below (Klein, Wright and Wieczorek 2020, J. R.
 * Stat. Soc. C 69, 589-606). Rank 1 has the highest score.
 */
export function rankIntervals(
  scores: readonly { readonly low: number; readonly high: number }[],
): { readonly rankFrom: number; readonly rankTo: number }[] {
  const lows = scores.map(({ low }) => low).toSorted((a, b) => a - b)
  const highs = scores.map(({ high }) => high).toSorted((a, b) => a - b)
  return scores.map(({ low, high }) => ({
    rankFrom: 1 + lows.length - below(lows, high, true),
    rankTo: highs.length - below(highs, low, false),
  }))
}

/** How many of the ascending values are below the limit, or at most it. */
function below(values: readonly number[], limit: number, orEqual: boolean): number {
  let [from, to] = [0, values.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (values[middle]! < limit || (orEqual && values[middle] === limit)) from = middle + 1
    else to = middle
  }
  return from
}
