import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import type { EventOverviewQuery as Overview } from '../../api/__generated__/graphql.ts'
import { useFormat } from '../../i18n/format.ts'
import { QueryError } from '../../parts/query-error.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { saveCsv } from '../../ui/csv.ts'
import plain from '../../ui/plain-table.module.css'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { SkeletonRows, VisuallyHidden } from '../../ui/states.tsx'
import type { Address, SetAddress } from './address.ts'
import { ChoiceOfEvents, categoryOf } from './choice-of-events.tsx'
import { CountedEvents } from './counted-events.tsx'
import { ALL_ROWS, ELSEWHERE, printOpened, SUM } from './model/opened-number.ts'
import { EventOverviewQuery } from './overview.operations.ts'
import styles from './overview-table.module.css'

type Counts = Overview['eventOverview']['events']
interface Row {
  /** Of a Land, or what the address calls the row. */
  readonly id: string
  readonly name: string
  readonly counts: Counts
}

/** Events by Land and year: each number opens its events, and where none is recorded that is said. */
export function YearsByState({ state, set }: { state: Address; set: SetAddress }) {
  const { t } = useTranslation(['event-overview', 'common'])
  const format = useFormat()
  const { data, previousData, error, refetch } = useQuery(EventOverviewQuery, { variables: { category: categoryOf(state) } })
  const overview = (data ?? previousData)?.eventOverview
  if (error) return <QueryError error={error} onRetry={() => void refetch()} />
  if (!overview) return <SkeletonRows label={t('common:loading')} rows={18} />
  const years = overview.events.byYear.map((_, index) => String(overview.firstYear + index))
  const sumOf = ({ byYear, earlier, undated }: Counts) => byYear.reduce((sum, count) => sum + count, earlier + undated)
  const rows: Row[] = [
    ...overview.states
      .map(({ region, events }) => ({ id: region.id, name: region.name, counts: events }))
      .toSorted((a, b) => format.compare(a.name, b.name)),
    { id: ELSEWHERE, name: t('years.elsewhere'), counts: overview.elsewhere },
  ].filter(({ id, counts }) => id !== ELSEWHERE || sumOf(counts) > 0)
  const total: Row = { id: ALL_ROWS, name: t('years.total'), counts: overview.events }
  const columns = [...(overview.events.earlier > 0 ? ['earlier'] : []), ...years, ...(overview.events.undated > 0 ? ['undated'] : [])]
  const countOf = ({ counts }: Row, column: string) =>
    column === SUM
      ? sumOf(counts)
      : column === 'earlier'
        ? counts.earlier
        : column === 'undated'
          ? counts.undated
          : (counts.byYear[Number(column) - overview.firstYear] ?? 0)
  const headOf = (column: string) =>
    column === SUM
      ? t('years.sum')
      : column === 'earlier'
        ? t('years.earlier', { year: String(overview.firstYear) })
        : column === 'undated'
          ? t('years.undated')
          : column
  const save = () =>
    saveCsv(
      `${t('years.csv')}.csv`,
      [
        [t('years.land'), ...columns.map(headOf), t('years.sum')],
        // None recorded stays empty: it is no nought.
        ...[...rows, total].map((row) => [row.name, ...[...columns, SUM].map((column) => countOf(row, column) || null)]),
      ],
      format.language,
    )
  const cell = (row: Row, column: string) => {
    const count = countOf(row, column)
    if (count === 0)
      return (
        <span className={styles.none}>
          <span aria-hidden="true">·</span>
          <VisuallyHidden>{t('none')}</VisuallyHidden>
        </span>
      )
    return (
      <button
        type="button"
        className={plain.number}
        aria-label={t('years.open', { count, land: row.name, year: headOf(column) })}
        onClick={() => set({ zahl: printOpened({ row: row.id, column }) })}
      >
        {format.number(count)}
      </button>
    )
  }
  return (
    <>
      <div className={styles.bar}>
        <ChoiceOfEvents state={state} set={set} />
        <LinkButton onClick={save}>{t('common:table.csv')}</LinkButton>
      </div>
      <p className={styles.note}>{t('years.note')}</p>
      <ScrollRegion label={t('years.label')}>
        <table className={styles.table}>
          <caption>
            <VisuallyHidden>{t('years.label')}</VisuallyHidden>
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('years.land')}</th>
              {columns.map((column) => (
                <th key={column} scope="col" className={styles.year}>
                  {/^\d/.test(column) ? <abbr title={column}>{`’${column.slice(2)}`}</abbr> : headOf(column)}
                </th>
              ))}
              <th scope="col" className={styles.year}>
                {t('years.sum')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name}>
                <th scope="row">{row.name}</th>
                {columns.map((column) => (
                  <td key={column}>{cell(row, column)}</td>
                ))}
                <td className={sumOf(row.counts) === 0 ? styles.quiet : styles.sum}>
                  {sumOf(row.counts) === 0 ? t('none') : cell(row, SUM)}
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{total.name}</th>
              {columns.map((column) => (
                <td key={column}>{cell(total, column)}</td>
              ))}
              <td className={styles.sum}>{cell(total, SUM)}</td>
            </tr>
          </tfoot>
        </table>
      </ScrollRegion>
      <CountedEvents state={state} set={set} headOf={headOf} nameOf={(id) => [...rows, total].find((row) => row.id === id)?.name ?? ''} />
    </>
  )
}
