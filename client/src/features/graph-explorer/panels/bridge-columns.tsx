import { pairKey } from '@netzatlas/shared'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import type { Column } from '../../../ui/table-rows.ts'
import type { Bridges } from '../model/bridges.ts'
import type { LineRow } from '../model/rows.ts'
import { useRankPair } from './rank-pair.tsx'

/** Of relations that hold a group at the rest: how many hang on them, their rank, and between which ranks they lie. */
export function useBridgeColumns(bridges: Bridges | undefined): readonly Column<LineRow>[] {
  const { t } = useTranslation('network-look')
  const format = useFormat()
  const rankPair = useRankPair()
  return useMemo(() => {
    if (!bridges) return []
    const at = ({ source, target }: LineRow) => bridges.get(pairKey(source.id, target.id))
    return [
      {
        id: 'bridge',
        header: t('bridge.column'),
        sortBy: (row) => at(row)?.separated,
        cell: (row) => {
          const own = at(row)
          return own ? format.number(own.separated) : '–'
        },
        align: 'end',
        width: '150px',
        descendingFirst: true,
      },
      ...rankPair('bridge', { rank: t('bridge.rankColumn'), robust: t('bridge.robustColumn') }, at),
    ]
  }, [bridges, t, format, rankPair])
}
