import { type Network, outsideIn, standingFor } from './network.ts'
import type { NetworkData } from './use-network.ts'

/** What is in a picture, in numbers. */
export interface Tally {
  readonly groups: number
  /** Actors, whether they stand there singly or in groups; and how many there are in all. */
  readonly shown: number
  readonly total: number
  /** Relations, where groups are shown between what is shown. */
  readonly lines: number
  /** Actors that are surroundings. */
  readonly outside: number
}

type Columns = NonNullable<NetworkData['columns']>

interface Told extends Pick<NetworkData, 'withLines' | 'hidden' | 'folded'> {
  /** Of the answer what is counted. */
  readonly columns: (Pick<Columns, 'hiddenBecause' | 'withoutLines'> & { readonly vertices: Pick<Columns['vertices'], 'id'> }) | undefined
}

/** Nothing until the server has answered. */
export function tallyOf(network: Network | undefined, { columns, withLines }: Pick<Told, 'columns' | 'withLines'>): Tally | undefined {
  if (!network || !columns) return undefined
  const { vertices, lines } = network
  const groups = vertices.filter(({ kind }) => kind === 'GROUP').length
  // Who stands beside the group counts in that already.
  const own = groups > 0 ? new Set(columns.vertices.id) : undefined
  const counts = (index: number) => own?.has(vertices[index]!.id) ?? true
  return {
    groups,
    shown: vertices.reduce((sum, { kind, size }, i) => sum + (kind === 'COOPERATION' || !counts(i) ? 0 : size), 0),
    total: (withLines ?? 0) + columns.withoutLines,
    lines: own ? lines.reduce((sum, { source, target, weight }) => sum + (counts(source) && counts(target) ? weight : 0), 0) : lines.length,
    outside: outsideIn(network),
  }
}

/** Why actors are not in the picture, in the order in which it is told. */
export type HiddenReason = 'byHand' | 'byFilter' | 'withoutRelation' | 'byLimit' | 'open' | 'byDay' | 'folded'
export interface HiddenTally {
  readonly reason: HiddenReason
  readonly count: number
}

export function hiddenIn({ columns, hidden, folded }: Told): readonly HiddenTally[] {
  if (!columns) return []
  const { hiddenBecause: because, withoutLines } = columns
  const all: readonly HiddenTally[] = [
    { reason: 'byHand', count: standingFor(hidden) },
    { reason: 'byFilter', count: because.filter },
    { reason: 'withoutRelation', count: withoutLines },
    { reason: 'byLimit', count: because.limit },
    { reason: 'open', count: because.open },
    { reason: 'byDay', count: because.day },
    { reason: 'folded', count: [...folded.values()].reduce((sum, count) => sum + count, 0) },
  ]
  return all.filter(({ count }) => count > 0)
}
