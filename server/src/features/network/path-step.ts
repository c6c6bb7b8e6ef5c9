import { type ClaimStatus, type Day, type LineKind, pairKey } from '@netzatlas/shared'
import { compareIds } from '../../domain/ids.ts'
import { newestFirst } from '../../domain/ranking.ts'
import type { Id } from '../../domain/records.ts'
import type { Line, NeighbourhoodReader } from '../../ports/lines.ts'

export interface PathStep {
  readonly from: Id
  readonly to: Id
  /** The best sourced of the parallel lines. */
  readonly line: Line
}

const strongestFirst: readonly ClaimStatus[] = ['CONFIRMED', 'STATED', 'INFERRED', 'DISPUTED']

export function bestLine(lines: readonly Line[]): Line {
  const [best] = lines.toSorted(
    (a, b) =>
      strongestFirst.indexOf(a.status) - strongestFirst.indexOf(b.status) ||
      newestFirst(a.lastConfirmed, b.lastConfirmed) ||
      compareIds(a.claims[0] ?? '', b.claims[0] ?? ''),
  )
  if (!best) throw new Error('A step of a path without a line')
  return best
}

/** Tells steps between any two of the actors by what surely holds on the day, or ever; the store is asked once. */
export async function stepTeller(
  actors: Iterable<Id>,
  asOf: Day | undefined,
  store: NeighbourhoodReader,
  kinds?: readonly LineKind[],
): Promise<(from: Id, to: Id) => PathStep> {
  const of = [...new Set(actors)]
  const between = new Map<string, Line[]>()
  if (of.length > 1) {
    const { lines } = await store.neighbourhood({
      of,
      depth: 0,
      limit: of.length,
      ...(asOf === undefined ? {} : { asOf }),
      ...(kinds === undefined ? {} : { lines: kinds }),
    })
    for (const line of lines) {
      const pair = pairKey(line.source, line.target)
      const known = between.get(pair)
      if (known) known.push(line)
      else between.set(pair, [line])
    }
  }
  return (from, to) => ({ from, to, line: bestLine(between.get(pairKey(from, to)) ?? []) })
}
