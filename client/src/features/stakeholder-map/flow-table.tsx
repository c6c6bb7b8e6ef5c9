import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { saveCsv } from '../../ui/csv.ts'
import { type Column, csvOf, DataTable, parseSort, printSort, sortRows } from '../../ui/data-table.tsx'
import type { Address, SetAddress } from './address.ts'
import { TableHead } from './table-head.tsx'

interface Common {
  readonly state: Address
  readonly set: SetAddress
  readonly lead: ReactNode
}

interface Props<Row> extends Common {
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly title: string
  readonly note: string | undefined
  readonly file: string
  readonly rowKey: (row: Row) => string
  readonly selected: string | undefined
  readonly onSelect: (row: Row) => void
  readonly onHover?: (row: Row | undefined) => void
}

/** Numbers of cooperations as a table: each row opens the list behind it. */
function NumberTable<Row>({ rows, columns, title, note, file, rowKey, selected, onSelect, onHover, state, set, lead }: Props<Row>) {
  const format = useFormat()
  const sort = parseSort(state.sortierung ?? '-count')
  return (
    <>
      <TableHead
        title={title}
        note={note}
        lead={lead}
        onCsv={() => saveCsv(file, csvOf(columns, sortRows(rows, columns, sort, format.compare)), format.language)}
      />
      <DataTable
        label={title}
        rows={rows}
        columns={columns}
        rowKey={rowKey}
        sort={sort}
        onSort={(next) => set({ sortierung: printSort(next) }, { replace: true })}
        selectedKey={selected}
        onSelect={onSelect}
        {...(onHover && { onHover })}
        fill
        minWidth={480}
      />
    </>
  )
}

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
    <NumberTable
      rows={rows}
      columns={columns}
      title={t('flow.pairs', { count: pairs, number: format.number(pairs) })}
      note={rows.length < pairs ? t('flow.strongest', { number: format.number(rows.length) }) : undefined}
      file="netzatlas-karte-kooperationen.csv"
      rowKey={({ id }) => id}
      selected={common.state.fluss}
      onSelect={({ id }) => common.set({ fluss: id, akteur: undefined, ort: undefined, region: undefined, staat: undefined })}
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
    <NumberTable
      rows={rows}
      columns={columns}
      title={t('country.count', { count: rows.length, number: format.number(rows.length) })}
      note={undefined}
      file="netzatlas-karte-partnerlaender.csv"
      rowKey={({ code }) => code}
      selected={common.state.staat}
      onSelect={({ code }) => common.set({ staat: code, akteur: undefined, ort: undefined, region: undefined, fluss: undefined })}
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
