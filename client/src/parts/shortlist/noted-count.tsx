import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { VisuallyHidden } from '../../ui/states.tsx'
import { useShortlist } from './use-shortlist.ts'

/** How many are on the shortlist, beside its name; nothing where it is empty. */
export function NotedCount({ className }: { className?: string | undefined }) {
  const { t } = useTranslation('common')
  const format = useFormat()
  const { entries } = useShortlist()
  if (entries.length === 0) return null
  return (
    <span className={className}>
      <span aria-hidden="true">{format.number(entries.length)}</span>
      <VisuallyHidden>, {t('doors.noted', { count: entries.length })}</VisuallyHidden>
    </span>
  )
}
