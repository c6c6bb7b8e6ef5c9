import { useQuery } from '@apollo/client/react'
import { COVERAGE_STATES } from '@netzatlas/shared'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { QueryError } from '../../parts/query-error.tsx'
import { classes } from '../../ui/classes.ts'
import { saveCsv } from '../../ui/csv.ts'
import plain from '../../ui/plain-table.module.css'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { SkeletonRows } from '../../ui/states.tsx'
import type { Address, SetAddress } from './address.ts'
import styles from './compared-districts.module.css'
import { DistrictsFoot, FIRST_SHOWN } from './districts-foot.tsx'
import { Numbers } from './gap-cells.tsx'
import { CoverageRows } from './gaps.operations.ts'
import { type GapsData, rowsOf } from './gaps-data.ts'
import { nameWithKind, type RegionRow, sortRegions } from './model/coverage.ts'
import { searchOf } from './question.ts'

/** A Land of the comparison and the day it is shown for. */
export interface ComparedLand {
  readonly id: string
  readonly name: string
  /** Undefined: today. */
  readonly day: string | undefined
}

interface Props {
  readonly data: GapsData
  readonly state: Address
  readonly set: SetAddress
  readonly lands: readonly ComparedLand[]
}

/** The Kreise of the compared Länder side by side, most known first; each number opens its list. */
export function ComparedDistricts({ data, state, set, lands }: Props) {
  const { t } = useTranslation(['gaps-compare', 'regional-gaps', 'common', 'vocabulary'])
  const format = useFormat()
  const [more, setMore] = useState(false)
  const [a, b] = lands
  const query = (land: ComparedLand | undefined) => ({
    skip: land === undefined,
    variables: { ...data.question, asOf: land?.day ?? null, level: 'DISTRICT' as const, within: land?.id ?? null },
  })
  const first = useQuery(CoverageRows, query(a))
  const second = useQuery(CoverageRows, query(b))
  const asked = [first, second].slice(0, lands.length)
  const failed = asked.find(({ error }) => error)
  if (failed) return <QueryError error={failed.error!} onRetry={() => void failed.refetch()} />
  if (asked.some(({ data: answer }) => !answer)) return <SkeletonRows label={t('common:loading')} rows={8} height={28} />

  const landOf = new Map<RegionRow, ComparedLand>()
  for (const [i, land] of lands.entries()) for (const row of rowsOf(asked[i]!.data!.coverage, data.by)) landOf.set(row, land)
  const rows = sortRegions([...landOf.keys()], 'known', true, format.compare)
  const save = () =>
    saveCsv(
      'netzatlas-vergleich-kreise.csv',
      [
        [
          t('district'),
          'AGS',
          t('land'),
          t('day'),
          ...COVERAGE_STATES.map((one) => t(`vocabulary:coverage.${one}`)),
          t('regional-gaps:csv.all'),
        ],
        ...rows.map((row) => {
          const { name, day = data.today ?? '' } = landOf.get(row)!
          return [nameWithKind(row), row.ags, name, day, row.covered, row.stale, row.confirmedGap, row.unknown, row.total]
        }),
      ],
      format.language,
    )
  return (
    <>
      <h3 className={styles.title}>{t('districts.title', { lands: format.list(lands.map(({ name }) => name)) })}</h3>
      <ScrollRegion label={t('districts.table')}>
        <table className={classes(plain.table, styles.districts)}>
          <thead>
            <tr>
              <th scope="col">{t('district')}</th>
              <th scope="col" className={styles.land}>
                {t('land')}
              </th>
              {COVERAGE_STATES.map((one) => (
                <th key={one} scope="col">
                  {t(`vocabulary:coverage.${one}`)}
                </th>
              ))}
              <th scope="col">{t('regional-gaps:column.all')}</th>
              <th scope="col">{t('regional-gaps:csv.assessed')}</th>
              <th scope="col" className={styles.land}>
                {t('regional-gaps:column.interval')}
              </th>
            </tr>
          </thead>
          <tbody>
            {(more ? rows : rows.slice(0, FIRST_SHOWN)).map((row) => {
              const { name, day } = landOf.get(row)!
              return (
                <tr key={row.id}>
                  <th scope="row">
                    <Link to="/luecken/$kreis" params={{ kreis: row.id }} search={searchOf({ ...state, stand: day })}>
                      {nameWithKind(row)}
                    </Link>
                  </th>
                  <td className={styles.land}>{name}</td>
                  <Numbers
                    counts={row}
                    places={row.places}
                    onList={(one) => set({ liste: [row.id, one, ...(day === undefined ? [] : [day])].join('~') })}
                  />
                </tr>
              )
            })}
          </tbody>
        </table>
      </ScrollRegion>
      <DistrictsFoot count={rows.length} more={more} onMore={setMore} onSave={save} />
    </>
  )
}
