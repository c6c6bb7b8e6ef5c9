import { CLAIM_STATUSES } from '@netzatlas/shared'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { EvidenceMark } from '../../../parts/evidence-mark.tsx'
import { usePhone } from '../../../ui/media.ts'
import type { Column } from '../../../ui/table-rows.ts'
import type { DatesByLine } from '../model/line-dates.ts'
import { isDated, type LineRow } from '../model/rows.ts'
import { useDateColumns } from './date-columns.tsx'

/**
 * What the table says of a relation; `dates`: nothing until they are known. `rows`: all that there are, which decide what is
 * worth a column; `more`: further columns at the end.
 */
export function useLineColumns(
  nameOf: (id: string) => string,
  rows: readonly LineRow[],
  more: readonly Column<LineRow>[],
): (dates: DatesByLine | undefined) => readonly Column<LineRow>[] {
  const { t } = useTranslation(['graph-explorer', 'vocabulary'])
  const format = useFormat()
  const phone = usePhone()
  const dateColumns = useDateColumns()
  const dated = isDated(rows)
  return useCallback(
    (dates) => {
      const kind = ({ line }: LineRow) => t(`vocabulary:lineKind.${line.kind}`)
      const certainty = ({ line }: LineRow) => t(line.uncertain ? 'legend.faint' : 'table.certain')
      const [from, to] = [({ source }: LineRow) => nameOf(source.id), ({ target }: LineRow) => nameOf(target.id)]
      return [
        { id: 'from', header: t('table.from'), sortBy: from, cell: from },
        { id: 'line', header: t('table.line'), sortBy: kind, cell: kind, width: phone ? '128px' : '150px' },
        { id: 'to', header: t('table.to'), sortBy: to, cell: to },
        {
          id: 'evidence',
          header: t('table.evidence'),
          sortBy: ({ line }) => CLAIM_STATUSES.indexOf(line.status),
          csv: ({ line }) => t(`vocabulary:status.${line.status}`),
          cell: ({ line }) => <EvidenceMark status={line.status} />,
          width: '150px',
        },
        { id: 'certainty', header: t('table.certainty'), sortBy: certainty, cell: certainty, width: '190px' },
        ...(dated ? dateColumns<LineRow>(dates) : []),
        {
          id: 'weight',
          header: t('table.weight'),
          sortBy: ({ line }) => line.weight,
          cell: ({ line }) => format.number(line.weight),
          align: 'end',
          width: '100px',
          descendingFirst: true,
        },
        ...more,
      ]
    },
    [t, format, nameOf, phone, more, dateColumns, dated],
  )
}
