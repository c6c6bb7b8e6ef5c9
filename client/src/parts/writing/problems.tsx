import { useTranslation } from 'react-i18next'
import { failureOf } from '../../api/errors.ts'
import styles from './problems.module.css'
import type { SavingState } from './use-saving.ts'
import type { Attempt } from './use-write.ts'

/** Why nothing was written and what to do, heard at once. */
export function Problems({ writing }: { writing: Attempt & Partial<Pick<SavingState, 'takenBack'>> }) {
  const { t } = useTranslation('writing')
  const { problems, failed, takenBack } = writing
  if (problems.length === 0 && failed === undefined) return null
  return (
    <div className={styles.problems} role="alert">
      {problems.map(({ field, code, message }) => (
        <p key={`${field} ${code}`}>{message}</p>
      ))}
      {takenBack && <p>{t('form.takenBack', { number: takenBack.replace(/^cmd-/, '') })}</p>}
      {failed !== undefined && <p>{t(failureOf(failed).kind === 'network' ? 'failed.network' : 'failed.server')}</p>}
    </div>
  )
}
