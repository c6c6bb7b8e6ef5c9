import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { newClientId } from '../writing/client-id.ts'
import { Problems } from '../writing/problems.tsx'
import { useSaving } from '../writing/use-saving.ts'
import styles from '../writing/writing-dialog.module.css'
import type { Note } from './draft.ts'
import { WithdrawNewsMutation } from './writing.operations.ts'

/** Asks before nobody reads the note any more. */
export function WithdrawDialog({ note, onClose, onSaved }: { note: Note; onClose: () => void; onSaved: (command: string) => void }) {
  const { t } = useTranslation(['news', 'writing'])
  const [clientId] = useState(newClientId)
  const { writing, save } = useSaving({ onSaved, onClose })
  return (
    <Dialog open onClose={onClose} title={t('withdraw.title')}>
      <div className={styles.form}>
        <p>
          <b lang={note.language}>{note.title}</b>
        </p>
        <p>{t('withdraw.help')}</p>
        <Problems writing={writing} />
        <p className={styles.buttons}>
          <Button variant="primary" onClick={() => void save(WithdrawNewsMutation, { clientId, news: note.id })} disabled={writing.busy}>
            {t('withdraw.save')}
          </Button>
          <Button onClick={onClose}>{t('writing:form.cancel')}</Button>
        </p>
      </div>
    </Dialog>
  )
}
