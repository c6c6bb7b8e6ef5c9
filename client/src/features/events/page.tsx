import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { EventFilter, EventsQuery as EventsResult } from '../../api/__generated__/graphql.ts'
import { readFragment } from '../../api/__generated__/index.ts'
import { useFormat } from '../../i18n/format.ts'
import { LIST_PAGE, ListPage } from '../../parts/list-page.tsx'
import { RegionPicker } from '../../parts/region-picker.tsx'
import { Sources } from '../../parts/source-link.tsx'
import { Subscribe } from '../../parts/subscribe.tsx'
import { usePagedList } from '../../parts/use-paged-list.ts'
import { Button } from '../../ui/button.tsx'
import { InGerman } from '../../ui/in-german.tsx'
import { useMedia, usePhone } from '../../ui/media.ts'
import { SegmentedControl } from '../../ui/segmented.tsx'
import { EmptyState, VisuallyHidden } from '../../ui/states.tsx'
import { type Column, parseSort, printSort } from '../../ui/table-rows.ts'
import { ToolbarSelect } from '../../ui/toolbar-select.tsx'
import { knownSort } from '../../url-state/codecs.ts'
import { useUrlState } from '../../url-state/index.ts'
import { type Address, address, ORDERS, type SetAddress } from './address.ts'
import { EventDetails } from './event-details.tsx'
import { EventFacts, EventsQuery } from './events.operations.ts'
import { MeetingsByState } from './meetings-by-state.tsx'
import { MunicipalitiesByAttendance } from './municipalities-by-attendance.tsx'
import { Near } from './near.tsx'
import styles from './page.module.css'
import { TimeStrip } from './time-strip.tsx'
import { YearsByState } from './years-by-state.tsx'

const PERIODS = {
  'seit-2020': { from: '2020-01-01' },
  '2015-2019': { from: '2015-01-01', until: '2019-12-31' },
  'vor-2015': { until: '2014-12-31' },
} as const
type PeriodName = keyof typeof PERIODS

const NOTHING = { q: undefined, land: undefined, zeit: undefined, jahr: undefined }
type Row = EventsResult['events']['edges'][number]
const factsOf = ({ node }: Row) => readFragment(EventFacts, node)

const filterOf = ({ q, land, zeit, jahr }: Address): EventFilter => ({
  ...(q !== '' && { text: q }),
  ...(land && { within: land }),
  ...(jahr ? { from: `${jahr}-01-01`, until: `${jahr}-12-31` } : zeit && PERIODS[zeit]),
})

function NotStated() {
  const { t } = useTranslation('events')
  return (
    <span className={styles.third}>
      <span aria-hidden="true">–</span>
      <VisuallyHidden>{t('notStated')}</VisuallyHidden>
    </span>
  )
}

function useColumns(narrow: boolean): Column<Row>[] {
  const { t } = useTranslation(['events', 'vocabulary'])
  const format = useFormat()
  return useMemo(() => {
    const stated = (row: Row) =>
      factsOf(row)
        .attendance.map((figure) => format.figure(figure))
        .join(', ')
    const date: Column<Row> = {
      id: 'date',
      header: t('columns.date'),
      width: narrow ? '116px' : '144px',
      descendingFirst: true,
      sortBy: (row) => factsOf(row).from ?? null,
      cell: (row) => <span className={styles.quiet}>{format.days(factsOf(row))}</span>,
    }
    const name: Column<Row> = {
      id: 'name',
      header: t('columns.name'),
      sortBy: (row) => factsOf(row).name,
      cell: (row) => (
        <span className={styles.name} title={factsOf(row).name}>
          <InGerman>{factsOf(row).name}</InGerman>
          {narrow && <span className={styles.second}>{[factsOf(row).place?.label, stated(row)].filter(Boolean).join(' · ')}</span>}
        </span>
      ),
    }
    if (narrow) return [date, name]
    return [
      date,
      name,
      {
        id: 'category',
        header: t('columns.category'),
        width: '122px',
        sortBy: (row) => t(`vocabulary:eventCategory.${factsOf(row).category}`),
        cell: (row) => <span className={styles.quiet}>{t(`vocabulary:eventCategory.${factsOf(row).category}`)}</span>,
      },
      {
        id: 'place',
        header: t('columns.place'),
        width: '136px',
        sortBy: (row) => factsOf(row).place?.label,
        cell: (row) => factsOf(row).place?.label ?? <NotStated />,
      },
      {
        id: 'attendance',
        header: t('columns.attendance'),
        width: '112px',
        descendingFirst: true,
        sortBy: (row) => factsOf(row).attendance[0]?.value ?? null,
        csv: stated,
        cell: (row) => stated(row) || <NotStated />,
      },
      {
        id: 'source',
        header: t('columns.source'),
        width: '176px',
        cell: (row) => <Sources support={factsOf(row).support} label="site" />,
      },
    ]
  }, [t, format, narrow])
}

function Empty({ state, set }: { state: Address; set: SetAddress }) {
  const { t } = useTranslation('events')
  return (
    <EmptyState
      title={t('empty.title')}
      actions={
        <>
          {state.q !== '' && <Button onClick={() => set({ q: undefined })}>{t('empty.dropText')}</Button>}
          {(state.zeit || state.jahr) && <Button onClick={() => set({ zeit: undefined, jahr: undefined })}>{t('empty.dropTime')}</Button>}
          {state.land && <Button onClick={() => set({ land: undefined })}>{t('empty.dropLand')}</Button>}
          <Button onClick={() => set(NOTHING)}>{t('empty.dropAll')}</Button>
        </>
      }
    >
      <p>{t('empty.text')}</p>
    </EmptyState>
  )
}

/** Meetings, ceremonies and conferences, with attendance as the sources state it. */
export function Page() {
  const { t } = useTranslation(['events', 'event-overview', 'common'])
  const format = useFormat()
  const phone = usePhone()
  // The details beside the list leave too little for all of its columns.
  const narrow = useMedia('(width < 1300px)')
  const [state, set] = useUrlState(address)
  const result = useQuery(EventsQuery, { variables: { filter: filterOf(state), orderBy: ORDERS[state.sort], first: LIST_PAGE } })
  const list = usePagedList(result, (data) => data.events)
  const sort = useMemo(() => parseSort(state.sort), [state.sort])
  const filtered = state.q !== '' || state.land !== undefined || state.zeit !== undefined || state.jahr !== undefined
  const view = state.ansicht === 'laender' && !phone ? 'liste' : state.ansicht
  const byNumbers = view === 'jahre' || view === 'kommunen' || view === 'naehe'

  const instead =
    view === 'naehe' ? (
      <Near state={state} set={set} />
    ) : view === 'laender' ? (
      <MeetingsByState chosen={state.land} onChoose={(land) => set({ land, ansicht: undefined })} />
    ) : view === 'jahre' ? (
      <YearsByState state={state} set={set} />
    ) : (
      view === 'kommunen' && <MunicipalitiesByAttendance state={state} set={set} />
    )

  return (
    <ListPage
      title={t('title')}
      description={t('description')}
      search={{ label: t('search'), text: state.q, onChange: (q) => set({ q, ansicht: undefined }, { replace: true }) }}
      views={
        <SegmentedControl
          label={t('view.label')}
          value={view}
          options={[
            { value: 'liste', label: t('view.list') },
            { value: 'naehe', label: t(phone ? 'view.nearShort' : 'view.near') },
            ...(phone ? ([{ value: 'laender', label: t('view.lands') }] as const) : []),
            { value: 'jahre', label: t(phone ? 'event-overview:views.yearsShort' : 'event-overview:views.years') },
            { value: 'kommunen', label: t('event-overview:views.municipalities') },
          ]}
          onChange={(ansicht) => set({ ansicht: ansicht === 'liste' ? undefined : ansicht, offen: undefined, zahl: undefined })}
        />
      }
      filters={
        byNumbers ? undefined : (
          <>
            <RegionPicker value={state.land} onChange={(land) => set({ land, ansicht: undefined })} />
            <ToolbarSelect<PeriodName | ''>
              label={t('time')}
              value={state.zeit ?? ''}
              options={[
                { value: '', label: t('anyTime') },
                { value: 'seit-2020', label: t('since', { year: 2020 }) },
                { value: '2015-2019', label: t('common:date.period', { from: 2015, until: 2019 }) },
                { value: 'vor-2015', label: t('before', { year: 2015 }) },
              ]}
              onChange={(zeit) => set({ zeit, jahr: undefined, ansicht: undefined })}
            />
          </>
        )
      }
      strip={view === 'liste' && <TimeStrip land={state.land} year={state.jahr} onYear={(jahr) => set({ jahr, zeit: undefined })} />}
      count={byNumbers || list.total === undefined ? undefined : t(filtered ? 'some' : 'all', { total: format.number(list.total) })}
      filtered={filtered && !byNumbers}
      onReset={() => set(NOTHING)}
      links={<Subscribe land={state.land} />}
      list={list}
      columns={useColumns(narrow)}
      fileColumns={useColumns(false)}
      narrow={narrow}
      rowKey={({ node }) => node.id}
      phoneRowHeight={56}
      sort={sort}
      onSort={(next) => set({ sort: knownSort(ORDERS, printSort(next)) })}
      selectedKey={state.offen}
      onSelect={({ node }) => set({ offen: node.id })}
      csvName={t('csv')}
      empty={<Empty state={state} set={set} />}
      instead={instead}
      panel={{
        label: t('title'),
        content: state.offen ? (
          <EventDetails id={state.offen} onClose={() => set({ offen: undefined })} />
        ) : (
          <MeetingsByState chosen={state.land} onChoose={(land) => set({ land })} />
        ),
      }}
    />
  )
}
