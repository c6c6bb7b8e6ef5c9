import type { Measure } from '@netzatlas/shared'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Column } from '../../../ui/table-rows.ts'
import type { Ranks } from '../model/ranks.ts'
import type { ActorRow } from '../model/rows.ts'
import { useRankPair } from './rank-pair.tsx'

/** For a measure its rank, and beside it between which ranks the actor lies and whether that says little. */
export function useRankColumns(ranks: Ranks): (measure: Measure) => readonly Column<ActorRow>[] {
  const { t } = useTranslation(['network-look', 'graph-explorer'])
  const rankPair = useRankPair()
  return useCallback(
    (measure) => {
      const name = t(`graph-explorer:table.measure.${measure}`)
      const headers = { rank: t('rank.column', { measure: name }), robust: t('rank.robustColumn', { measure: name }) }
      return rankPair(measure, headers, ({ vertex }: ActorRow) => ranks[measure]?.get(vertex.id))
    },
    [ranks, t, rankPair],
  )
}
