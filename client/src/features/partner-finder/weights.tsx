import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, LinkButton } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SkeletonRows } from '../../ui/states.tsx'
import type { Address, SetAddress } from './address.ts'
import { printWeights } from './model/weights.ts'

const WeightsForm = lazy(() => import('./weights-form.tsx').then((module) => ({ default: module.WeightsForm })))

/** How the points come about, and how much each fact shall count. */
export function Weights({ state, set }: { state: Address; set: SetAddress }) {
  const { t } = useTranslation(['partner-score', 'common'])
  const [open, setOpen] = useState(false)
  const changed = printWeights(state.gewicht) !== undefined
  const foot = (
    <>
      <Button variant="primary" onClick={() => setOpen(false)}>
        {t('weights.done')}
      </Button>
      <Button onClick={() => set({ gewicht: undefined }, { replace: true })} disabled={!changed}>
        {t('weights.reset')}
      </Button>
    </>
  )
  return (
    <>
      <LinkButton onClick={() => setOpen(true)}>{t(changed ? 'weights.changed' : 'weights.trigger')}</LinkButton>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('weights.trigger')} foot={foot}>
        <Suspense fallback={<SkeletonRows label={t('common:loading')} rows={8} height={72} />}>
          <WeightsForm state={state} set={set} />
        </Suspense>
      </Dialog>
    </>
  )
}
