import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format.ts'
import { ToolbarSelect } from '../ui/toolbar-select.tsx'
import { StatesQuery } from './region-picker.operations.ts'

/** One of the 16 Länder, or all of Germany (undefined). */
export function RegionPicker({ value, onChange }: { value: string | undefined; onChange: (id: string | undefined) => void }) {
  const { t } = useTranslation('common')
  const format = useFormat()
  const { data } = useQuery(StatesQuery)
  const states = (data?.regions ?? [])
    .map(({ id, name }) => ({ value: id, label: name }))
    .toSorted((a, b) => format.compare(a.label, b.label))
  return (
    <ToolbarSelect
      label={t('region.state')}
      value={value ?? ''}
      options={[{ value: '', label: t('region.all') }, ...states]}
      onChange={(id) => onChange(id === '' ? undefined : id)}
    />
  )
}
