import { useQuery } from '@apollo/client/react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '../../ui/button.tsx'
import { EditingQuery } from './writing.operations.ts'

const StillHoldsDialog = lazy(() => import('./still-holds-dialog.tsx').then((module) => ({ default: module.StillHoldsDialog })))

/** "Gilt noch?": says of a cooperation, or of several in one row, that it still holds or has ended. Only where this browser may write. */
export function StillHolds({ cooperations, name }: { cooperations: readonly string[]; name: string }) {
  const { data } = useQuery(EditingQuery)
  const [open, setOpen] = useState(false)
  if (!data?.editing) return null
  return (
    <>
      <StillHoldsButton name={name} onClick={() => setOpen(true)} />
      {open && (
        <Suspense fallback={null}>
          <StillHoldsDialog cooperations={cooperations} name={name} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}

export function StillHoldsButton({ name, onClick }: { name: string; onClick: () => void }) {
  const { t } = useTranslation('writing')
  return (
    <LinkButton onClick={onClick} aria-label={t('holds.of', { name })}>
      {t('holds.act')}
    </LinkButton>
  )
}
