import { COVERAGE_STATES } from '@netzatlas/shared'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { classes } from '../../ui/classes.ts'
import { CoverageBox, CoverageSwatch } from '../../viz/encoding/coverage-swatch.tsx'
import styles from './gaps-table.module.css'
import { IntervalBar } from './interval-bar.tsx'
import { type Counts, countOf, hasShare, intervalOf, intervalText, knownOf, type Listed, squaresOf } from './model/coverage.ts'

const MOST_SQUARES = 18

export function SingleState({ counts }: { counts: Counts }) {
  const { t } = useTranslation('vocabulary')
  const state = COVERAGE_STATES.find((one) => countOf(counts, one) > 0) ?? 'UNKNOWN'
  return (
    <span className={styles.single}>
      <CoverageSwatch state={state} width={12} height={12} />
      {t(`coverage.${state}`)}
    </span>
  )
}

/** One small square a municipality of which something is known. */
export function Squares({ counts, names }: { counts: Counts; names: readonly string[] }) {
  const { t } = useTranslation('regional-gaps')
  const format = useFormat()
  if (knownOf(counts) === 0) return <span className={styles.nothing}>{t('nothingYet')}</span>
  const { squares, rest } = squaresOf(counts, MOST_SQUARES)
  const width = squares.length * 8
  const label = t('squares', { count: knownOf(counts), number: format.number(knownOf(counts)) })
  return (
    <span className={styles.squares}>
      <svg width={width} height="12" viewBox={`0 0 ${width} 12`} role="img" aria-label={label}>
        <title>{names.length > 0 ? names.join(', ') : label}</title>
        {squares.map((state, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: squares of one state are alike
          <CoverageBox key={i} state={state} x={i * 8} y={0} width={7} height={12} />
        ))}
      </svg>
      {rest > 0 && <span className={styles.more}>{t('more', { number: format.number(rest) })}</span>}
    </span>
  )
}

/** The four counts, all, the share somebody looked at, and the interval. "–" where nothing is counted, never 0. */
export function Numbers({
  counts,
  places,
  onList,
  strong = false,
}: {
  counts: Counts
  places: Counts
  onList?: (listed: Listed) => void
  strong?: boolean
}) {
  const { t } = useTranslation(['regional-gaps', 'vocabulary'])
  const format = useFormat()
  const interval = intervalOf(counts)
  const none = t('dash')
  const opens = (listed: Listed, text: string, what: string): ReactNode =>
    onList ? (
      <button type="button" className={styles.number} aria-label={`${text}, ${what}`} onClick={() => onList(listed)}>
        {text}
      </button>
    ) : (
      text
    )
  return (
    <>
      {COVERAGE_STATES.map((state) => {
        const count = countOf(counts, state)
        // A municipality nobody lives in has its list all the same.
        const listed = countOf(places, state)
        const text = format.number(count)
        return (
          <td key={state} className={classes(styles.end, strong && styles.strong)}>
            {listed === 0 ? <span className={styles.dash}>{none}</span> : opens(state, text, t(`vocabulary:coverage.${state}`))}
          </td>
        )
      })}
      <td className={classes(styles.end, strong ? styles.strong : styles.quiet)}>
        {opens('ALL', format.number(counts.total), t('csv.all'))}
      </td>
      <td className={classes(styles.end, styles.quiet)}>
        {counts.assessed === 0 ? (
          <span className={styles.dash}>{none}</span>
        ) : (
          opens(
            'ASSESSED',
            hasShare(places) ? format.percent(counts.assessed / counts.total) : format.number(counts.assessed),
            t('csv.assessed'),
          )
        )}
      </td>
      <td className={styles.interval}>
        {hasShare(places) ? (
          <span className={styles.intervalBox}>
            <IntervalBar counts={counts} />
            <span>{intervalText(interval, (share) => format.percent(share), t('to'))}</span>
          </span>
        ) : (
          places.total > 1 && (
            <span className={styles.tooFew} title={t('tooFew.reason')}>
              {t('tooFew.short')}
            </span>
          )
        )}
      </td>
    </>
  )
}
