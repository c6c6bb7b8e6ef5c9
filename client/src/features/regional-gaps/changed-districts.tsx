import { useQuery } from '@apollo/client/react'
import { Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { coverageRowsOf } from '../../parts/known-coverage.ts'
import { QueryError } from '../../parts/query-error.tsx'
import { classes } from '../../ui/classes.ts'
import { saveCsv } from '../../ui/csv.ts'
import { ChevronRight } from '../../ui/icons.tsx'
import plain from '../../ui/plain-table.module.css'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { SkeletonRows } from '../../ui/states.tsx'
import { CoverageSwatch } from '../../viz/encoding/coverage-swatch.tsx'
import type { Address, SetAddress } from './address.ts'
import { ChangeList } from './change-list.tsx'
import styles from './compared-districts.module.css'
import { DistrictsFoot, FIRST_SHOWN } from './districts-foot.tsx'
import { CoverageRows, KnownMunicipalities } from './gaps.operations.ts'
import { type GapsData, rowsOf } from './gaps-data.ts'
import { type Change, changesBetween, changesByDistrict, printTransition, type Transition, transitionsOf } from './model/changes.ts'
import { nameWithKind } from './model/coverage.ts'
import { searchOf } from './question.ts'

interface Props {
  readonly data: GapsData
  readonly state: Address
  readonly set: SetAddress
  /** The day beside the one that is shown. */
  readonly otherDay: string
}

/** One region on two days: how many municipalities of each Kreis went from which state to which. */
export function ChangedDistricts({ data, state, set, otherDay }: Props) {
  const { t } = useTranslation(['gaps-compare', 'common'])
  const format = useFormat()
  const within = state.land ?? null
  const known = useQuery(KnownMunicipalities, { variables: { ...data.question, asOf: otherDay, within } })
  const districts = useQuery(CoverageRows, { variables: { ...data.question, level: 'DISTRICT', within } })
  const columns = known.data?.municipalityCoverage
  const { day: shownDay = '', knownRows } = data
  const backwards = otherDay < shownDay
  const changes = useMemo((): readonly Change[] => {
    const other = columns ? coverageRowsOf(columns) : []
    return backwards ? changesBetween(other, knownRows) : changesBetween(knownRows, other)
  }, [columns, knownRows, backwards])
  const failed = [known, districts].find(({ error }) => error)
  if (failed) return <QueryError error={failed.error!} onRetry={() => void failed.refetch()} />
  if (!columns || !districts.data || !data.known) return <SkeletonRows label={t('common:loading')} rows={5} height={28} />

  const [from, to] = (backwards ? [otherDay, shownDay] : [shownDay, otherDay]).map((day) => format.date(day)) as [string, string]
  const rows = changesByDistrict(changes)
  const names = new Map(rowsOf(districts.data.coverage, data.by).map((row) => [row.ags, nameWithKind(row)]))
  const nameOf = (ags: string) => names.get(ags) ?? ags
  return (
    <>
      <h3 className={styles.title}>{t('changes.title', { from, to })}</h3>
      {changes.length === 0 ? (
        <p className={styles.note}>{t('changes.none')}</p>
      ) : (
        <>
          <p className={styles.note}>
            {t('changes.sentence', { count: changes.length, number: format.number(changes.length) })}{' '}
            {t('changes.districts', { count: rows.length, number: format.number(rows.length) })}
          </p>
          <Changes
            all={changes}
            rows={rows}
            whole={state.land === undefined ? t('germany') : (data.landName ?? '')}
            nameOf={nameOf}
            state={state}
            set={set}
            days={[from, to]}
          />
        </>
      )}
      <ChangeList state={state} changes={changes} nameOf={(id) => nameOf(id.slice(2))} onClose={() => set({ liste: undefined })} />
    </>
  )
}

function Changes({
  all,
  rows,
  whole,
  nameOf,
  state,
  set,
  days,
}: {
  all: readonly Change[]
  rows: ReturnType<typeof changesByDistrict>
  whole: string
  nameOf: (ags: string) => string
  state: Address
  set: SetAddress
  days: readonly [string, string]
}) {
  const { t } = useTranslation(['gaps-compare', 'common', 'vocabulary'])
  const format = useFormat()
  const [more, setMore] = useState(false)
  const columns = transitionsOf(all)
  const words = ({ from, to }: Pick<Transition, 'from' | 'to'>) =>
    t('changes.from', { from: t(`vocabulary:coverage.${from}`), to: t(`vocabulary:coverage.${to}`) })
  const within = (changes: readonly Change[], { from, to }: Transition) =>
    changes.filter((change) => change.from === from && change.to === to).length
  const cells = (id: string, name: string, changes: readonly Change[]) =>
    columns.map((column) => {
      const count = within(changes, column)
      return (
        <td key={printTransition(column)}>
          {count === 0 ? (
            t('dash')
          ) : (
            <button
              type="button"
              className={plain.number}
              aria-label={`${name}: ${format.number(count)}, ${words(column)}`}
              onClick={() => set({ liste: `${id}~${printTransition(column)}` })}
            >
              {format.number(count)}
            </button>
          )}
        </td>
      )
    })
  const save = () =>
    saveCsv(
      'netzatlas-veraenderungen.csv',
      [
        [t('district'), 'AGS', ...columns.map((column) => `${words(column)} (${days.join(' – ')})`)],
        [whole, state.land?.slice(2) ?? '', ...columns.map((column) => within(all, column))],
        ...rows.map(([ags, changes]) => [nameOf(ags), ags, ...columns.map((column) => within(changes, column))]),
      ],
      format.language,
    )
  return (
    <>
      <ScrollRegion label={t('changes.table')}>
        <table className={classes(plain.table, styles.districts)}>
          <thead>
            <tr>
              <th scope="col">{t('district')}</th>
              {columns.map((column) => (
                <th key={printTransition(column)} scope="col">
                  <span className={styles.swatches} aria-hidden="true">
                    <CoverageSwatch state={column.from} width={14} height={10} />
                    <ChevronRight />
                    <CoverageSwatch state={column.to} width={14} height={10} />
                  </span>
                  {words(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr className={styles.total}>
              <th scope="row">{whole}</th>
              {cells(state.land ?? 'alle', whole, all)}
            </tr>
            {(more ? rows : rows.slice(0, FIRST_SHOWN)).map(([ags, changes]) => (
              <tr key={ags}>
                <th scope="row">
                  <Link to="/luecken/$kreis" params={{ kreis: `r-${ags}` }} search={searchOf(state)}>
                    {nameOf(ags)}
                  </Link>
                </th>
                {cells(`r-${ags}`, nameOf(ags), changes)}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <DistrictsFoot count={rows.length} more={more} onMore={setMore} onSave={save} />
    </>
  )
}
