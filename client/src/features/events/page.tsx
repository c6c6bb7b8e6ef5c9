import { useQuery } from '@apollo/client/react'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { EventFilter, EventsQuery as EventsResult } from '../../api/__generated__/graphql.ts'
import { useFormat } from '../../i18n/format.ts'
import { QueryError } from '../../parts/query-error.tsx'
import { RegionPicker } from '../../parts/region-picker.tsx'
import { Sources } from '../../parts/source-link.tsx'
import { Button, LinkButton } from '../../ui/button.tsx'
import { saveCsv } from '../../ui/csv.ts'
import { type Column, csvOf, DataTable, parseSort, printSort, sortRows } from '../../ui/data-table.tsx'
import { useDocumentHead } from '../../ui/document-head.ts'
import { usePhone } from '../../ui/media.ts'
import { FullPage, Toolbar } from '../../ui/page.tsx'
import { Panel, PanelFrame } from '../../ui/panel.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { EmptyState, SkeletonRows, VisuallyHidden } from '../../ui/states.tsx'
import { StatusLine } from '../../ui/status-line.tsx'
import { ToolbarSelect } from '../../ui/toolbar-select.tsx'
import { optionalText, optionalWord, text } from '../../url-state/codecs.ts'
import { useUrlState } from '../../url-state/index.ts'
import { EventDetails } from './event-details.tsx'
import { EventsQuery } from './events.operations.ts'
import { MeetingsByState } from './meetings-by-state.tsx'
import styles from './page.module.css'

const PERIODS = {
  'seit-2020': { from: '2020-01-01' },
  '2015-2019': { from: '2015-01-01', until: '2019-12-31' },
  'vor-2015': { until: '2014-12-31' },
} as const
type PeriodName = keyof typeof PERIODS

const schema = z.object({
  q: text,
  land: optionalText,
  zeit: optionalWord(['seit-2020', '2015-2019', 'vor-2015']),
  sort: z.string().catch('-date'),
  offen: optionalText,
})
type State = z.output<typeof schema>
const NOTHING = { q: undefined, land: undefined, zeit: undefined }
const PAGE = 100
type Row = EventsResult['events']['edges'][number]['node']

const filterOf = ({ q, land, zeit }: State): EventFilter => ({
  ...(q !== '' && { text: q }),
  ...(land && { within: land }),
  ...(zeit && PERIODS[zeit]),
})

function useColumns(phone: boolean): Column<Row>[] {
  const { t } = useTranslation(['events', 'vocabulary'])
  const format = useFormat()
  return useMemo(() => {
    const dateOf = (row: Row) => format.period({ validFrom: row.from, validUntil: row.until ?? row.from })
    const stated = (row: Row) => row.attendance.map((figure) => format.figure(figure)).join(', ')
    const date: Column<Row> = {
      id: 'date',
      header: t('columns.date'),
      width: phone ? '116px' : '144px',
      descendingFirst: true,
      sortBy: (row) => row.from ?? null,
      cell: (row) => <span className={styles.quiet}>{dateOf(row)}</span>,
    }
    const name: Column<Row> = {
      id: 'name',
      header: t('columns.name'),
      sortBy: (row) => row.name,
      cell: (row) => (
        <span className={styles.name} title={row.name}>
          {row.name}
          {phone && <span className={styles.second}>{[row.place?.label, stated(row)].filter(Boolean).join(' · ')}</span>}
        </span>
      ),
    }
    if (phone) return [date, name]
    return [
      date,
      name,
      {
        id: 'category',
        header: t('columns.category'),
        width: '122px',
        sortBy: (row) => t(`vocabulary:eventCategory.${row.category}`),
        cell: (row) => <span className={styles.quiet}>{t(`vocabulary:eventCategory.${row.category}`)}</span>,
      },
      { id: 'place', header: t('columns.place'), width: '136px', sortBy: (row) => row.place?.label, cell: (row) => row.place?.label ?? '' },
      {
        id: 'attendance',
        header: t('columns.attendance'),
        width: '112px',
        descendingFirst: true,
        sortBy: (row) => row.attendance[0]?.value ?? null,
        csv: stated,
        cell: (row) =>
          stated(row) || (
            <span className={styles.third}>
              <span aria-hidden="true">–</span>
              <VisuallyHidden>{t('notStated')}</VisuallyHidden>
            </span>
          ),
      },
      {
        id: 'source',
        header: t('columns.source'),
        width: '176px',
        cell: (row) => <Sources support={row.support} label="site" />,
      },
    ]
  }, [t, format, phone])
}

/** Meetings, ceremonies and conferences, with attendance as the sources state it. */
export function Page() {
  const { t } = useTranslation(['events', 'common'])
  const format = useFormat()
  const phone = usePhone()
  const [state, set] = useUrlState(schema)
  const { data, previousData, loading, error, refetch, fetchMore } = useQuery(EventsQuery, {
    variables: { filter: filterOf(state), first: PAGE },
  })
  const columns = useColumns(phone)
  const sort = useMemo(() => parseSort(state.sort), [state.sort])
  useDocumentHead(t('title'), t('description'))

  const events = (data ?? previousData)?.events
  const rows = useMemo(() => events?.edges.map(({ node }) => node) ?? [], [events])
  const { hasNextPage, endCursor } = events?.pageInfo ?? { hasNextPage: false, endCursor: null }
  const readOn = useCallback(() => {
    if (!loading) void fetchMore({ variables: { after: endCursor } })
  }, [loading, fetchMore, endCursor])
  const filtered = state.q !== '' || state.land !== undefined || state.zeit !== undefined
  const inOrder = () => sortRows(rows, columns, sort, format.compare)

  const list = (
    <>
      <header className={styles.head}>
        <h1>{t('title')}</h1>
        <div className={styles.search}>
          <SearchField label={t('search')} clearLabel={t('common:clear')} value={state.q} onChange={(q) => set({ q }, { replace: true })} />
        </div>
      </header>
      <Toolbar
        label={t('common:filters')}
        end={
          rows.length > 0 &&
          !phone && (
            <LinkButton className={styles.csv} onClick={() => saveCsv(`${t('csv')}.csv`, csvOf(columns, inOrder()), format.language)}>
              {t('common:table.csv')}
            </LinkButton>
          )
        }
      >
        <RegionPicker value={state.land} onChange={(land) => set({ land })} />
        <ToolbarSelect<PeriodName | ''>
          label={t('time')}
          value={state.zeit ?? ''}
          options={[
            { value: '', label: t('anyTime') },
            { value: 'seit-2020', label: t('since', { year: 2020 }) },
            { value: '2015-2019', label: t('common:date.period', { from: 2015, until: 2019 }) },
            { value: 'vor-2015', label: t('before', { year: 2015 }) },
          ]}
          onChange={(zeit) => set({ zeit })}
        />
      </Toolbar>
      <StatusLine end={filtered && <LinkButton onClick={() => set(NOTHING)}>{t('common:reset')}</LinkButton>}>
        {events && <b>{t(filtered ? 'some' : 'all', { total: format.number(events.totalCount) })}</b>}
        {!filtered && t('common:noFilter')}
      </StatusLine>
      <div className={styles.list}>
        {error ? (
          <div className={styles.inset}>
            <QueryError error={error} onRetry={() => void refetch()} />
          </div>
        ) : !events ? (
          <div className={styles.inset}>
            <SkeletonRows label={t('common:loading')} rows={16} height={phone ? 56 : 32} />
          </div>
        ) : rows.length === 0 ? (
          <div className={styles.inset}>
            <EmptyState
              title={t('empty.title')}
              actions={
                <>
                  {state.q !== '' && <Button onClick={() => set({ q: undefined })}>{t('empty.dropText')}</Button>}
                  {state.zeit && <Button onClick={() => set({ zeit: undefined })}>{t('empty.dropTime')}</Button>}
                  {state.land && <Button onClick={() => set({ land: undefined })}>{t('empty.dropLand')}</Button>}
                  {filtered && <Button onClick={() => set(NOTHING)}>{t('empty.dropAll')}</Button>}
                </>
              }
            >
              <p>{t('empty.text')}</p>
            </EmptyState>
          </div>
        ) : (
          <DataTable
            fill
            label={t('title')}
            rows={rows}
            columns={columns}
            rowKey={(row) => row.id}
            rowHeight={phone ? 56 : 32}
            sort={sort}
            onSort={(next) => set({ sort: printSort(next) })}
            selectedKey={state.offen}
            onSelect={(row) => set({ offen: row.id })}
            onEnd={hasNextPage ? readOn : undefined}
            total={events.totalCount}
          />
        )}
      </div>
    </>
  )

  return (
    <FullPage>
      <PanelFrame
        main={list}
        panel={
          phone && !state.offen ? null : (
            <Panel key={state.offen ?? 'none'} label={t('title')} opensAt={state.offen ? 'half' : 'low'}>
              {state.offen ? (
                <EventDetails id={state.offen} onClose={() => set({ offen: undefined })} />
              ) : (
                <MeetingsByState chosen={state.land} onChoose={(land) => set({ land })} />
              )}
            </Panel>
          )
        }
      />
    </FullPage>
  )
}
