import { useTranslation } from 'react-i18next'
import { useSaving } from '../writing/use-saving.ts'
import { useSendingId } from '../writing/use-sending-id.ts'
import { WritingDialog } from '../writing/writing-dialog.tsx'
import type { Note } from './draft.ts'
import { WithdrawNewsMutation } from './writing.operations.ts'

/** Asks before nobody reads the note any more. */
export function WithdrawDialog({ note, onClose, onSaved }: { note: Note; onClose: () => void; onSaved: (command: string) => void }) {
  const { t } = useTranslation(['news', 'writing'])
  const { writing, save } = useSaving({ id: useSendingId(), onSaved, onClose })
  return (
    <WritingDialog
      title={t('withdraw.title')}
      writing={writing}
      saveText={t('withdraw.save')}
      onSave={() => save(WithdrawNewsMutation, { news: note.id })}
      onClose={onClose}
    >
      <p>
        <b lang={note.language}>{note.title}</b>
      </p>
      <p>{t('withdraw.help')}</p>
    </WritingDialog>
  )
}
