import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format.ts'
import { LinkButton } from '../ui/button.tsx'
import { saveCsv } from '../ui/csv.ts'
import { type Column, csvOf, DataTable, type Sort, sortRows } from '../ui/data-table.tsx'
import { useDocumentHead } from '../ui/document-head.ts'
import { usePhone } from '../ui/media.ts'
import { FullPage, Toolbar } from '../ui/page.tsx'
import { Panel, PanelFrame } from '../ui/panel.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { SkeletonRows } from '../ui/states.tsx'
import { StatusLine } from '../ui/status-line.tsx'
import styles from './list-page.module.css'
import { QueryError } from './query-error.tsx'
import { useRest } from './use-rest.ts'

/** How many rows a request brings: what the server gives at most. */
export const LIST_PAGE = 100
/** Longer lists are not read to their end: a file or an order of more is asked for by filters. */
const MOST_READ = 2_000

interface Connection<Edge> {
  readonly totalCount: number
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null }
  readonly edges: readonly Edge[]
}

interface QueryResult {
  readonly loading: boolean
  readonly error?: unknown
  refetch(): Promise<unknown>
  fetchMore(how: { variables: { after: string } }): Promise<unknown>
}

/** A paged list as far as it is read. */
export interface PagedList<Edge> {
  /** Nothing read yet: undefined. */
  readonly rows: readonly Edge[] | undefined
  readonly total: number | undefined
  readonly error: unknown
  readonly retry: () => void
  /** Reads the next page; nothing more to read: undefined. */
  readonly readOn: (() => void) | undefined
  /** Reads all there is, if that is not too much. */
  readonly readAll: () => void
}

/** The rows of a connection, page by page. `whole` reads it to its end, for an order that the server does not know. */
export function usePagedList<Edge>(result: QueryResult, connection: Connection<Edge> | undefined, whole = false): PagedList<Edge> {
  const { loading, error, refetch, fetchMore } = result
  const [asked, setAsked] = useState(false)
  const next = connection?.pageInfo.hasNextPage ? connection.pageInfo.endCursor : undefined
  const readOn = useCallback(() => {
    if (!loading && next) void fetchMore({ variables: { after: next } })
  }, [loading, fetchMore, next])
  const bounded = connection !== undefined && connection.totalCount <= MOST_READ
  useRest(bounded && (whole || asked) ? connection.pageInfo : undefined, fetchMore)
  useEffect(() => {
    if (connection && !next) setAsked(false)
  }, [connection, next])
  return {
    rows: connection?.edges,
    total: connection?.totalCount,
    error,
    retry: () => void refetch(),
    readOn: next ? readOn : undefined,
    readAll: () => setAsked(true),
  }
}

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
  readonly rowKey: (row: Row) => string
  /** Where a row has two lines: on a phone, unless the page says otherwise. */
  readonly narrow?: boolean
  /** Of a row of two lines. */
  readonly phoneRowHeight: number
  readonly sort?: Sort
  /** `server`: the rows come sorted. */
  readonly sortedBy?: 'server' | 'table'
  readonly onSort?: (sort: Sort) => void
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
  const main = <List {...props} phone={props.narrow ?? phone} />
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

function List<Row>({ phone, ...props }: Props<Row> & { phone: boolean }) {
  const { t } = useTranslation('common')
  const { title, search, views, filters, strip, count, filtered, onReset, note, links, list } = props
  const csv = !phone && !props.instead && list.rows !== undefined && list.rows.length > 0 && <CsvButton {...props} rows={list.rows} />
  return (
    <>
      <header className={styles.head}>
        <h1>{title}</h1>
        <div className={styles.search}>
          <SearchField label={search.label} clearLabel={t('clear')} value={search.text} onChange={search.onChange} />
        </div>
        {views}
        {!filters && <div className={styles.end}>{csv}</div>}
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
            {filtered ? <LinkButton onClick={onReset}>{t('reset')}</LinkButton> : !phone && note}
            {links}
          </span>
        }
      >
        {count !== undefined && <b>{count}</b>}
        {!filtered && filters !== undefined && t('noFilter')}
      </StatusLine>
      <div className={styles.list}>
        <Content {...props} phone={phone} />
      </div>
    </>
  )
}

/** The rows as a file: all of them, or of a very long list those read so far, and then it says so. */
function CsvButton<Row>({ rows, columns, sort, sortedBy, csvName, list }: Props<Row> & { rows: readonly Row[] }) {
  const { t } = useTranslation('common')
  const format = useFormat()
  const [waiting, setWaiting] = useState(false)
  const total = list.total ?? rows.length
  const part = list.readOn !== undefined && total > MOST_READ
  const ready = part || list.readOn === undefined
  useEffect(() => {
    if (!waiting || !ready) return
    setWaiting(false)
    const inOrder = sortedBy === 'server' ? rows : sortRows(rows, columns, sort, format.compare)
    saveCsv(`${csvName}.csv`, csvOf(columns, inOrder), format.language)
  }, [waiting, ready, sortedBy, rows, columns, sort, csvName, format])
  const save = () => {
    setWaiting(true)
    if (!ready) list.readAll()
  }
  const numbers = { shown: format.number(rows.length), total: format.number(total) }
  return (
    <LinkButton className={styles.csv} onClick={save}>
      {waiting ? t('table.csvWaiting', numbers) : part ? t('table.csvPart', numbers) : t('table.csv')}
    </LinkButton>
  )
}

function Content<Row>({
  title,
  list,
  columns,
  rowKey,
  phone,
  phoneRowHeight,
  sort,
  sortedBy,
  onSort,
  onOpen,
  selectedKey,
  onSelect,
  empty,
  instead,
}: Props<Row> & { phone: boolean }) {
  const { t } = useTranslation('common')
  const rowHeight = phone ? phoneRowHeight : 32
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
      manualSort={sortedBy === 'server'}
      {...(onSort && { onSort })}
      {...(onOpen && { onOpen })}
      selectedKey={selectedKey}
      {...(onSelect && { onSelect })}
      onEnd={list.readOn}
      total={list.total}
    />
  )
}
