import type { PartialDate } from '@netzatlas/shared'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import type { Column } from '../../../ui/table-rows.ts'
import { DATED, type DatesByLine } from '../model/line-dates.ts'
import type { NetworkLine } from '../model/network.ts'

const BETWEEN = ' | '
const WIDTHS = { from: '120px', until: '120px', endedBy: '170px', lastConfirmed: '150px' } as const

/** Since when and until when a relation holds and when that was last confirmed, as in the files of data; `dates`: nothing until they are known. */
export function useDateColumns(): <Row extends { readonly line: NetworkLine }>(dates: DatesByLine | undefined) => readonly Column<Row>[] {
  const { t } = useTranslation('network-dates')
  const format = useFormat()
  return useCallback(
    <Row extends { readonly line: NetworkLine }>(dates: DatesByLine | undefined) =>
      DATED.map((what): Column<Row> => {
        const of = ({ line }: Row) => dates?.get(line.key)?.[what] ?? []
        const printed = (row: Row) =>
          of(row)
            .map((date) => format.date(date as PartialDate))
            .join(', ')
        return {
          id: what === 'from' ? 'since' : what,
          header: t(`column.${what}`),
          sortBy: (row) => of(row)[0],
          csv: (row) => of(row).join(BETWEEN),
          cell: (row) => (dates ? printed(row) || '–' : '…'),
          width: WIDTHS[what],
        }
      }),
    [t, format],
  )
}
