import {
  type CellData,
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { classes } from './classes.ts'
import styles from './data-table.module.css'
import { ArrowDown, ArrowUp } from './icons.tsx'
import { usePrinting } from './media.ts'
import { type Column, compareValues, type Sort } from './table-rows.ts'

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })
const VIRTUAL_FROM = 120
/** Rows that are printed at most. */
const PRINTED = 500

interface Props<Row> {
  readonly label: string
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly rowKey: (row: Row) => string
  readonly sort?: Sort | undefined
  readonly onSort?: (sort: Sort) => void
  /** The rows come sorted (by the server): headers ask, the table does not reorder. */
  readonly manualSort?: boolean
  readonly selectedKey?: string | undefined
  readonly onSelect?: (row: Row) => void
  readonly onOpen?: (row: Row) => void
  /** Shift with the space bar marks a row, or no longer; how it is shown is for a column to say. */
  readonly onMark?: (row: Row) => void
  readonly isMarked?: (row: Row) => boolean
  readonly hoveredKey?: string | undefined
  readonly onHover?: (row: Row | undefined) => void
  readonly rowHeight?: number
  /** Fills its flex parent and scrolls inside; otherwise as tall as its rows. */
  readonly fill?: boolean
  /** Lets cells break into lines; only without virtual rows. */
  readonly wrap?: boolean
  /** Below this width the table scrolls sideways. */
  readonly minWidth?: number
  /** Called when the end comes near. */
  readonly onEnd?: (() => void) | undefined
  readonly total?: number | undefined
  readonly foot?: ReactNode
}

/**
 * A table for up to some ten thousand rows: sorted by its headers, walked with the arrow keys, only the rows in sight are
 * in the document. Click selects, Enter or double click opens.
 */
export function DataTable<Row>({
  label,
  rows,
  columns,
  rowKey,
  sort,
  onSort,
  manualSort = false,
  selectedKey,
  onSelect,
  onOpen,
  onMark,
  isMarked,
  hoveredKey,
  onHover,
  rowHeight = 32,
  fill = false,
  wrap = false,
  minWidth,
  onEnd,
  total,
  foot,
}: Props<Row>) {
  const { t, i18n } = useTranslation('common')
  const frame = useRef<HTMLElement>(null)
  const collate = useMemo(() => new Intl.Collator(i18n.language, { numeric: true, sensitivity: 'base' }).compare, [i18n.language])
  const definitions = useMemo(
    () =>
      columns.map(
        (column): ColumnDef<typeof features, Row & object, CellData> => ({
          id: column.id,
          header: column.header,
          accessorFn: (row) => column.sortBy?.(row) ?? undefined,
          enableSorting: column.sortBy !== undefined,
          sortDescFirst: column.descendingFirst ?? false,
          sortUndefined: 'last',
          sortFn: (a, b, id) => compareValues(a.getValue(id), b.getValue(id), collate),
        }),
      ),
    [columns, collate],
  )
  const sorting = useMemo((): SortingState => (sort ? [{ id: sort.column, desc: sort.descending }] : []), [sort])
  const table = useTable({
    features,
    columns: definitions,
    data: rows as (Row & object)[],
    getRowId: (row) => rowKey(row),
    state: { sorting },
    manualSorting: manualSort,
    enableSortingRemoval: false,
    enableMultiSort: false,
    onSortingChange: (update) => {
      const [next] = typeof update === 'function' ? update(sorting) : update
      if (next) onSort?.({ column: next.id, descending: next.desc })
    },
  })
  const sorted = table.getRowModel().rows
  const printing = usePrinting()
  const model = printing ? sorted.slice(0, PRINTED) : sorted
  const rowCount = total ?? sorted.length
  const virtual = fill && !printing && (model.length > VIRTUAL_FROM || onEnd !== undefined)
  const virtualizer = useVirtualizer({
    count: virtual ? model.length : 0,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 16,
    scrollPaddingStart: 40,
  })
  const inSight = virtualizer.getVirtualItems()
  const first = virtual ? (inSight[0]?.index ?? 0) : 0
  const shown = virtual ? model.slice(first, (inSight.at(-1)?.index ?? -1) + 1) : model
  const lastShown = first + shown.length
  const after = virtual ? (model.length - lastShown) * rowHeight : 0

  useEffect(() => {
    if (virtual && onEnd && lastShown > model.length - 20) onEnd()
  }, [virtual, onEnd, lastShown, model.length])

  const interactive = onSelect !== undefined || onOpen !== undefined
  const active = Math.max(
    0,
    model.findIndex((row) => row.id === selectedKey),
  )

  const focusRow = (index: number) => {
    const to = Math.max(0, Math.min(model.length - 1, index))
    const focus = (row = frame.current?.querySelector<HTMLElement>(`[data-index="${to}"]`)) => {
      row?.focus()
      return row
    }
    if (virtual) virtualizer.scrollToIndex(to)
    // At once where it stands: the next key is meant for that row. One out of sight comes with the next picture.
    if (!focus()) requestAnimationFrame(() => focus())
  }

  const onKeyDown = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-index]')
    if (!row) return
    const index = Number(row.dataset.index)
    const steps: Record<string, number> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + 20,
      PageUp: index - 20,
      Home: 0,
      End: model.length - 1,
    }
    const next = steps[event.key]
    if (next !== undefined) {
      event.preventDefault()
      focusRow(next)
    } else if (event.target === row && (event.key === 'Enter' || event.key === ' ')) {
      const original = model[index]?.original
      if (original === undefined) return
      event.preventDefault()
      if (event.key === ' ' && event.shiftKey && onMark) onMark(original)
      else if (event.key === 'Enter' && onOpen) onOpen(original)
      else (onSelect ?? onOpen)?.(original)
    }
  }

  return (
    <section
      ref={frame}
      className={classes(styles.frame, fill && styles.fill)}
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      style={{ '--row-height': `${rowHeight}px` } as CSSProperties}
    >
      <table
        className={classes(styles.table, wrap && styles.wrap)}
        aria-label={label}
        aria-rowcount={rowCount + 1}
        style={minWidth === undefined ? undefined : ({ '--least-width': `${minWidth}px` } as CSSProperties)}
      >
        <colgroup>
          {columns.map((column) => (
            <col key={column.id} style={column.width === undefined ? undefined : { width: column.width }} />
          ))}
        </colgroup>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header, index) => {
                const column = columns[index] as Column<Row>
                const direction = header.column.getIsSorted()
                return (
                  <th
                    key={header.id}
                    scope="col"
                    className={classes(styles.head, column.align === 'end' && styles.end)}
                    aria-sort={direction === 'asc' ? 'ascending' : direction === 'desc' ? 'descending' : undefined}
                  >
                    {column.sortBy && onSort ? (
                      <button
                        type="button"
                        className={styles.sort}
                        onClick={() => header.column.toggleSorting()}
                        title={t('table.sortBy', { column: column.header })}
                      >
                        {column.header}
                        {direction === 'desc' ? <ArrowDown /> : <ArrowUp className={direction ? undefined : styles.unsorted} />}
                      </button>
                    ) : (
                      <span>{column.header}</span>
                    )}
                  </th>
                )
              })}
            </tr>
          ))}
        </thead>
        <tbody onKeyDown={onKeyDown} onMouseLeave={onHover ? () => onHover(undefined) : undefined}>
          {first > 0 && (
            <tr className={styles.spacer}>
              <td colSpan={columns.length} style={{ height: first * rowHeight }} />
            </tr>
          )}
          {shown.map((row, offset) => {
            const index = first + offset
            return (
              <tr
                key={row.id}
                data-index={index}
                aria-rowindex={index + 2}
                aria-selected={onSelect ? row.id === selectedKey : undefined}
                data-hovered={row.id === hoveredKey ? '' : undefined}
                data-marked={isMarked?.(row.original) ? '' : undefined}
                className={classes(styles.row, interactive && styles.clickable)}
                tabIndex={interactive ? (index === active || (virtual && index === first && active < first) ? 0 : -1) : undefined}
                onClick={interactive ? (event) => !isControl(event.target) && (onSelect ?? onOpen)?.(row.original) : undefined}
                onDoubleClick={onOpen && onSelect ? () => onOpen(row.original) : undefined}
                onMouseEnter={onHover ? () => onHover(row.original) : undefined}
              >
                {columns.map((column) => (
                  <td key={column.id} className={classes(styles.cell, column.align === 'end' && styles.end)}>
                    {column.cell(row.original)}
                  </td>
                ))}
              </tr>
            )
          })}
          {after > 0 && (
            <tr className={styles.spacer}>
              <td colSpan={columns.length} style={{ height: after }} />
            </tr>
          )}
        </tbody>
      </table>
      {printing && model.length < rowCount && (
        <p className={styles.printed}>
          {t('table.printed', { shown: model.length.toLocaleString(i18n.language), total: rowCount.toLocaleString(i18n.language) })}
        </p>
      )}
      {foot && <div className={styles.foot}>{foot}</div>}
    </section>
  )
}

const isControl = (target: EventTarget) => target instanceof Element && target.closest('a, button, input') !== null
