import { pairKey } from '@netzatlas/shared'
import type { BridgesQuery } from '../../../api/__generated__/graphql.ts'
import type { RankOf } from './ranks.ts'

/** Two actors whose relation holds a group at the rest, and how robust its rank among such is. */
export interface BridgeOf extends RankOf {
  /** Actors on the smaller side. */
  readonly separated: number
}

/** By both ends. */
export type Bridges = ReadonlyMap<string, BridgeOf>

/** A rank says little where its interval is wide, or where undated relations may lead around the bridge. */
export const bridgesIn = ({ source, target, separated, rank, robust, detour }: BridgesQuery['bridges']): Bridges =>
  new Map(
    source.flatMap((from, i): [string, BridgeOf][] => {
      const span = robust[i]
      if (!span) return []
      const own = { separated: separated[i]!, rank: rank[i]!, from: span.from, to: span.to, thin: span.wide || detour[i]! }
      return [[pairKey(from, target[i]!), own]]
    }),
  )
