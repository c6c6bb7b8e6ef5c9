import { useTranslation } from 'react-i18next'
import { SegmentedControl } from '../../../ui/segmented.tsx'
import type { NetworkState } from '../state.ts'
import type { SetState } from './set-state.ts'

export function PictureOrTable({ state, set }: { state: NetworkState; set: SetState }) {
  const { t } = useTranslation('common')
  return (
    <SegmentedControl
      label={t('view.label')}
      value={state.ansicht}
      options={[
        { value: 'bild', label: t('view.picture') },
        { value: 'tabelle', label: t('view.table') },
      ]}
      onChange={(ansicht) => set({ ansicht: ansicht === 'bild' ? undefined : ansicht })}
    />
  )
}
