import { DEFAULT_PARTNER_WEIGHTS, PARTNER_FACTORS, type PartnerFactor } from '@netzatlas/shared'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { StepSlider } from '../../ui/step-slider.tsx'
import type { Address, SetAddress } from './address.ts'
import { printWeights, WEIGHT_STEPS } from './model/weights.ts'
import styles from './weights.module.css'

/** Each factor with its rule and a slider for its weight; what is set stands in the link. */
export function WeightsForm({ state, set }: { state: Address; set: SetAddress }) {
  const { t } = useTranslation('partner-score')
  const commit = (factor: PartnerFactor, weight: number) =>
    set({ gewicht: printWeights({ ...state.gewicht, [factor]: weight }), ordnung: 'punkte' }, { replace: true })
  return (
    <>
      <p className={styles.note}>{t('weights.note')}</p>
      <ul className={styles.list}>
        {PARTNER_FACTORS.map((factor) => (
          <Weight key={factor} factor={factor} weight={state.gewicht[factor]} onCommit={(weight) => commit(factor, weight)} />
        ))}
      </ul>
    </>
  )
}

function Weight({ factor, weight, onCommit }: { factor: PartnerFactor; weight: number; onCommit: (weight: number) => void }) {
  const { t } = useTranslation('partner-score')
  const format = useFormat()
  const [dragged, setDragged] = useState<number>()
  const shown = dragged ?? weight
  // A weight from a link may lie between two steps of the slider.
  const steps = WEIGHT_STEPS.some((step) => step === shown) ? WEIGHT_STEPS : [...WEIGHT_STEPS, shown].toSorted((a, b) => a - b)
  const text = shown === 0 ? t('weights.nothing') : t('weights.upTo', { number: format.number(shown) })
  return (
    <li className={styles.weight}>
      <p className={styles.name} id={`weight-${factor}`}>
        {t(`factor.${factor}`)} <span className={styles.value}>{text}</span>
      </p>
      <StepSlider
        steps={steps}
        value={shown}
        labelledBy={`weight-${factor}`}
        valueText={text}
        onDrag={setDragged}
        onCommit={(next) => {
          setDragged(undefined)
          onCommit(next)
        }}
      />
      <p className={styles.rule}>
        {t(`rule.${factor}`)}
        {weight !== DEFAULT_PARTNER_WEIGHTS[factor] && ` ${t('weights.usual', { number: format.number(DEFAULT_PARTNER_WEIGHTS[factor]) })}`}
      </p>
    </li>
  )
}
