import { useTranslation } from 'react-i18next'
import { CONTACT_STATUSES, type ContactStatus } from '../../parts/shortlist/entries.ts'
import { Select } from '../../ui/select.tsx'

/** How far things are. `name`: of whom, for those who hear it. */
export function StatusField({
  name,
  status,
  onChange,
}: {
  name: string
  status: ContactStatus
  onChange: (status: ContactStatus) => void
}) {
  const { t } = useTranslation('shortlist')
  return (
    <Select aria-label={t('status.of', { name })} value={status} onChange={(event) => onChange(event.target.value as ContactStatus)}>
      {CONTACT_STATUSES.map((one) => (
        <option key={one} value={one}>
          {t(`status.${one}`)}
        </option>
      ))}
    </Select>
  )
}
