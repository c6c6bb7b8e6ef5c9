import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import type { Column } from '../../ui/table-rows.ts'
import { NOTHING } from './address.ts'
import { type Common, ListTable } from './list-table.tsx'
import type { EventRow } from './model/events.ts'
import type { EventLayer } from './use-events.ts'

/** Events on the map, newest first. */
export function EventTable({ events, onHover, ...common }: Common & { events: EventLayer; onHover: (id: string | undefined) => void }) {
  const { t } = useTranslation(['map-lists', 'vocabulary', 'common'])
  const format = useFormat()
  const { rows, withoutPlace } = events
  const columns: Column<EventRow>[] = [
    { id: 'name', header: t('event.name'), cell: ({ name }) => name, sortBy: ({ name }) => name, width: '46%' },
    {
      id: 'category',
      header: t('common:kindLabel'),
      cell: ({ category }) => t(`vocabulary:eventCategory.${category}`),
      sortBy: ({ category }) => t(`vocabulary:eventCategory.${category}`),
    },
    {
      id: 'date',
      header: t('event.date'),
      cell: (row) => (row.from ? format.days(row) : t('common:date.none')),
      sortBy: ({ from }) => from,
      csv: ({ from, until }) => [from, until].filter(Boolean).join('/') || null,
      descendingFirst: true,
    },
    { id: 'place', header: t('event.place'), cell: ({ place }) => place, sortBy: ({ place }) => place },
  ]
  return (
    <ListTable
      rows={rows}
      columns={columns}
      sortedBy="-date"
      title={t('event.count', { count: rows.length, number: format.number(rows.length) })}
      note={withoutPlace > 0 ? t('event.withoutPlace', { count: withoutPlace, number: format.number(withoutPlace) }) : undefined}
      file="netzatlas-karte-veranstaltungen.csv"
      rowKey={({ id }) => id}
      selected={common.state.veranstaltung}
      onSelect={({ id }) => common.set({ ...NOTHING, veranstaltung: id })}
      onHover={(row) => onHover(row?.id)}
      minWidth={640}
      {...common}
    />
  )
}
