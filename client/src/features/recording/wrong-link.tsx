import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { buttonClass } from '../../ui/button.tsx'
import { useDocumentHead } from '../../ui/document-head.ts'
import { TextPage } from '../../ui/page.tsx'
import { EmptyState } from '../../ui/states.tsx'

/** Shown at the address of the editing link where its key does not fit: with one that fits nobody gets here. */
export function Page() {
  const { t } = useTranslation('recording')
  useDocumentHead(t('wrongLink.title'))
  return (
    <TextPage>
      <h1>{t('wrongLink.title')}</h1>
      <EmptyState
        title={t('wrongLink.text')}
        actions={
          <Link to="/daten" className={buttonClass}>
            {t('title')}
          </Link>
        }
      >
        {t('wrongLink.advice')}
      </EmptyState>
    </TextPage>
  )
}
