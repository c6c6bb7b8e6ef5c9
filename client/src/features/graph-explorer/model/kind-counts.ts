import { ACTOR_KINDS, type ActorKind } from '@netzatlas/shared'
import { isAbroad, type Network } from './network.ts'
import { countOfKind } from './rows.ts'

export interface KindCount {
  readonly kind: ActorKind
  readonly abroad: boolean
  readonly count: number
}

/**
 * How many there are of each kind, in the order of kinds and of places abroad last, whether they stand singly or in groups; of
 * a group it is not known how many are abroad.
 */
export function kindCounts({ vertices }: Pick<Network, 'vertices'>): readonly KindCount[] {
  const home = vertices.filter((vertex) => !isAbroad(vertex))
  return [
    ...ACTOR_KINDS.map((kind) => ({ kind, abroad: false, count: home.reduce((sum, vertex) => sum + countOfKind({ vertex }, kind), 0) })),
    { kind: 'MUNICIPALITY', abroad: true, count: vertices.length - home.length },
  ]
}

/** The kinds that occur in one of two networks, with how many there are in each. */
export function kindsBeside([first, second]: readonly [Network, Network]) {
  const [one, other] = [kindCounts(first), kindCounts(second)]
  return one
    .map(({ kind, abroad, count }, i) => ({ kind, abroad, counts: [count, other[i]!.count] as const }))
    .filter(({ counts }) => counts.some((count) => count > 0))
}
