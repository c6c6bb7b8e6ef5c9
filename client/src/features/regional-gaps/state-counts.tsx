import { COVERAGE_STATES, type CoverageState } from '@netzatlas/shared'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { Room } from '../../ui/room.tsx'
import { Skeleton } from '../../ui/states.tsx'
import { CoverageSwatch } from '../../viz/encoding/coverage-swatch.tsx'
import { type Counts, countOf } from './model/coverage.ts'
import styles from './state-counts.module.css'

/** In words. */
const LONGEST_MONTH = '2000-09'

/** The four counts: they add up to all, explain colours and patterns, and each opens its list. Undefined while they are loaded. */
export function StateCounts({
  counts,
  day,
  months,
  onList,
  chosen,
}: {
  counts: Counts | undefined
  day: string | undefined
  months: number
  onList: (state: CoverageState) => void
  chosen?: CoverageState | undefined
}) {
  const { t } = useTranslation('regional-gaps')
  const format = useFormat()
  const since = day === undefined ? '' : format.date(monthBefore(day, months))
  return (
    <ul className={styles.counts}>
      {COVERAGE_STATES.map((state) => {
        const count = counts ? countOf(counts, state) : 0
        return (
          <li key={state}>
            <button
              type="button"
              className={styles.count}
              disabled={count === 0}
              aria-pressed={chosen === undefined ? undefined : chosen === state}
              onClick={() => onList(state)}
            >
              <CoverageSwatch state={state} width={30} height={12} />
              <span className={styles.number}>
                {counts ? count === 0 ? t('dash') : format.number(count) : <Skeleton width={48} height={24} />}
              </span>
              <span className={styles.what}>
                <Room longest={t(`count.${state}`, { months, since: format.date(LONGEST_MONTH) })}>
                  {t(`count.${state}`, { months, since })}
                </Room>
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}

/** The month that many months before a day: "2024-11". */
function monthBefore(day: string, months: number): string {
  const [year, month] = day.split('-').map(Number) as [number, number]
  const all = year * 12 + month - 1 - months
  return `${Math.floor(all / 12)}-${String((all % 12) + 1).padStart(2, '0')}`
}
