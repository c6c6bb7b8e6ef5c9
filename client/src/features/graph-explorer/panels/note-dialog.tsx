import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import styles from './note-dialog.module.css'

/** So long may a note be. */
const LONGEST = 500

/** A note on a vertex of this view; empty, it is taken away. */
export function NoteDialog({
  name,
  text,
  onSave,
  onClose,
}: {
  name: string
  text: string
  onSave: (text: string) => void
  onClose: () => void
}) {
  const { t } = useTranslation('exploring')
  const [typed, setTyped] = useState(text)
  return (
    <Dialog open onClose={onClose} title={t('note.title', { name })}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          onSave(typed)
        }}
      >
        <p className={styles.advice}>{t('note.advice')}</p>
        <textarea
          className={styles.text}
          aria-label={t('note.label')}
          rows={4}
          maxLength={LONGEST}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <div className={styles.buttons}>
          <Button type="submit" variant="primary">
            {t('note.save')}
          </Button>
          {text !== '' && <Button onClick={() => onSave('')}>{t('note.delete')}</Button>}
        </div>
      </form>
    </Dialog>
  )
}
