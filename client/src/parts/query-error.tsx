import { useTranslation } from 'react-i18next'
import { failureOf } from '../api/errors.ts'
import { Button } from '../ui/button.tsx'
import { ErrorState } from '../ui/states.tsx'
import { useTold } from './told-errors.ts'

const ADVICE = {
  network: 'error.adviceNetwork',
  server: 'error.adviceServer',
  unexpected: 'error.adviceServer',
  badRequest: 'error.adviceRequest',
  tooMuch: 'error.adviceRequest',
} as const

/** A failed request as sentences: what happened, what is kept, what to do. */
export function QueryError({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation('common')
  const failure = failureOf(error)
  useTold(error)
  return (
    <ErrorState
      title={failure.kind === 'badRequest' ? t('error.badRequest', { message: failure.message }) : t(`error.${failure.kind}`)}
      kept={t('error.kept')}
      advice={t(ADVICE[failure.kind])}
      actions={onRetry && <Button onClick={onRetry}>{t('tryAgain')}</Button>}
    />
  )
}
