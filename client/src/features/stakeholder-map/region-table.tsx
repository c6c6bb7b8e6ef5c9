import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { saveCsv } from '../../ui/csv.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { type Column, csvOf, parseSort, printSort, sortRows } from '../../ui/table-rows.ts'
import { type Address, NOTHING, type SetAddress } from './address.ts'
import { measured, type RegionRow } from './model/measures.ts'
import { TableHead } from './table-head.tsx'
import type { RegionLayer } from './use-regions.ts'

/** The coloured areas as a table: every measure of each, whichever of them the colours show. */
export function RegionTable({
  regions,
  state,
  set,
  lead,
  onHover,
}: {
  regions: RegionLayer
  state: Address
  set: SetAddress
  lead: ReactNode
  onHover: (ags: string | undefined) => void
}) {
  const { t } = useTranslation(['map-layers', 'map-lists', 'stakeholder-map'])
  const format = useFormat()
  const { areas, measure, populationOn } = regions
  const unknown = t('column.unknown')
  const numbers = (
    id: string,
    header: string,
    width: number,
    value: (row: RegionRow) => number | undefined,
    digits = 0,
    without = unknown,
  ): Column<RegionRow> => ({
    id,
    header,
    cell: (row) => {
      const number = value(row)
      return number === undefined ? without : format.number(number, digits)
    },
    sortBy: value,
    align: 'end',
    descendingFirst: true,
    width: `${width}px`,
  })
  const columns: Column<RegionRow>[] = [
    { id: 'name', header: t(`column.areas.${areas}`), cell: ({ name }) => name, sortBy: ({ name }) => name, width: '118px' },
    { id: 'kind', header: t('column.kind'), cell: ({ kind }) => kind ?? '', sortBy: ({ kind }) => kind, width: '110px' },
    { id: 'ags', header: 'AGS', cell: ({ ags }) => ags, sortBy: ({ ags }) => ags, width: '56px' },
    ...(measure === 'abdeckung'
      ? [
          numbers('municipalities', t('map-lists:region.municipalities'), 108, ({ municipalities }) => municipalities?.total),
          numbers('known', t('map-lists:region.known'), 100, ({ municipalities }) => municipalities?.known || undefined),
          numbers(
            'gaps',
            t('map-lists:region.gaps'),
            92,
            ({ municipalities }) => municipalities?.gaps || undefined,
            0,
            t('map-lists:region.none'),
          ),
        ]
      : []),
    numbers('actors', t('measure.akteure'), 104, (row) => measured('akteure', row)),
    numbers('actors100k', t('column.per100k'), 72, (row) => measured('akteure100k', row), 1, ''),
    numbers('cooperations', t('measure.kooperationen'), 106, (row) => measured('kooperationen', row)),
    numbers('cooperations100k', t('column.per100k'), 72, (row) => measured('kooperationen100k', row), 1, ''),
    {
      id: 'confirmed',
      header: t('measure.bestaetigt'),
      cell: ({ confirmedIn }) => (confirmedIn === undefined ? unknown : String(confirmedIn)),
      sortBy: ({ confirmedIn }) => confirmedIn,
      align: 'end',
      descendingFirst: true,
      width: '104px',
    },
    {
      id: 'looked',
      header: t('measure.nachgesehen'),
      cell: ({ looked }) =>
        looked === undefined
          ? unknown
          : areas === 'gemeinden'
            ? format.date(looked.on)
            : t('lookedIn', { date: format.date(looked.on), count: looked.municipalities, number: format.number(looked.municipalities) }),
      sortBy: ({ looked }) => looked?.on,
      align: 'end',
      descendingFirst: true,
      width: '186px',
    },
    numbers(
      'population',
      populationOn ? t('column.populationOn', { day: format.date(populationOn) }) : t('region.population'),
      96,
      ({ population }) => population,
    ),
  ]
  const sort = parseSort(state.sortierung ?? '-actors')
  const title = t(`count.${areas}`, { count: regions.rows.length, number: format.number(regions.rows.length) })
  return (
    <>
      <TableHead
        title={title}
        note={t('column.note')}
        lead={lead}
        onCsv={() =>
          saveCsv('netzatlas-karte-regionen.csv', csvOf(columns, sortRows(regions.rows, columns, sort, format.compare)), format.language)
        }
      />
      <DataTable
        label={title}
        rows={regions.rows}
        columns={columns}
        rowKey={({ ags }) => ags}
        sort={sort}
        onSort={(next) => set({ sortierung: printSort(next) }, { replace: true })}
        selectedKey={state.region}
        onSelect={({ ags }) => set({ ...NOTHING, region: ags })}
        onHover={(row) => onHover(row?.ags)}
        fill
        minWidth={measure === 'abdeckung' ? 1324 : 1024}
      />
    </>
  )
}
