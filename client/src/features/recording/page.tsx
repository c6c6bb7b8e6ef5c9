import { useTranslation } from 'react-i18next'
import { useDocumentHead } from '../../ui/document-head.ts'
import { TextPage } from '../../ui/page.tsx'
import { Access } from './access.tsx'
import { RecordingForm } from './form.tsx'
import { History } from './history.tsx'
import styles from './page.module.css'

/** Where people write: who may, what somebody found, and what was changed. */
export function Page() {
  const { t } = useTranslation('recording')
  useDocumentHead(t('title'), t('description'))
  return (
    <TextPage>
      <h1 className={styles.title}>{t('title')}</h1>
      <p className={styles.lead}>{t('lead')}</p>
      <Access />
      <div className={styles.columns}>
        <RecordingForm />
        <History />
      </div>
    </TextPage>
  )
}
