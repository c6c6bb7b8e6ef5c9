import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { InGerman } from '../../ui/in-german.tsx'
import { FieldHelp } from '../writing/field-help.tsx'
import fields from '../writing/fields.module.css'
import { today } from '../writing/today.ts'
import { useSaving } from '../writing/use-saving.ts'
import { useSendingId } from '../writing/use-sending-id.ts'
import { WritingDialog } from '../writing/writing-dialog.tsx'
import { kindOf, type Notice, useNoticeWords } from './notice-words.ts'
import { EndNoticeMutation } from './notices.operations.ts'

/** Says from which day on a need or an offer no longer counts. */
export function EndDialog({ notice, onClose, onSaved }: { notice: Notice; onClose: () => void; onSaved: (command: string) => void }) {
  const { t } = useTranslation(['notices', 'writing'])
  const words = useNoticeWords()
  const [on, setOn] = useState(today)
  const { writing, save } = useSaving({ id: useSendingId(), onSaved, onClose })
  return (
    <WritingDialog
      title={t(`end.title.${kindOf(notice)}`)}
      writing={writing}
      saveText={t('end.save')}
      onSave={() => save(EndNoticeMutation, { notice: notice.id, on })}
      onClose={onClose}
    >
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
    </WritingDialog>
  )
}
