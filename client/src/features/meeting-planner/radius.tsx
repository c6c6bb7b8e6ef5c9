import { Slider } from '@base-ui/react/slider'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { DEFAULT_KM, STEPS_KM } from './address.ts'
import styles from './question.module.css'

/** How far people would come: a slider over fixed steps; the plan follows when it is let go. */
export function Radius({ km, onChange }: { km: number; onChange: (km: string | undefined) => void }) {
  const { t } = useTranslation('meeting-planner')
  const format = useFormat()
  const [dragged, setDragged] = useState<number>()
  const shown = dragged ?? km
  const commit = (next: number) => {
    setDragged(undefined)
    onChange(next === DEFAULT_KM ? undefined : String(next))
  }
  return (
    <div className={styles.line}>
      <p className={styles.label} id="planner-radius">
        {t('radius')} <span className={styles.value}>{t('upTo', { km: format.km(shown) })}</span>
      </p>
      <Slider.Root
        aria-labelledby="planner-radius"
        min={0}
        max={STEPS_KM.length - 1}
        step={1}
        value={(STEPS_KM as readonly number[]).indexOf(shown)}
        onValueChange={(next) => setDragged(STEPS_KM[next as number])}
        onValueCommitted={(next) => commit(STEPS_KM[next as number] ?? DEFAULT_KM)}
      >
        <Slider.Control className={styles.control}>
          <Slider.Track className={styles.track}>
            <Slider.Indicator className={styles.indicator} />
            <Slider.Thumb className={styles.thumb} getAriaValueText={() => format.km(shown)} />
          </Slider.Track>
        </Slider.Control>
      </Slider.Root>
    </div>
  )
}
