import type { Measure } from '@netzatlas/shared'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import type { Column } from '../../../ui/data-table.tsx'
import type { Ranks } from '../model/ranks.ts'
import type { ActorRow } from '../model/rows.ts'

/** For a measure its rank, and beside it between which ranks the actor lies and whether that says little. */
export function useRankColumns(ranks: Ranks): (measure: Measure) => readonly Column<ActorRow>[] {
  const { t } = useTranslation(['network-look', 'graph-explorer'])
  const format = useFormat()
  return useCallback(
    (measure) => {
      const name = t(`graph-explorer:table.measure.${measure}`)
      const at = ({ vertex }: ActorRow) => ranks[measure]?.get(vertex.id)
      const interval = (row: ActorRow): string | undefined => {
        const own = at(row)
        if (!own) return undefined
        const span = own.from === own.to ? format.number(own.from) : `${format.number(own.from)}–${format.number(own.to)}`
        return own.thin ? t('rank.thin', { span }) : span
      }
      return [
        {
          id: `${measure}-rank`,
          header: t('rank.column', { measure: name }),
          sortBy: (row) => at(row)?.rank,
          cell: (row) => {
            const own = at(row)
            return own ? format.number(own.rank) : '–'
          },
          align: 'end',
          width: '150px',
        },
        {
          id: `${measure}-robust`,
          header: t('rank.robustColumn', { measure: name }),
          sortBy: (row) => at(row)?.to,
          csv: interval,
          cell: (row) => interval(row) ?? '–',
          align: 'end',
          width: '210px',
        },
      ]
    },
    [ranks, t, format],
  )
}
