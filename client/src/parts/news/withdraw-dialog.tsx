import { useMutation } from '@apollo/client/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { newClientId } from '../writing/client-id.ts'
import { Problems } from '../writing/problems.tsx'
import { useWrite } from '../writing/use-write.ts'
import styles from '../writing/writing-dialog.module.css'
import type { Note } from './draft.ts'
import { WithdrawNewsMutation } from './writing.operations.ts'

/** Asks before nobody reads the note any more. */
export function WithdrawDialog({ note, onClose, onSaved }: { note: Note; onClose: () => void; onSaved: (command: string) => void }) {
  const { t } = useTranslation(['news', 'writing'])
  const [clientId] = useState(newClientId)
  const [withdraw] = useMutation(WithdrawNewsMutation)
  const writing = useWrite()
  const save = async () => {
    const variables = { clientId, news: note.id }
    const command = await writing.write(async () => (await withdraw({ variables })).data?.withdrawNews)
    if (command === undefined) return
    onSaved(command)
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={t('withdraw.title')}>
      <div className={styles.form}>
        <p>
          <b lang={note.language}>{note.title}</b>
        </p>
        <p>{t('withdraw.help')}</p>
        <Problems writing={writing} />
        <p className={styles.buttons}>
          <Button variant="primary" onClick={() => void save()} disabled={writing.busy}>
            {t('withdraw.save')}
          </Button>
          <Button onClick={onClose}>{t('writing:form.cancel')}</Button>
        </p>
      </div>
    </Dialog>
  )
}
