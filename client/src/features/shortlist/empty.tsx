import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { buttonClass } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/states.tsx'

/** How the list is filled. */
export function Empty() {
  const { t } = useTranslation(['shortlist', 'common'])
  return (
    <EmptyState
      title={t('empty.title')}
      actions={
        <>
          <Link to="/partner" className={buttonClass}>
            {t('common:doors.partners')}
          </Link>
          <Link to="/akteure" className={buttonClass}>
            {t('common:doors.actors')}
          </Link>
        </>
      }
    >
      {t('empty.how')}
    </EmptyState>
  )
}
