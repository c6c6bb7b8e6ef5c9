import { type ErrorComponentProps, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Button, buttonClass } from '../ui/button.tsx'
import { useDocumentHead } from '../ui/document-head.ts'
import { TextPage } from '../ui/page.tsx'
import { ErrorState } from '../ui/states.tsx'

/** A view that broke: the bar and the doors still work. */
export function ViewFailed({ reset }: ErrorComponentProps) {
  const { t } = useTranslation('common')
  return (
    <TextPage>
      <h1>{t('error.title')}</h1>
      <ErrorState
        title={t('error.unexpected')}
        kept={t('error.kept')}
        advice={t('error.adviceServer')}
        actions={
          <>
            <Button onClick={reset}>{t('tryAgain')}</Button>
            <Link to="/" className={buttonClass}>
              {t('error.toOverview')}
            </Link>
          </>
        }
      />
    </TextPage>
  )
}

export function NoSuchPage() {
  const { t } = useTranslation('common')
  useDocumentHead(t('error.notFound'))
  return (
    <TextPage>
      <h1>{t('error.notFound')}</h1>
      <ErrorState
        advice={t('error.notFoundAdvice')}
        actions={
          <Link to="/" className={buttonClass}>
            {t('error.toOverview')}
          </Link>
        }
      />
    </TextPage>
  )
}
