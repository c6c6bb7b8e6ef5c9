import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { EditingQuery } from '../../parts/writing/writing.operations.ts'
import { Button } from '../../ui/button.tsx'
import styles from './access.module.css'

/** Whether this browser may write; where not, how it comes to the editing link, and that nothing is lost meanwhile. */
export function Access() {
  const { t } = useTranslation('recording')
  const { data, refetch } = useQuery(EditingQuery, { fetchPolicy: 'cache-and-network' })
  if (!data) return <p className={styles.line} />
  if (data.editing) return <p className={styles.line}>{t('access.yes')}</p>
  return (
    <section className={styles.box} aria-labelledby="access">
      <h2 id="access" className={styles.title}>
        {t('access.no')}
      </h2>
      <ol className={styles.steps}>
        {(['ask', 'open', 'back'] as const).map((step) => (
          <li key={step}>{t(`access.steps.${step}`)}</li>
        ))}
      </ol>
      <p className={styles.kept}>{t('access.kept')}</p>
      <Button onClick={() => void refetch()}>{t('access.again')}</Button>
    </section>
  )
}
