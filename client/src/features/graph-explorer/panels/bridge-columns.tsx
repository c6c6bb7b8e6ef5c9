import { pairKey } from '@netzatlas/shared'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import type { Column } from '../../../ui/data-table.tsx'
import type { Bridges } from '../model/bridges.ts'
import type { LineRow } from '../model/rows.ts'

/** Of relations that hold a group at the rest: how many hang on them, their rank, and between which ranks they lie. */
export function useBridgeColumns(bridges: Bridges | undefined): readonly Column<LineRow>[] {
  const { t } = useTranslation('network-look')
  const format = useFormat()
  return useMemo(() => {
    if (!bridges) return []
    const at = ({ source, target }: LineRow) => bridges.get(pairKey(source.id, target.id))
    const interval = (row: LineRow): string | undefined => {
      const own = at(row)
      if (!own) return undefined
      const span = own.from === own.to ? format.number(own.from) : `${format.number(own.from)}–${format.number(own.to)}`
      return own.thin ? t('rank.thin', { span }) : span
    }
    const number = (id: string, header: string, of: (row: LineRow) => number | undefined, width: string): Column<LineRow> => ({
      id,
      header,
      sortBy: of,
      cell: (row) => {
        const value = of(row)
        return value === undefined ? '–' : format.number(value)
      },
      align: 'end',
      width,
    })
    return [
      { ...number('bridge', t('bridge.column'), (row) => at(row)?.separated, '150px'), descendingFirst: true },
      number('bridge-rank', t('bridge.rankColumn'), (row) => at(row)?.rank, '130px'),
      {
        id: 'bridge-robust',
        header: t('bridge.robustColumn'),
        sortBy: (row) => at(row)?.to,
        csv: interval,
        cell: (row) => interval(row) ?? '–',
        align: 'end',
        width: '200px',
      },
    ]
  }, [bridges, t, format])
}
