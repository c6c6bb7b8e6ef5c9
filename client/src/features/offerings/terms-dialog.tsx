import { useTranslation } from 'react-i18next'
import { readFragment } from '../../api/__generated__/index.ts'
import { DateField } from '../../parts/writing/date-field.tsx'
import { FieldHelp } from '../../parts/writing/field-help.tsx'
import fields from '../../parts/writing/fields.module.css'
import { SourceFields } from '../../parts/writing/source-fields.tsx'
import { useKeptDraft } from '../../parts/writing/use-kept-draft.ts'
import { useSaving } from '../../parts/writing/use-saving.ts'
import styles from '../../parts/writing/writing-dialog.module.css'
import { WritingDialog } from '../../parts/writing/writing-dialog.tsx'
import type { Entry } from './model/entries.ts'
import { draftOf, inputOf, type TermsDraft } from './model/terms-draft.ts'
import { RecordTermsMutation, TermFields } from './offerings.operations.ts'

/** Says the terms of an offering or a programme anew: the form begins with what stands. */
export function TermsDialog({ entry, onClose, onSaved }: { entry: Entry; onClose: () => void; onSaved: (command: string) => void }) {
  const { t } = useTranslation('offerings')
  const { draft, restored, change, idForSending, forget } = useKeptDraft<TermsDraft>(`terms ${entry.id}`, () =>
    draftOf(entry, readFragment(TermFields, entry.terms)),
  )
  const { writing, save } = useSaving({ forget, onSaved, onClose })
  return (
    <WritingDialog
      title={t('form.title', { name: entry.name })}
      writing={writing}
      restored={restored}
      onForget={forget}
      onSave={() => save(RecordTermsMutation, { clientId: idForSending(), offering: entry.id, input: inputOf(draft) })}
      onClose={onClose}
    >
      <Fields key={String(restored)} draft={draft} onChange={change} />
    </WritingDialog>
  )
}

type Word = 'who' | 'purpose' | 'amount' | 'ownShare'
type Day = 'from' | 'until' | 'deadline'

function Fields({ draft, onChange }: { draft: TermsDraft; onChange: (patch: Partial<TermsDraft>) => void }) {
  const { t } = useTranslation('offerings')
  const word = (name: Word) => (
    <label className={fields.field}>
      <span className={fields.label}>{t(`form.${name}`)}</span>
      <textarea
        className={styles.text}
        data-field={name}
        rows={2}
        maxLength={400}
        value={draft[name]}
        onChange={({ target }) => onChange({ [name]: target.value })}
      />
      <FieldHelp field={name}>{t(`form.${name}Help`)}</FieldHelp>
    </label>
  )
  const day = (name: Day) => (
    <DateField label={t(`form.${name}`)} value={draft[name]} onChange={(value) => onChange({ [name]: value })} field={name} />
  )
  return (
    <>
      <p className={fields.help}>{t('form.help')}</p>
      {day('deadline')}
      <div className={fields.two}>
        {day('from')}
        {day('until')}
      </div>
      {word('who')}
      {word('purpose')}
      <div className={fields.two}>
        {word('amount')}
        {word('ownShare')}
      </div>
      <SourceFields source={draft.source} onChange={(source) => onChange({ source })} />
    </>
  )
}
