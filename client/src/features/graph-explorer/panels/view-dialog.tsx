import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import type { SavedView } from '../model/views-file.ts'
import styles from './note-dialog.module.css'

const [LONGEST_NAME, LONGEST_NOTE] = [80, 500]

/** Name and note of a view. */
export function ViewDialog({ view, onSave, onClose }: { view: SavedView; onSave: (view: SavedView) => void; onClose: () => void }) {
  const { t } = useTranslation('exploring')
  const [name, setName] = useState(view.name)
  const [note, setNote] = useState(view.note)
  return (
    <Dialog open onClose={onClose} title={t('views.dialog')}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          const named = { name: name.trim(), text: note.trim() }
          onSave({ ...view, name: named.name, note: named.text, view: { ...view.view, ...named } })
        }}
      >
        <p className={styles.advice}>{t('views.advice')}</p>
        <label className={styles.field}>
          {t('views.name')}
          <input className={styles.text} required maxLength={LONGEST_NAME} value={name} onChange={(event) => setName(event.target.value)} />
        </label>
        <label className={styles.field}>
          {t('views.note')}
          <textarea
            className={styles.text}
            rows={3}
            maxLength={LONGEST_NOTE}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </label>
        <div className={styles.buttons}>
          <Button type="submit" variant="primary" disabled={name.trim() === ''}>
            {t('note.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
