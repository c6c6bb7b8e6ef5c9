import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import type { Column } from '../../ui/table-rows.ts'
import { NOTHING } from './address.ts'
import { type Common, ListTable } from './list-table.tsx'

export interface FlowRow {
  readonly id: string
  readonly fromName: string
  readonly toName: string
  readonly count: number
}

/** Cooperations between Kreise. */
export function FlowTable({
  rows,
  pairs,
  onHover,
  ...common
}: Common & { rows: readonly FlowRow[]; pairs: number; onHover: (id: string | undefined) => void }) {
  const { t } = useTranslation('map-layers')
  const format = useFormat()
  const columns: Column<FlowRow>[] = [
    { id: 'from', header: t('flow.from'), cell: ({ fromName }) => fromName, sortBy: ({ fromName }) => fromName },
    { id: 'to', header: t('flow.to'), cell: ({ toName }) => toName, sortBy: ({ toName }) => toName },
    countColumn(t('measure.kooperationen'), format.number),
  ]
  return (
    <ListTable
      sortedBy="-count"
      rows={rows}
      columns={columns}
      title={t('flow.pairs', { count: pairs, number: format.number(pairs) })}
      note={rows.length < pairs ? t('flow.strongest', { number: format.number(rows.length) }) : undefined}
      file="netzatlas-karte-kooperationen.csv"
      rowKey={({ id }) => id}
      selected={common.state.fluss}
      onSelect={({ id }) => common.set({ ...NOTHING, fluss: id })}
      onHover={(row) => onHover(row?.id)}
      {...common}
    />
  )
}

export interface CountryRow {
  readonly code: string
  readonly name: string
  readonly count: number
}

/** Cooperations by partner country. */
export function CountryTable({ rows, ...common }: Common & { rows: readonly CountryRow[] }) {
  const { t } = useTranslation('map-layers')
  const format = useFormat()
  const columns: Column<CountryRow>[] = [
    { id: 'name', header: t('country.name'), cell: ({ name }) => name, sortBy: ({ name }) => name },
    countColumn(t('measure.kooperationen'), format.number),
  ]
  return (
    <ListTable
      sortedBy="-count"
      rows={rows}
      columns={columns}
      title={t('country.count', { count: rows.length, number: format.number(rows.length) })}
      note={undefined}
      file="netzatlas-karte-partnerlaender.csv"
      rowKey={({ code }) => code}
      selected={common.state.staat}
      onSelect={({ code }) => common.set({ ...NOTHING, staat: code })}
      {...common}
    />
  )
}

const countColumn = <Row extends { readonly count: number }>(header: string, written: (count: number) => string): Column<Row> => ({
  id: 'count',
  header,
  cell: ({ count }) => written(count),
  sortBy: ({ count }) => count,
  align: 'end',
  descendingFirst: true,
  width: '20%',
})
