import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import styles from './access.module.css'

/** Whether this browser may write; where not, how it comes to the editing link, and that nothing is lost meanwhile. */
export function Access({ editing, onCheck }: { editing: boolean; onCheck: () => void }) {
  const { t } = useTranslation('recording')
  if (editing) return <p className={styles.line}>{t('access.yes')}</p>
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
      <Button onClick={onCheck}>{t('access.again')}</Button>
    </section>
  )
}
