import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import type { Column } from '../../../ui/table-rows.ts'
import type { RankOf } from '../model/ranks.ts'

interface Headers {
  readonly rank: string
  readonly robust: string
}

/** Makes two columns: a rank, and beside it between which ranks it lies and whether that says little. */
export function useRankPair() {
  const { t } = useTranslation('network-look')
  const format = useFormat()
  return useCallback(
    <Row,>(id: string, headers: Headers, at: (row: Row) => RankOf | undefined): readonly Column<Row>[] => {
      const interval = (row: Row): string | undefined => {
        const own = at(row)
        if (!own) return undefined
        const span = own.from === own.to ? format.number(own.from) : `${format.number(own.from)}–${format.number(own.to)}`
        return own.thin ? t('rank.thin', { span }) : span
      }
      return [
        {
          id: `${id}-rank`,
          header: headers.rank,
          sortBy: (row) => at(row)?.rank,
          cell: (row) => {
            const own = at(row)
            return own ? format.number(own.rank) : '–'
          },
          align: 'end',
          width: '150px',
        },
        {
          id: `${id}-robust`,
          header: headers.robust,
          sortBy: (row) => at(row)?.to,
          csv: interval,
          cell: (row) => interval(row) ?? '–',
          align: 'end',
          width: '210px',
        },
      ]
    },
    [t, format],
  )
}
