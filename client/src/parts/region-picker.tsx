import { useTranslation } from 'react-i18next'
import { ToolbarSelect } from '../ui/toolbar-select.tsx'
import { useStates } from './states.ts'

/** One of the 16 Länder, or all of Germany (undefined). A Land of a link that the data do not have is called so. */
export function RegionPicker({ value, onChange }: { value: string | undefined; onChange: (id: string | undefined) => void }) {
  const { t } = useTranslation('common')
  const states = useStates()
  const gone = value !== undefined && states !== undefined && !states.some(({ id }) => id === value)
  return (
    <ToolbarSelect
      label={t('region.state')}
      value={value ?? ''}
      options={[
        { value: '', label: t('region.all') },
        ...(states ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ...(gone ? [{ value, label: t('region.gone') }] : []),
      ]}
      onChange={(id) => onChange(id === '' ? undefined : id)}
    />
  )
}
