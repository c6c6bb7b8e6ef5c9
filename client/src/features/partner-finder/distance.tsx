import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PartnerFacetsQuery } from '../../api/__generated__/graphql.ts'
import { useFormat } from '../../i18n/format.ts'
import { StepSlider } from '../../ui/step-slider.tsx'
import type { SetAddress } from './address.ts'
import { type Address, DEFAULT_KM, STEPS_KM } from './address.ts'
import styles from './distance.module.css'
import { countUpTo } from './model/results.ts'

const LABELS = [5, 30, 80, 200] as const

/** How far: a slider whose bars say how many organisations each step adds. Dragging counts at once. */
export function Distance({
  state,
  set,
  facets,
}: {
  state: Address
  set: SetAddress
  facets: PartnerFacetsQuery['partnerFacets'] | undefined
}) {
  const { t } = useTranslation('partner-finder')
  const format = useFormat()
  const [dragged, setDragged] = useState<number>()
  const km = dragged ?? state.km
  const index = (STEPS_KM as readonly number[]).indexOf(km)
  const bars = STEPS_KM.map((step) => facets?.counts[facets.kmUpTo.indexOf(step)] ?? 0)
  const highest = Math.max(1, ...bars)
  const count = facets ? countUpTo(facets.kmUpTo, facets.counts, km) : undefined
  const commit = (next: number) => {
    setDragged(undefined)
    set({ km: next === DEFAULT_KM ? undefined : String(next), zeige: undefined }, { replace: true })
  }
  return (
    <div className={styles.line}>
      <p className={styles.label} id="how-far">
        {t('howFar')} <span className={styles.value}>{t('upTo', { km: format.km(km) })}</span>
        <span className={styles.count}>{count !== undefined && t('organisations', { count, number: format.number(count) })}</span>
      </p>
      <div className={styles.bars} aria-hidden="true">
        {bars.map((bar, i) => (
          <span
            key={STEPS_KM[i]}
            className={i <= index ? styles.in : styles.out}
            style={{ height: bar === 0 ? 0 : 2 + (bar / highest) * 30 }}
          />
        ))}
      </div>
      <StepSlider steps={STEPS_KM} value={km} labelledBy="how-far" valueText={format.km(km)} onDrag={setDragged} onCommit={commit} />
      <p className={styles.scale} aria-hidden="true">
        {LABELS.map((label) => (
          <span key={label} style={{ left: `${(STEPS_KM.indexOf(label) / (STEPS_KM.length - 1)) * 100}%` }}>
            {label === LABELS[LABELS.length - 1] ? format.km(label) : format.number(label)}
          </span>
        ))}
      </p>
      <p className={styles.help}>{t('barsNote')}</p>
    </div>
  )
}
