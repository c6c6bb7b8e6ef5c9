import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { useWidth } from '../../../ui/use-width.ts'
import { axisSteps, type MemberCount } from '../model/member-counts.ts'
import styles from './members-chart.module.css'
import { Section } from './section.tsx'

const HEIGHT = 252
const TOP = 20
const BASE = 218
const LEFT = 34
const UNDATED = 118

/** Years worth a tick: all while they fit, otherwise every second, fifth or tenth. */
function ticks(first: number, last: number, width: number): number[] {
  const room = Math.max(2, Math.floor(width / 44))
  const step = [1, 2, 5, 10, 20].find((each) => (last - first) / each < room) ?? 50
  const from = Math.ceil(first / step) * step
  return Array.from({ length: Math.floor((last - from) / step) + 1 }, (_, index) => from + index * step)
}

/**
 * Stated member counts: a dot where the day is known, a bracket over the time it may mean where it is not; undated ones
 * stand on a ground of their own, joined to nothing.
 */
export function MembersChart({ counts }: { counts: readonly MemberCount[] }) {
  const { t } = useTranslation('actor-profile')
  const format = useFormat()
  const [ref, width] = useWidth<HTMLDivElement>(420)
  const dated = counts.filter((count) => count.from !== undefined) as (MemberCount & { from: number; until: number })[]
  const undated = counts.filter((count) => count.from === undefined)
  const steps = axisSteps(Math.max(...counts.map(({ value }) => value)))
  const top = steps.at(-1) ?? 1
  const right = width - (undated.length > 0 ? UNDATED + 12 : 8)
  const first = Math.floor(Math.min(...dated.map(({ from }) => from)))
  const last = Math.max(first + 1, Math.ceil(Math.max(...dated.map(({ until }) => until)) - 0.001))
  const x = (year: number) => LEFT + 8 + ((year - first) / (last - first)) * (right - LEFT - 16)
  const y = (value: number) => BASE - (value / top) * (BASE - TOP)
  const middle = (count: { from: number; until: number }) => x((count.from + count.until) / 2)
  const words = counts
    .map((count) => t('members.point', { figure: format.figure(count), date: count.date ? format.date(count.date) : t('facts.undated') }))
    .join(', ')

  return (
    <Section title={t('members.title')} sub={t('members.sub')}>
      <div ref={ref}>
        <svg width={width} height={HEIGHT} className={styles.chart} role="img" aria-label={t('members.chart', { list: words })}>
          {undated.length > 0 && (
            <rect className={styles.ground} x={width - UNDATED} y={TOP - 12} width={UNDATED} height={BASE - TOP + 12} />
          )}
          {steps.map((step) => (
            <g key={step}>
              <path className={step === 0 ? styles.base : styles.grid} d={`M${LEFT} ${y(step)}H${width}`} />
              <text className={styles.axis} x={LEFT - 8} y={y(step) + 4} textAnchor="end">
                {format.number(step)}
              </text>
            </g>
          ))}
          {dated.length > 0 &&
            ticks(first, last, right - LEFT).map((year) => (
              <text key={year} className={styles.axis} x={x(year)} y={BASE + 18} textAnchor="middle">
                {year}
              </text>
            ))}
          {undated.length > 0 && (
            <text className={styles.axis} x={width - UNDATED / 2} y={BASE + 18} textAnchor="middle">
              {t('facts.undated')}
            </text>
          )}
          <polyline className={styles.line} points={dated.map((count) => `${middle(count)},${y(count.value)}`).join(' ')} />
          {dated.map((count, index) => {
            const wide = x(count.until) - x(count.from) > 6
            const previous = dated[index - 1]
            const near =
              previous !== undefined && middle(count) - middle(previous) < 44 && Math.abs(y(count.value) - y(previous.value)) < 18
            return (
              <g key={count.id}>
                {wide && (
                  <path
                    className={styles.bracket}
                    d={`M${x(count.from)} ${y(count.value)}H${x(count.until)}M${x(count.from)} ${y(count.value) - 4}v8M${x(count.until)} ${y(count.value) - 4}v8`}
                  />
                )}
                <circle className={styles.dot} cx={middle(count)} cy={y(count.value)} r={4.5} />
                {!(near && format.figure(count) === format.figure(previous)) && (
                  <text className={styles.value} x={middle(count)} y={y(count.value) + (near ? 20 : -10)} textAnchor="middle">
                    {format.figure(count)}
                  </text>
                )}
              </g>
            )
          })}
          {undated.map((count, index) => {
            const above = undated[index - 1]
            const crowded = above !== undefined && y(count.value) - y(above.value) < 16
            return (
              <g key={count.id}>
                <circle className={styles.open} cx={width - UNDATED + 22} cy={y(count.value)} r={4.5} />
                <text className={styles.value} x={width - UNDATED + 34} y={y(count.value) + (crowded ? 12 : 4)}>
                  {format.figure(count)}
                </text>
              </g>
            )
          })}
        </svg>
      </div>
      <p className={styles.note}>{t('members.note')}</p>
    </Section>
  )
}
