import { useTranslation } from 'react-i18next'
import { SegmentedControl } from '../../ui/segmented.tsx'
import type { Address, SetAddress } from './address.ts'

/** Network meetings only, or every event. */
export function ChoiceOfEvents({ state, set }: { state: Address; set: SetAddress }) {
  const { t } = useTranslation('event-overview')
  return (
    <SegmentedControl
      label={t('which.label')}
      value={state.welche}
      options={[
        { value: 'treffen', label: t('which.meetings') },
        { value: 'alle', label: t('which.all') },
      ]}
      onChange={(welche) => set({ welche: welche === 'treffen' ? undefined : welche })}
    />
  )
}

export const categoryOf = ({ welche }: Address) => (welche === 'treffen' ? ('NETWORK_MEETING' as const) : null)
