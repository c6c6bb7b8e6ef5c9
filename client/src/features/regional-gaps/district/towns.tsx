import { COVERAGE_STATES } from '@netzatlas/shared'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { ActorLink } from '../../../parts/actor-link.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { saveCsv } from '../../../ui/csv.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { type Column, csvOf, type Sort, sortRows } from '../../../ui/table-rows.ts'
import { CoverageSwatch } from '../../../viz/encoding/coverage-swatch.tsx'
import type { DistrictAddress, DistrictData } from './address.ts'
import styles from './page.module.css'
import { Part } from './part.tsx'

/** On paper, more municipalities that nobody has looked at than these are one paragraph instead of a row each. */
const MOST_ON_PAPER = 8

type Town = DistrictData['municipalities'][number]

/** Every municipality with its state, when somebody last looked, and what is in reach. */
export function Towns({ district, state, onAll }: { district: DistrictData; state: DistrictAddress; onAll: () => void }) {
  const { t } = useTranslation(['district', 'common', 'vocabulary'])
  const format = useFormat()
  const [sort, setSort] = useState<Sort>({ column: 'state', descending: false })
  const columns = useMemo(
    (): Column<Town>[] => [
      {
        id: 'name',
        header: t('towns.name'),
        sortBy: ({ municipality }) => municipality.name,
        cell: ({ municipality }) => <ActorLink actor={municipality} mark={false} />,
      },
      {
        id: 'state',
        header: t('towns.state'),
        width: '205px',
        sortBy: (town) => COVERAGE_STATES.indexOf(town.state),
        csv: (town) => t(`vocabulary:coverage.${town.state}`),
        cell: (town) => (
          <span className={styles.state} data-state={town.state}>
            <CoverageSwatch state={town.state} width={12} height={12} /> {t(`vocabulary:coverage.${town.state}`)}
          </span>
        ),
      },
      {
        id: 'looked',
        header: t('towns.looked'),
        width: '210px',
        sortBy: ({ lastLooked }) => lastLooked,
        cell: (town) =>
          town.lastLooked ? format.date(town.lastLooked) : town.state === 'UNKNOWN' ? t('towns.never') : t('common:date.none'),
      },
      {
        id: 'people',
        header: t('towns.people'),
        width: '110px',
        align: 'end',
        descendingFirst: true,
        sortBy: ({ inhabitants }) => inhabitants,
        cell: ({ inhabitants }) => format.number(inhabitants),
      },
      {
        id: 'access',
        header: t('towns.access', { km: district.radiusKm }),
        width: '200px',
        align: 'end',
        descendingFirst: true,
        sortBy: ({ access }) => access,
        csv: ({ access }) => (access === null || access === undefined ? null : Math.round(access * 1_000) / 1_000),
        cell: ({ access }) =>
          access === null || access === undefined ? t('towns.noPlace') : access === 0 ? t('towns.noneKnown') : format.number(access, 2),
      },
    ],
    [t, format, district.radiusKm],
  )
  const rows = district.municipalities.filter((town) => state.zustand === undefined || town.state === state.zustand)
  const unknown = rows.filter((town) => town.state === 'UNKNOWN')
  return (
    <Part id="district-towns" title={t('towns.title')} about={t('towns.about', { km: district.radiusKm })}>
      {state.zustand !== undefined && (
        <p>
          {t('towns.only', { state: t(`vocabulary:coverage.${state.zustand}`) })} <LinkButton onClick={onAll}>{t('towns.all')}</LinkButton>
        </p>
      )}
      <div
        data-long={unknown.length <= MOST_ON_PAPER ? undefined : unknown.length === rows.length ? 'all' : 'some'}
        className={styles.towns}
      >
        <DataTable
          label={t('towns.table', { name: district.region.name })}
          rows={rows}
          columns={columns}
          rowKey={({ municipality }) => municipality.id}
          sort={sort}
          onSort={setSort}
          minWidth={878}
        />
      </div>
      {unknown.length > MOST_ON_PAPER && (
        <p className={styles.onPaper}>
          {t('towns.unknownOnPaper', { count: unknown.length, number: format.number(unknown.length) })}{' '}
          {unknown
            .map(({ municipality }) => municipality.name)
            .toSorted(format.compare)
            .join(', ')}
        </p>
      )}
      <p className={styles.foot}>
        <LinkButton
          onClick={() =>
            saveCsv(`netzatlas-${district.region.ags}.csv`, csvOf(columns, sortRows(rows, columns, sort, format.compare)), format.language)
          }
        >
          {t('common:table.csv')}
        </LinkButton>
      </p>
    </Part>
  )
}
