import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { InGerman } from '../../ui/in-german.tsx'
import { newClientId } from '../writing/client-id.ts'
import { FieldHelp } from '../writing/field-help.tsx'
import fields from '../writing/fields.module.css'
import { Problems } from '../writing/problems.tsx'
import { today } from '../writing/today.ts'
import { useSaving } from '../writing/use-saving.ts'
import { WriteForm } from '../writing/write-form.tsx'
import styles from '../writing/writing-dialog.module.css'
import { kindOf, type Notice, useNoticeWords } from './notice-words.ts'
import { EndNoticeMutation } from './notices.operations.ts'

/** Says from which day on a need or an offer no longer counts. */
export function EndDialog({ notice, onClose, onSaved }: { notice: Notice; onClose: () => void; onSaved: (command: string) => void }) {
  const { t } = useTranslation(['notices', 'writing'])
  const words = useNoticeWords()
  const [on, setOn] = useState(today)
  const [clientId] = useState(newClientId)
  const { writing, save } = useSaving({ onSaved, onClose })
  return (
    <Dialog open onClose={onClose} title={t(`end.title.${kindOf(notice)}`)}>
      <WriteForm className={styles.form} writing={writing} onSave={() => save(EndNoticeMutation, { clientId, notice: notice.id, on })}>
        <p>
          <b>{words.about(notice)}</b>
          <br />
          <InGerman>{notice.text}</InGerman>
        </p>
        <label className={fields.field}>
          <span className={fields.label}>{t('end.on')}</span>
          <input
            className={fields.input}
            data-field="on"
            type="date"
            value={on}
            required
            onChange={({ target }) => setOn(target.value || today())}
          />
          <FieldHelp field="on">{t('end.help')}</FieldHelp>
        </label>
        <Problems writing={writing} />
        <p className={styles.buttons}>
          <Button type="submit" variant="primary" disabled={writing.busy}>
            {t('end.save')}
          </Button>
          <Button onClick={onClose}>{t('writing:form.cancel')}</Button>
        </p>
      </WriteForm>
    </Dialog>
  )
}
