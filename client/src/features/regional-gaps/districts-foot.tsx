import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { Button, LinkButton } from '../../ui/button.tsx'

export const FIRST_SHOWN = 12

/** Below a table of Kreise: opens all of them where there are more than the first, and saves the table. */
export function DistrictsFoot({
  count,
  more,
  onMore,
  onSave,
}: {
  count: number
  more: boolean
  onMore: (more: boolean) => void
  onSave: () => void
}) {
  const { t } = useTranslation(['gaps-compare', 'common'])
  const format = useFormat()
  return (
    <p>
      {count > FIRST_SHOWN && (
        <Button onClick={() => onMore(!more)}>{more ? t('fewer') : t('all', { number: format.number(count) })}</Button>
      )}{' '}
      <LinkButton onClick={onSave}>{t('common:table.csv')}</LinkButton>
    </p>
  )
}
