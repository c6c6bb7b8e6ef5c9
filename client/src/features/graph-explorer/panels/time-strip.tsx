import { Slider } from '@base-ui/react/slider'
import type { Day } from '@netzatlas/shared'
import { useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { Button } from '../../../ui/button.tsx'
import { dayOfMonth, monthOf, timeStrip } from '../model/time.ts'
import { TimePlay } from './time-play.tsx'
import styles from './time-strip.module.css'

const HEIGHT = 44

export interface Dated {
  readonly title?: string
  readonly dates: { readonly years: readonly number[]; readonly counts: readonly number[]; readonly undated: number }
}

/**
 * When relations begin on record, and the day the picture is shown for. Undated relations stand apart: they are in no
 * year.
 */
export function TimeStrip({
  pictures,
  day,
  today,
  busy,
  comparing,
  onChange,
  onCompare,
  ahead,
}: {
  /** Of the picture, or of both where two Länder stand side by side, each with its title. */
  pictures: readonly Dated[]
  day: Day
  today: Day
  /** The picture of the day is on its way. */
  busy: boolean
  comparing: boolean
  /** `moving`: the slider is still held, or years are played. */
  onChange: (day: Day | undefined, moving: boolean) => void
  onCompare: () => void
  /** This day will be asked for next. */
  ahead: (day: Day) => void
}) {
  const { t } = useTranslation(['graph-explorer', 'network-time'])
  const format = useFormat()
  const hatch = useId()
  const strips = useMemo(
    () => pictures.map(({ title, dates }) => ({ title, ...timeStrip(dates.years, dates.counts, dates.undated, today) })),
    [pictures, today],
  )
  const { firstYear, lastYear, bars, most } = strips[0]!
  const years = useMemo(() => [...new Set(pictures.flatMap(({ dates }) => dates.years))].sort((a, b) => a - b), [pictures])
  const last = monthOf(today, firstYear)
  const [held, setHeld] = useState<number>()
  const month = held ?? Math.max(0, Math.min(last, monthOf(day, firstYear)))
  const dayAt = (value: number): Day | undefined => (value >= last ? undefined : dayOfMonth(value, firstYear, today))
  const tallest = Math.max(1, ...strips.flatMap((strip) => strip.bars.map(({ count }) => count)))
  const months = (lastYear - firstYear + 1) * 12
  const share = (value: number) => `${(value / months) * 100}%`
  const heldDay = held === undefined ? undefined : dayAt(held)
  const shown = held === undefined ? day : (heldDay ?? today)
  const isOne = strips.length === 1
  /** Of each picture the bar of a year. */
  const barsOf = (index: number) =>
    strips.map((strip, i) => {
      const { year, count } = strip.bars[index]!
      const words = [strip.title, year, format.number(count)].filter(Boolean).join(': ')
      return (
        <span
          key={strip.title ?? i}
          className={styles.bar}
          data-second={i > 0 && count > 0 ? '' : undefined}
          style={{ height: bar(count, tallest) }}
          title={words}
        />
      )
    })

  return (
    <section className={styles.strip} aria-label={t('time.title')}>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('time.title')}</h2>
        <TimePlay
          day={day}
          today={today}
          years={years}
          busy={busy}
          onChange={(next, going) => onChange(next === today ? undefined : next, going)}
          ahead={ahead}
        />
        {!comparing && (
          <Button className={styles.compare} onClick={onCompare}>
            {t('network-time:compare.open')}
          </Button>
        )}
        {!isOne && (
          <ul className={styles.keys}>
            {strips.map(({ title }, i) => (
              <li key={title}>
                <span className={styles.bar} data-second={i > 0 ? '' : undefined} /> {title}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className={styles.before}>
        <span className={styles.oldest}>{barsOf(0)}</span>
        <span className={styles.axis}>{t('time.before', { year: firstYear })}</span>
      </div>
      <div className={styles.years}>
        <div
          className={styles.bars}
          role="img"
          aria-label={strips
            .map(({ title, total, most }) => {
              const words = t('time.chart', { total: format.number(total), year: most.year, count: format.number(most.count) })
              return title === undefined ? words : `${title}: ${words}`
            })
            .join('. ')}
        >
          {bars.slice(1).map(({ year }, i) => (
            <span key={year} className={styles.slot} data-later={year! > Number(shown.slice(0, 4)) ? '' : undefined}>
              {barsOf(i + 1)}
            </span>
          ))}
          {isOne && most.count > 0 && shown === today && most.year! <= lastYear - 6 && (
            <span className={styles.most} style={{ insetInlineEnd: `calc(100% - ${share((most.year! - firstYear) * 12)} + 3px)` }}>
              {t('time.most', { year: most.year, count: format.number(most.count) })}
            </span>
          )}
        </div>
        <Slider.Root
          className={styles.slider}
          min={0}
          max={months}
          step={1}
          largeStep={12}
          value={month}
          onValueChange={(value) => {
            const next = Math.min(last, value)
            setHeld(next)
            onChange(dayAt(next), true)
          }}
          onValueCommitted={(value) => {
            setHeld(undefined)
            onChange(dayAt(Math.min(last, value)), false)
          }}
        >
          <Slider.Control className={styles.control}>
            <Slider.Track className={styles.track}>
              <Slider.Thumb
                className={styles.thumb}
                aria-label={t('time.slider')}
                getAriaValueText={() => (shown === today ? t('time.today') : format.date(shown))}
              >
                <span className={styles.flag} data-left={month > months / 2 ? '' : undefined}>
                  {shown === today ? t('time.today') : format.date(shown)}
                </span>
              </Slider.Thumb>
            </Slider.Track>
          </Slider.Control>
        </Slider.Root>
        <div className={styles.labels} aria-hidden="true">
          {bars
            .slice(1)
            .filter(({ year }) => year! % 5 === 0 && year! > firstYear)
            .map(({ year }) => (
              <span key={year} style={{ insetInlineStart: share((year! - firstYear) * 12 + 6) }}>
                {year}
              </span>
            ))}
        </div>
      </div>
      <div className={styles.undated}>
        <svg width="26" height={HEIGHT} aria-hidden="true">
          <defs>
            <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <path d="M0 0V6" className={styles.hatch} />
            </pattern>
          </defs>
          <rect x="0.5" y="0.5" width="25" height={HEIGHT - 1} fill={`url(#${hatch})`} className={styles.block} />
        </svg>
        <p>
          {strips.map(({ title, undated }) => (
            <b key={title ?? ''}>
              {title !== undefined && `${title}: `}
              {t('time.undated', { count: undated, formatted: format.number(undated) })}
            </b>
          ))}
          <span>{t('time.undatedNote')}</span>
        </p>
      </div>
      <div className={styles.field}>
        <input
          type="date"
          className={styles.input}
          aria-label={t('time.field')}
          value={shown}
          max={today}
          onChange={(event) =>
            event.target.value !== '' && onChange(event.target.value === today ? undefined : (event.target.value as Day), false)
          }
        />
        <Button disabled={day === today} onClick={() => onChange(undefined, false)}>
          {t('time.backToToday')}
        </Button>
      </div>
    </section>
  )
}

const bar = (count: number, tallest: number): number => (count === 0 ? 0 : Math.max(2, Math.round((count / tallest) * HEIGHT)))
