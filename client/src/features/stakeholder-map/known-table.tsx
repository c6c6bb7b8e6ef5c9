import { COVERAGE_STATES } from '@netzatlas/shared'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import type { KnownMunicipality } from '../../parts/known-coverage.ts'
import type { Column } from '../../ui/table-rows.ts'
import { CoverageSwatch } from '../../viz/encoding/coverage-swatch.tsx'
import { NOTHING } from './address.ts'
import { type Common, ListTable } from './list-table.tsx'
import styles from './page.module.css'

/** The coloured municipalities: of all others nobody knows anything. */
export function KnownTable({
  known,
  landOf,
  onHover,
  ...common
}: Common & {
  known: readonly KnownMunicipality[]
  landOf: (id: string) => string | undefined
  onHover: (ags: string | undefined) => void
}) {
  const { t } = useTranslation(['map-lists', 'stakeholder-map', 'vocabulary', 'common'])
  const format = useFormat()
  const columns: Column<KnownMunicipality>[] = [
    { id: 'name', header: t('known.name'), cell: ({ name }) => name, sortBy: ({ name }) => name, width: '30%' },
    { id: 'land', header: t('stakeholder-map:column.state'), cell: ({ id }) => landOf(id) ?? '', sortBy: ({ id }) => landOf(id) },
    { id: 'ags', header: 'AGS', cell: ({ ags }) => ags, sortBy: ({ ags }) => ags, width: '12%' },
    {
      id: 'coverage',
      header: t('stakeholder-map:legend.coverage'),
      cell: ({ state }) => (
        <span className={styles.actor}>
          <CoverageSwatch state={state} width={12} height={12} />
          {t(`vocabulary:coverage.${state}`)}
        </span>
      ),
      csv: ({ state }) => t(`vocabulary:coverage.${state}`),
      sortBy: ({ state }) => COVERAGE_STATES.indexOf(state),
    },
    {
      id: 'looked',
      header: t('known.looked'),
      cell: ({ lastLooked }) => (lastLooked ? format.date(lastLooked) : t('common:date.none')),
      csv: ({ lastLooked }) => lastLooked ?? null,
      sortBy: ({ lastLooked }) => lastLooked,
      descendingFirst: true,
    },
  ]
  return (
    <ListTable
      rows={known}
      columns={columns}
      sortedBy="coverage"
      title={t('known.count', { count: known.length, number: format.number(known.length) })}
      note={t('known.note')}
      file="netzatlas-karte-abdeckung.csv"
      rowKey={({ id }) => id}
      selected={undefined}
      onSelect={({ id }) => common.set({ ...NOTHING, akteur: id })}
      onHover={(row) => onHover(row?.ags)}
      minWidth={720}
      {...common}
    />
  )
}
