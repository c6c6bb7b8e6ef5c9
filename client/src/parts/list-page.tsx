import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '../ui/button.tsx'
import { classes } from '../ui/classes.ts'
import { DataTable } from '../ui/data-table.tsx'
import { useDocumentHead } from '../ui/document-head.ts'
import { usePhone } from '../ui/media.ts'
import { FullPage, Toolbar } from '../ui/page.tsx'
import { Panel, PanelFrame } from '../ui/panel.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { SkeletonRows } from '../ui/states.tsx'
import { StatusLine } from '../ui/status-line.tsx'
import { type Column, csvOf, type Sort } from '../ui/table-rows.ts'
import { CsvButton } from './csv-button.tsx'
import styles from './list-page.module.css'
import { QueryError } from './query-error.tsx'
import type { PagedList } from './use-paged-list.ts'

/** How many rows a request brings: what the server gives at most. */
export const LIST_PAGE = 100

interface Props<Row> {
  readonly title: string
  readonly description: string
  readonly search: { readonly label: string; readonly text: string; readonly onChange: (text: string) => void }
  /** Other ways to look at the same, beside the search. */
  readonly views?: ReactNode
  /** Fields of the filter bar. */
  readonly filters?: ReactNode
  /** A picture of the whole list, between the filters and the count. */
  readonly strip?: ReactNode
  /** How many are shown, as a sentence; undefined while nobody knows. */
  readonly count: string | undefined
  readonly filtered: boolean
  readonly onReset: () => void
  /** Said at the end of the count line while nothing is filtered; no room for it on a phone. */
  readonly note?: string
  /** At the end of the count line. */
  readonly links?: ReactNode
  readonly list: PagedList<Row>
  readonly columns: readonly Column<Row>[]
  /** Of a saved file, however few of them there is room for. */
  readonly fileColumns: readonly Column<Row>[]
  readonly rowKey: (row: Row) => string
  /** Where a row has two lines: on a phone, unless the page says otherwise. */
  readonly narrow?: boolean
  /** Of a row of two lines. */
  readonly phoneRowHeight: number
  /** As the server sorts the rows. */
  readonly sort: Sort
  readonly onSort: (sort: Sort) => void
  readonly onOpen?: (row: Row) => void
  readonly selectedKey?: string | undefined
  readonly onSelect?: (row: Row) => void
  readonly csvName: string
  /** Shown in place of the table when nothing fits: says which filter to loosen. */
  readonly empty: ReactNode
  /** Shown in place of the table while it stands. */
  readonly instead?: ReactNode
  /** What stands beside the list; on a phone it rises over it once something is chosen. */
  readonly panel?: { readonly label: string; readonly content: ReactNode }
}

/** A long list to look something up: search and filters, how many, rows that are read on as one scrolls, details beside it. */
export function ListPage<Row>(props: Props<Row>) {
  const { title, description, selectedKey, panel } = props
  const phone = usePhone()
  useDocumentHead(title, description)
  const main = <List {...props} narrow={props.narrow ?? phone} />
  return (
    <FullPage>
      {panel === undefined ? (
        main
      ) : (
        <PanelFrame
          main={main}
          panel={
            phone && selectedKey === undefined ? null : (
              <Panel key={selectedKey ?? 'none'} label={panel.label} opensAt={selectedKey === undefined ? 'low' : 'half'}>
                {panel.content}
              </Panel>
            )
          }
        />
      )}
    </FullPage>
  )
}

function List<Row>({ narrow, ...props }: Props<Row> & { narrow: boolean }) {
  const { t } = useTranslation('common')
  const { title, search, views, filters, strip, count, filtered, onReset, note, links, list } = props
  const isPhone = usePhone()
  const csv = !isPhone && !props.instead && list.rows !== undefined && list.rows.length > 0 && <ListFile {...props} />
  return (
    <>
      <header className={classes(styles.head, !filters && styles.alone)}>
        <h1>{title}</h1>
        <div className={styles.search}>
          <SearchField label={search.label} clearLabel={t('clear')} value={search.text} onChange={search.onChange} />
        </div>
        {views}
        {!filters && !isPhone && <div className={styles.end}>{csv}</div>}
      </header>
      {filters && (
        <Toolbar label={t('filters')} end={csv}>
          {filters}
        </Toolbar>
      )}
      {strip}
      <StatusLine
        end={
          <span className={styles.ends}>
            {filtered ? <LinkButton onClick={onReset}>{t('reset')}</LinkButton> : !isPhone && note}
            {links}
          </span>
        }
      >
        {count !== undefined && <b>{count}</b>}
        {!filtered && filters !== undefined && t('noFilter')}
      </StatusLine>
      <div className={styles.list}>
        <Content {...props} narrow={narrow} />
      </div>
    </>
  )
}

/** The rows as a file, all of them, in the order of the table. */
function ListFile<Row>({ list, fileColumns, csvName }: Props<Row>) {
  return <CsvButton name={csvName} linesOf={async (options) => csvOf(fileColumns, await list.readWhole(options))} />
}

function Content<Row>({
  title,
  list,
  columns,
  rowKey,
  narrow,
  phoneRowHeight,
  sort,
  onSort,
  onOpen,
  selectedKey,
  onSelect,
  empty,
  instead,
}: Props<Row> & { narrow: boolean }) {
  const { t } = useTranslation('common')
  const rowHeight = narrow ? phoneRowHeight : 32
  const { rows } = list
  if (instead) return <div className={styles.instead}>{instead}</div>
  if (list.error)
    return (
      <div className={styles.inset}>
        <QueryError error={list.error} onRetry={list.retry} />
      </div>
    )
  if (!rows) {
    return (
      <div className={styles.inset}>
        <SkeletonRows label={t('loading')} rows={18} height={rowHeight} />
      </div>
    )
  }
  if (rows.length === 0) return <div className={styles.inset}>{empty}</div>
  return (
    <DataTable
      fill
      label={title}
      rows={rows}
      columns={columns}
      rowKey={rowKey}
      rowHeight={rowHeight}
      sort={sort}
      manualSort
      onSort={onSort}
      {...(onOpen && { onOpen })}
      selectedKey={selectedKey}
      {...(onSelect && { onSelect })}
      onEnd={list.readOn}
      total={list.total}
    />
  )
}
