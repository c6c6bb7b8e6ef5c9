import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { LinkButton } from '../../ui/button.tsx'
import { VisuallyHidden } from '../../ui/states.tsx'
import { EventOverviewQuery } from './overview.operations.ts'
import styles from './time-strip.module.css'

const HEIGHT = 34

/** Where not all years have room, the newest are seen first. */
const toNewest = (years: HTMLOListElement | null) => {
  if (years) years.scrollLeft = years.scrollWidth
}

/** How many events began in each year; a year that is pressed is what the list keeps to. */
export function TimeStrip({
  land,
  year,
  onYear,
}: {
  land: string | undefined
  year: string | undefined
  onYear: (year: string | undefined) => void
}) {
  const { t } = useTranslation('event-overview')
  const format = useFormat()
  const { data } = useQuery(EventOverviewQuery)
  const overview = data?.eventOverview
  const counts = land === undefined ? overview?.events : overview?.states.find(({ region }) => region.id === land)?.events
  if (!overview || !counts) return <div className={styles.strip} />
  const most = Math.max(1, ...counts.byYear)
  return (
    <section className={styles.strip} aria-label={t('strip.label')}>
      <ol className={styles.years} ref={toNewest}>
        {counts.byYear.map((count, index) => {
          const its = String(overview.firstYear + index)
          const told = count === 0 ? t('strip.none', { year: its }) : t('strip.year', { year: its, count })
          return (
            <li key={its}>
              <button
                type="button"
                className={styles.year}
                aria-pressed={year === its}
                title={told}
                onClick={() => onYear(year === its ? undefined : its)}
              >
                <VisuallyHidden>{told}</VisuallyHidden>
                <span className={styles.count} aria-hidden="true">
                  {count > 0 ? format.number(count) : ''}
                </span>
                <span
                  className={count > 0 ? styles.bar : styles.nothing}
                  style={count > 0 ? { height: 3 + (count / most) * HEIGHT } : undefined}
                />
                <span className={styles.name} aria-hidden="true">{`’${its.slice(2)}`}</span>
              </button>
            </li>
          )
        })}
      </ol>
      <p className={styles.rest}>
        {counts.undated > 0 && <span>{t('strip.undated', { count: counts.undated })}</span>}
        {counts.earlier > 0 && <span>{t('strip.earlier', { count: counts.earlier, year: String(overview.firstYear) })}</span>}
        {year !== undefined && <LinkButton onClick={() => onYear(undefined)}>{t('strip.allYears')}</LinkButton>}
      </p>
    </section>
  )
}
