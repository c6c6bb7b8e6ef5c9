import { useTranslation } from 'react-i18next'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/states.tsx'
import type { SetAddress } from './address.ts'

/** The filters leave nobody on the map, and what loosens them. */
export function NobodyFits({ set }: { set: SetAddress }) {
  const { t } = useTranslation(['stakeholder-map', 'common'])
  return (
    <EmptyState
      title={t('nobody')}
      actions={<LinkButton onClick={() => set({ art: undefined, land: undefined, thema: undefined })}>{t('common:reset')}</LinkButton>}
    >
      {t('nobodyAdvice')}
    </EmptyState>
  )
}
