import { LANGUAGES } from '@netzatlas/shared'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { Choice } from '../writing/choice.tsx'
import { DateField } from '../writing/date-field.tsx'
import { FieldHelp } from '../writing/field-help.tsx'
import fields from '../writing/fields.module.css'
import { SourceFields } from '../writing/source-fields.tsx'
import { today } from '../writing/today.ts'
import { useKeptDraft } from '../writing/use-kept-draft.ts'
import { useSaving } from '../writing/use-saving.ts'
import styles from '../writing/writing-dialog.module.css'
import { WritingDialog } from '../writing/writing-dialog.tsx'
import { draftOf, emptyDraft, inputOf, type NewsDraft, type Note, type Tie } from './draft.ts'
import { TiesField } from './ties-field.tsx'
import { EditNewsMutation, RecordNewsMutation } from './writing.operations.ts'

interface Props {
  /** The note that is said anew, or what a new one belongs to. */
  readonly of: { readonly note: Note } | { readonly about: readonly Tie[] }
  readonly onClose: () => void
  readonly onSaved: (command: string) => void
}

/** Records what happened, or says it anew. */
export function NewsDialog({ of, onClose, onSaved }: Props) {
  const { t } = useTranslation('news')
  const standing = 'note' in of ? of.note : undefined
  const form = 'note' in of ? of.note.id : `news ${of.about.map(({ id }) => id).join(' ')}`
  const { draft, restored, id, change, forget } = useKeptDraft<NewsDraft>(form, () =>
    'note' in of ? draftOf(of.note) : emptyDraft(today(), of.about),
  )
  const { writing, save } = useSaving({ id, forget, onSaved, onClose })
  const send = () => {
    const input = inputOf(draft)
    return 'note' in of ? save(EditNewsMutation, { news: of.note.id, input }) : save(RecordNewsMutation, { input })
  }
  return (
    <WritingDialog
      title={t(standing ? 'form.edit' : 'form.new')}
      writing={writing}
      restored={restored}
      onForget={forget}
      onSave={send}
      onClose={onClose}
    >
      <Fields key={String(restored)} draft={draft} onChange={change} />
    </WritingDialog>
  )
}

function Fields({ draft, onChange }: { draft: NewsDraft; onChange: (patch: Partial<NewsDraft>) => void }) {
  const { t } = useTranslation('news')
  const format = useFormat()
  const languages = LANGUAGES.map((id) => ({ id, label: format.languageName(id) })).toSorted((a, b) => format.compare(a.label, b.label))
  return (
    <>
      <label className={fields.field}>
        <span className={fields.label}>{t('form.title')}</span>
        <input
          className={fields.input}
          data-field="title"
          maxLength={160}
          value={draft.title}
          placeholder={t('form.titlePlaceholder')}
          onChange={({ target }) => onChange({ title: target.value })}
        />
        <FieldHelp field="title">{t('form.noPerson')}</FieldHelp>
      </label>
      <div className={fields.two}>
        <DateField label={t('form.on')} value={draft.on} onChange={(on) => onChange({ on })} field="on" required />
        <Choice
          field="language"
          label={t('form.language')}
          value={draft.language}
          options={languages}
          onChange={(language) => onChange({ language })}
        />
      </div>
      <TiesField ties={draft.about} onChange={(about) => onChange({ about })} />
      <label className={fields.field}>
        <span className={fields.label}>{t('form.text')}</span>
        <textarea
          className={styles.text}
          data-field="text"
          rows={3}
          maxLength={1000}
          value={draft.text}
          onChange={({ target }) => onChange({ text: target.value })}
        />
        <FieldHelp field="text" />
      </label>
      <SourceFields source={draft.source} onChange={(source) => onChange({ source })} />
      <label className={fields.field}>
        <span className={fields.label}>{t('form.read')}</span>
        <input
          className={fields.input}
          data-field="read"
          type="date"
          value={draft.read}
          onChange={({ target }) => onChange({ read: target.value })}
        />
        <FieldHelp field="read" />
      </label>
      <label className={styles.box}>
        <input type="checkbox" checked={draft.withheld} onChange={({ target }) => onChange({ withheld: target.checked })} />
        <span>
          {t('form.withheld')} <span className={fields.help}>{t('form.withheldHelp')}</span>
        </span>
      </label>
    </>
  )
}
