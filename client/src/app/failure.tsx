import { type ErrorComponentProps, Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Button, buttonClass } from '../ui/button.tsx'
import { useDocumentHead } from '../ui/document-head.ts'
import { TextPage } from '../ui/page.tsx'
import { ErrorState } from '../ui/states.tsx'
import { Unreachable } from './page-code.ts'

/** A view that broke or that could not be loaded: the bar and the doors still work. */
export function ViewFailed({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('common')
  const isUnreachable = error instanceof Unreachable
  return (
    <TextPage>
      <h1>{t('error.title')}</h1>
      <ErrorState
        title={t(isUnreachable ? 'error.network' : 'error.unexpected')}
        kept={t('error.kept')}
        advice={t(isUnreachable ? 'error.adviceNetwork' : 'error.adviceServer')}
        actions={
          <>
            {/* A browser does not try failed code again before the page is loaded anew. */}
            <Button onClick={isUnreachable ? () => location.reload() : reset}>{t('tryAgain')}</Button>
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
