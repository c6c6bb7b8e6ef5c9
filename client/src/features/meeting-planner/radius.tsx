import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { StepSlider } from '../../ui/step-slider.tsx'
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
      <StepSlider
        steps={STEPS_KM}
        value={shown}
        labelledBy="planner-radius"
        valueText={format.km(shown)}
        onDrag={setDragged}
        onCommit={commit}
      />
    </div>
  )
}
