import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { EventFilter, EventsQuery as EventsResult } from '../../api/__generated__/graphql.ts'
import { useFormat } from '../../i18n/format.ts'
import { LIST_PAGE, ListPage, usePagedList } from '../../parts/list-page.tsx'
import { RegionPicker } from '../../parts/region-picker.tsx'
import { Sources } from '../../parts/source-link.tsx'
import { Button } from '../../ui/button.tsx'
import { type Column, parseSort, printSort } from '../../ui/data-table.tsx'
import { InGerman } from '../../ui/in-german.tsx'
import { usePhone } from '../../ui/media.ts'
import { SegmentedControl } from '../../ui/segmented.tsx'
import { EmptyState, VisuallyHidden } from '../../ui/states.tsx'
import { ToolbarSelect } from '../../ui/toolbar-select.tsx'
import { optionalText, optionalWord, text, word } from '../../url-state/codecs.ts'
import { type UrlPatch, useUrlState } from '../../url-state/index.ts'
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

/** The order the server gives. */
const NEWEST = '-date'

const schema = z.object({
  q: text,
  land: optionalText,
  zeit: optionalWord(['seit-2020', '2015-2019', 'vor-2015']),
  sort: z.string().catch(NEWEST),
  /** On a phone: the list, or the meetings of each Land. */
  ansicht: word(['liste', 'laender'], 'liste'),
  offen: optionalText,
})
type State = z.output<typeof schema>
const NOTHING = { q: undefined, land: undefined, zeit: undefined }
type Row = EventsResult['events']['edges'][number]

const filterOf = ({ q, land, zeit }: State): EventFilter => ({
  ...(q !== '' && { text: q }),
  ...(land && { within: land }),
  ...(zeit && PERIODS[zeit]),
})

function useColumns(phone: boolean): Column<Row>[] {
  const { t } = useTranslation(['events', 'vocabulary'])
  const format = useFormat()
  return useMemo(() => {
    const dateOf = (row: Row) => format.period({ validFrom: row.node.from, validUntil: row.node.until ?? row.node.from })
    const stated = (row: Row) => row.node.attendance.map((figure) => format.figure(figure)).join(', ')
    const date: Column<Row> = {
      id: 'date',
      header: t('columns.date'),
      width: phone ? '116px' : '144px',
      descendingFirst: true,
      sortBy: (row) => row.node.from ?? null,
      cell: (row) => <span className={styles.quiet}>{dateOf(row)}</span>,
    }
    const name: Column<Row> = {
      id: 'name',
      header: t('columns.name'),
      sortBy: (row) => row.node.name,
      cell: (row) => (
        <span className={styles.name} title={row.node.name}>
          <InGerman>{row.node.name}</InGerman>
          {phone && <span className={styles.second}>{[row.node.place?.label, stated(row)].filter(Boolean).join(' · ')}</span>}
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
        sortBy: (row) => t(`vocabulary:eventCategory.${row.node.category}`),
        cell: (row) => <span className={styles.quiet}>{t(`vocabulary:eventCategory.${row.node.category}`)}</span>,
      },
      {
        id: 'place',
        header: t('columns.place'),
        width: '136px',
        sortBy: (row) => row.node.place?.label,
        cell: (row) => row.node.place?.label ?? '',
      },
      {
        id: 'attendance',
        header: t('columns.attendance'),
        width: '112px',
        descendingFirst: true,
        sortBy: (row) => row.node.attendance[0]?.value ?? null,
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
        cell: (row) => <Sources support={row.node.support} label="site" />,
      },
    ]
  }, [t, format, phone])
}

function Empty({ state, set }: { state: State; set: (patch: UrlPatch<typeof schema>) => void }) {
  const { t } = useTranslation('events')
  return (
    <EmptyState
      title={t('empty.title')}
      actions={
        <>
          {state.q !== '' && <Button onClick={() => set({ q: undefined })}>{t('empty.dropText')}</Button>}
          {state.zeit && <Button onClick={() => set({ zeit: undefined })}>{t('empty.dropTime')}</Button>}
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
  const { t } = useTranslation(['events', 'common'])
  const format = useFormat()
  const phone = usePhone()
  const [state, set] = useUrlState(schema)
  const result = useQuery(EventsQuery, { variables: { filter: filterOf(state), first: LIST_PAGE } })
  const list = usePagedList(result, (result.data ?? result.previousData)?.events, state.sort !== NEWEST)
  const sort = useMemo(() => parseSort(state.sort), [state.sort])
  const filtered = state.q !== '' || state.land !== undefined || state.zeit !== undefined
  const byState = phone && state.ansicht === 'laender'

  return (
    <ListPage
      title={t('title')}
      description={t('description')}
      search={{ label: t('search'), text: state.q, onChange: (q) => set({ q, ansicht: undefined }, { replace: true }) }}
      views={
        phone && (
          <SegmentedControl
            label={t('view.label')}
            value={state.ansicht}
            options={[
              { value: 'liste', label: t('view.list') },
              { value: 'laender', label: t('view.lands') },
            ]}
            onChange={(ansicht) => set({ ansicht, offen: undefined })}
          />
        )
      }
      filters={
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
            onChange={(zeit) => set({ zeit, ansicht: undefined })}
          />
        </>
      }
      count={list.total === undefined ? undefined : t(filtered ? 'some' : 'all', { total: format.number(list.total) })}
      filtered={filtered}
      onReset={() => set(NOTHING)}
      list={list}
      columns={useColumns(phone)}
      rowKey={({ node }) => node.id}
      phoneRowHeight={56}
      sort={sort}
      onSort={(next) => set({ sort: printSort(next) })}
      selectedKey={state.offen}
      onSelect={({ node }) => set({ offen: node.id })}
      csvName={t('csv')}
      empty={<Empty state={state} set={set} />}
      instead={byState && <MeetingsByState chosen={state.land} onChoose={(land) => set({ land, ansicht: undefined })} />}
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
