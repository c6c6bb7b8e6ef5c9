import type { ReactNode } from 'react'
import { useFormat } from '../../i18n/format.ts'
import { saveCsv } from '../../ui/csv.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { type Column, csvOf, parseSort, printSort, sortRows } from '../../ui/table-rows.ts'
import type { Address, SetAddress } from './address.ts'
import { TableHead } from './table-head.tsx'

/** What every table of a layer is given. */
export interface Common {
  readonly state: Address
  readonly set: SetAddress
  readonly lead: ReactNode
}

interface Props<Row> extends Common {
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  /** "-count": the column, largest first with a dash. */
  readonly sortedBy: string
  readonly title: string
  readonly note: string | undefined
  readonly file: string
  readonly rowKey: (row: Row) => string
  readonly selected: string | undefined
  readonly onSelect: (row: Row) => void
  readonly onHover?: (row: Row | undefined) => void
  readonly minWidth?: number
}

/** What a layer of the map shows, as a table that is sorted, chosen from and saved. */
export function ListTable<Row>({
  rows,
  columns,
  sortedBy,
  title,
  note,
  file,
  rowKey,
  selected,
  onSelect,
  onHover,
  minWidth = 480,
  state,
  set,
  lead,
}: Props<Row>) {
  const format = useFormat()
  const sort = parseSort(state.sortierung ?? sortedBy)
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
        minWidth={minWidth}
      />
    </>
  )
}
