import { ABSENT, admits, admitted, lineState, type NetworkFilter } from './filter.ts'
import type { Snapshot } from './snapshot.ts'

/** Equally long lists, every year from the first to the last; drawn lines that no date places stand apart. */
export interface DateHistogram {
  readonly years: readonly number[]
  readonly counts: readonly number[]
  readonly undated: number
}

/**
 * Drawn lines by the earliest year that their statements name: the year they began, else the year in which one was first
 * confirmed.
 */
export function dateHistogram(snapshot: Snapshot, filter: NetworkFilter): DateHistogram {
  const { lines } = snapshot
  const whom = admitted(snapshot, filter)
  const stateOf = lineState(snapshot, filter, undefined)
  const counts = new Map<number, number>()
  let undated = 0
  for (let i = 0; i < lines.count; ) {
    const start = i
    let earliest = Number.POSITIVE_INFINITY
    let drawn = false
    for (
      ;
      i < lines.count &&
      lines.source[i] === lines.source[start] &&
      lines.target[i] === lines.target[start] &&
      lines.kind[i] === lines.kind[start];
      i++
    ) {
      if (stateOf(i) === ABSENT || !admits(whom, lines.source[i]!, lines.target[i]!)) continue
      drawn = true
      earliest = Math.min(earliest, yearNamed(lines.possibleFrom[i]!, lines.certainFrom[i]!))
    }
    if (!drawn) continue
    if (Number.isFinite(earliest)) counts.set(earliest, (counts.get(earliest) ?? 0) + 1)
    else undated++
  }
  const [first, last] = [Math.min(...counts.keys()), Math.max(...counts.keys())]
  const years = counts.size === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return { years, counts: years.map((year) => counts.get(year) ?? 0), undated }
}

/** Of the first day it may hold, else of the first it surely does; both as day numbers, whose open ends are the years 0 and 9999. */
function yearNamed(possibleFrom: number, certainFrom: number): number {
  const [possible, certain] = [Math.floor(possibleFrom / 10_000), Math.floor(certainFrom / 10_000)]
  if (possible > 0) return possible
  return certain < 9999 ? certain : Number.POSITIVE_INFINITY
}
