import { useQuery } from '@apollo/client/react'
import { LANGUAGES } from '@netzatlas/shared'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { Choice } from '../writing/choice.tsx'
import { FieldHelp } from '../writing/field-help.tsx'
import fields from '../writing/fields.module.css'
import { SourceFields } from '../writing/source-fields.tsx'
import { today } from '../writing/today.ts'
import { useKeptDraft } from '../writing/use-kept-draft.ts'
import { useSaving } from '../writing/use-saving.ts'
import styles from '../writing/writing-dialog.module.css'
import { WritingDialog } from '../writing/writing-dialog.tsx'
import { draftOf, emptyDraft, inputOf, type NoticeDraft } from './draft.ts'
import { kindOf, type Notice, type NoticeKind } from './notice-words.ts'
import { EditNoticeMutation, NoticeChoicesQuery, RecordNoticeMutation } from './notices.operations.ts'

interface Props {
  /** Of whom a new one is; or the one that is said anew. */
  readonly of:
    | { readonly actor: string; readonly name: string; readonly kind: NoticeKind }
    | { readonly notice: Notice; readonly name: string }
  readonly onClose: () => void
  readonly onSaved: (command: string) => void
}

/** Records what an actor wishes for or offers, or says it anew. */
export function NoticeDialog({ of, onClose, onSaved }: Props) {
  const { t } = useTranslation('notices')
  const standing = 'notice' in of ? of.notice : undefined
  const kind = 'notice' in of ? kindOf(of.notice) : of.kind
  const { draft, restored, id, change, forget } = useKeptDraft<NoticeDraft>('notice' in of ? of.notice.id : `${of.kind} ${of.actor}`, () =>
    standing ? draftOf(standing) : emptyDraft(today()),
  )
  const { writing, save } = useSaving({ id, forget, onSaved, onClose })
  const send = () => {
    const input = inputOf(draft)
    return 'notice' in of
      ? save(EditNoticeMutation, { notice: of.notice.id, input })
      : save(RecordNoticeMutation, { kind, actor: of.actor, input })
  }
  return (
    <WritingDialog
      title={t(standing ? `form.edit.${kind}` : `form.new.${kind}`, { name: of.name })}
      writing={writing}
      restored={restored}
      onForget={forget}
      onSave={send}
      onClose={onClose}
    >
      <Fields draft={draft} kind={kind} onChange={change} />
    </WritingDialog>
  )
}

function Fields({ draft, kind, onChange }: { draft: NoticeDraft; kind: NoticeKind; onChange: (patch: Partial<NoticeDraft>) => void }) {
  const { t } = useTranslation('notices')
  const format = useFormat()
  const { data } = useQuery(NoticeChoicesQuery)
  const byLabel = <T extends { readonly label: string }>(options: readonly T[]) =>
    options.toSorted((a, b) => format.compare(a.label, b.label))
  const themes = byLabel((data?.themes ?? []).map(({ id, name }) => ({ id, label: name })))
  const countries = byLabel((data?.countries ?? []).map(({ id, code }) => ({ id, label: format.country(code) })))
  const languages = byLabel(LANGUAGES.map((id) => ({ id, label: format.languageName(id) })))
  const day = (field: 'validFrom' | 'validUntil') => (
    <label className={fields.field}>
      <span className={fields.label}>{t(`form.${field}`)}</span>
      <input
        className={fields.input}
        data-field={field}
        type="date"
        value={draft[field]}
        onChange={({ target }) => onChange({ [field]: target.value })}
      />
      <FieldHelp field={field} />
    </label>
  )
  return (
    <>
      <Choice
        field="theme"
        label={t('form.theme')}
        value={draft.theme}
        none={t('form.chooseTheme')}
        options={themes}
        onChange={(theme) => onChange({ theme })}
      />
      <label className={fields.field}>
        <span className={fields.label}>{t(`form.text.${kind}`)}</span>
        <textarea
          className={styles.text}
          data-field="text"
          rows={4}
          maxLength={600}
          value={draft.text}
          onChange={({ target }) => onChange({ text: target.value })}
        />
        <FieldHelp field="text">{t('form.noPerson')}</FieldHelp>
      </label>
      <div className={fields.two}>
        <Choice
          field="language"
          label={t('form.language')}
          value={draft.language}
          none={t('form.notNamed')}
          options={languages}
          onChange={(language) => onChange({ language })}
        />
        <Choice
          field="country"
          label={t('form.country')}
          value={draft.country}
          none={t('form.notNamed')}
          options={countries}
          onChange={(country) => onChange({ country })}
        />
        {day('validFrom')}
        {day('validUntil')}
      </div>
      <SourceFields source={draft.source} onChange={(source) => onChange({ source })} />
      <label className={styles.box}>
        <input type="checkbox" checked={draft.withheld} onChange={({ target }) => onChange({ withheld: target.checked })} />
        <span>
          {t('form.withheld')} <span className={fields.help}>{t('form.withheldHelp')}</span>
        </span>
      </label>
    </>
  )
}
