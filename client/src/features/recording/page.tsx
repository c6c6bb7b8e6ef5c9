import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { EditingQuery } from '../../parts/writing/writing.operations.ts'
import { useDocumentHead } from '../../ui/document-head.ts'
import { Lead, TextPage } from '../../ui/page.tsx'
import { SkeletonRows } from '../../ui/states.tsx'
import { Access } from './access.tsx'
import { RecordingForm } from './form.tsx'
import { History } from './history.tsx'
import styles from './page.module.css'

/** Where people write: who may, what somebody found, and what was changed. */
export function Page() {
  const { t } = useTranslation(['recording', 'common'])
  const { data, previousData, error, refetch } = useQuery(EditingQuery, { fetchPolicy: 'cache-and-network' })
  const editing = (data ?? previousData)?.editing
  useDocumentHead(t('title'), t('description'))
  return (
    <TextPage>
      <h1>{t('title')}</h1>
      <Lead>{t('lead')}</Lead>
      {editing === undefined && !error ? (
        <SkeletonRows label={t('common:loading')} rows={12} height={48} />
      ) : (
        <>
          {editing !== undefined && <Access editing={editing} onCheck={() => void refetch()} />}
          <div className={styles.columns}>
            <RecordingForm />
            <History />
          </div>
        </>
      )}
    </TextPage>
  )
}
