import type { Measure } from '@netzatlas/shared'
import { isWide } from '@netzatlas/shared/graph'
import type { NetworkRanksQuery } from '../../../api/__generated__/graphql.ts'
import { RANKED } from '../../../parts/standing-sentences.ts'
import type { Values } from './use-values.ts'

/** The rank of an actor among all that are measured, and between which ranks it lies when a tenth of them is missing. */
export interface RankOf {
  readonly rank: number
  readonly from: number
  readonly to: number
  /** It says little: the interval is wide, or it rests on fewer than three relations. */
  readonly thin: boolean
}

/** Of each measure that ranks, by the actor's id. */
export type Ranks = Readonly<Partial<Record<Measure, ReadonlyMap<string, RankOf>>>>

/** Below so many neighbours, one more that nobody has recorded would change the rank. */
const FEW = 3

/** The measures that colour or size tell and that rank actors. */
export const rankedAmong = (values: Values): Measure[] => RANKED.filter((measure) => values[measure] !== undefined)

export function ranksIn({ ids, columns, summary }: NetworkRanksQuery['analysis'], degreeOf: (id: string) => number): Ranks {
  return Object.fromEntries(
    columns.map(({ measure, rank, rankFrom, rankTo }) => [
      measure,
      new Map(
        ids.flatMap((id, i): [string, RankOf][] => {
          const [own, from, to] = [rank[i], rankFrom?.[i], rankTo?.[i]]
          if (own == null || from == null || to == null) return []
          return [[id, { rank: own, from, to, thin: isWide(from, to, summary.vertices) || degreeOf(id) < FEW }]]
        }),
      ),
    ]),
  )
}

/** Every rank of one actor, by the measure. */
export const ranksAt = (ranks: Ranks, id: string): Readonly<Record<string, RankOf | undefined>> =>
  Object.fromEntries(Object.entries(ranks).map(([measure, byId]) => [measure, byId.get(id)]))
