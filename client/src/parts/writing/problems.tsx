import { useTranslation } from 'react-i18next'
import { failureOf } from '../../api/errors.ts'
import styles from './problems.module.css'
import type { Writing } from './use-write.ts'

/** Why nothing was written and what to do, heard at once. */
export function Problems({ writing: { problems, failed } }: { writing: Pick<Writing, 'problems' | 'failed'> }) {
  const { t } = useTranslation('writing')
  if (problems.length === 0 && failed === undefined) return null
  return (
    <div className={styles.problems} role="alert">
      {problems.map(({ field, code, message }) => (
        <p key={`${field} ${code}`}>{message}</p>
      ))}
      {failed !== undefined && <p>{t(failureOf(failed).kind === 'network' ? 'failed.network' : 'failed.server')}</p>}
    </div>
  )
}
