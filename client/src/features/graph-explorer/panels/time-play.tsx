import type { Day } from '@netzatlas/shared'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { Button } from '../../../ui/button.tsx'
import { useMedia } from '../../../ui/media.ts'
import { Select } from '../../../ui/select.tsx'
import { VisuallyHidden } from '../../../ui/states.tsx'
import { PACES, type Pace, yearAfter, yearBefore } from '../model/play.ts'
import { usePlay } from '../model/use-play.ts'
import styles from './time-play.module.css'

/** Goes through the years by itself or step by step; by itself not where the system asks for less motion. */
export function TimePlay({
  day,
  today,
  years,
  busy,
  onChange,
  ahead,
}: {
  day: Day
  today: Day
  /** Years that something begins in, the first one first. */
  years: readonly number[]
  /** The picture of the day is on its way. */
  busy: boolean
  onChange: (day: Day, going: boolean) => void
  ahead: (day: Day) => void
}) {
  const { t } = useTranslation('network-time')
  const format = useFormat()
  const calm = useMedia('(prefers-reduced-motion: reduce)')
  const { playing, pace, setPace, play, pause } = usePlay({ day, today, years, busy, onDay: onChange, ahead })
  const step = (to: Day) => {
    pause()
    onChange(to, false)
  }
  return (
    <fieldset className={styles.play} aria-label={t('play.label')}>
      {!calm && (
        <>
          <Button className={styles.main} onClick={playing ? pause : play}>
            {t(playing ? 'play.pause' : 'play.start')}
          </Button>
          <label className={styles.pace}>
            {t('play.pace')}
            <Select value={pace} onChange={(event) => setPace(event.target.value as Pace)}>
              {(Object.keys(PACES) as Pace[]).map((value) => (
                <option key={value} value={value}>
                  {t(`play.paces.${value}`)}
                </option>
              ))}
            </Select>
          </label>
        </>
      )}
      <Button aria-label={t('play.backLabel')} disabled={day.slice(0, 4) <= String(years[0] ?? 0)} onClick={() => step(yearBefore(day))}>
        {t('play.back')}
      </Button>
      <Button aria-label={t('play.onLabel')} disabled={day === today} onClick={() => step(yearAfter(day, today))}>
        {t('play.on')}
      </Button>
      <VisuallyHidden>
        <span role="status">{playing ? t('play.now', { day: format.date(day) }) : ''}</span>
      </VisuallyHidden>
    </fieldset>
  )
}
