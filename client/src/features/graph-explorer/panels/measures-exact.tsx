import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/format.ts'
import { QueryError } from '../../../parts/query-error.tsx'
import { Button } from '../../../ui/button.tsx'
import { pivotsOf } from '../model/measures.ts'
import type { Exact } from '../model/use-exact.ts'
import styles from './measures.module.css'

/** That values are estimated, and the button that has them counted: with its progress, and a button to stop it. */
export function ExactComputation({ method, exact }: { method: string; exact: Exact }) {
  const { t } = useTranslation('network-measures')
  const format = useFormat()
  const { job, open, isDone, error, start, cancel } = exact
  const pivots = pivotsOf(method)
  if (pivots === undefined) return isDone ? <p className={styles.note}>{t('exact.done')}</p> : null
  const share = job && job.total > 0 ? job.done / job.total : 0
  return (
    <div className={styles.exact}>
      <p className={styles.note}>{t('exact.estimated', { method: t('exact.method', { pivots: format.number(pivots) }) })}</p>
      {open ? (
        <>
          <progress className={styles.progress} value={share} max={1} aria-label={t('exact.label')} />
          <p className={styles.note} role="status">
            {job?.state === 'WAITING' ? t('exact.waiting') : t('exact.progress', { share: format.percent(share, 0) })}
          </p>
          <Button onClick={cancel}>{t('exact.cancel')}</Button>
        </>
      ) : (
        <>
          {job?.state === 'CANCELLED' && <p role="status">{t('exact.cancelled')}</p>}
          {job?.state === 'FAILED' && <p role="status">{t('exact.failed')}</p>}
          <Button onClick={start}>{t('exact.start')}</Button>
          <p className={styles.note}>{t('exact.startNote')}</p>
        </>
      )}
      {error && <QueryError error={error} onRetry={start} />}
    </div>
  )
}
