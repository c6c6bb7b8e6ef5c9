import { useQuery } from '@apollo/client/react'
import { LANGUAGES } from '@netzatlas/shared'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { Several } from '../../ui/several.tsx'
import { FieldHelp } from '../writing/field-help.tsx'
import fields from '../writing/fields.module.css'
import { emptySource, type SourceDraft, sourceInputOf } from '../writing/source-draft.ts'
import { SourceFields } from '../writing/source-fields.tsx'
import { useKeptDraft } from '../writing/use-kept-draft.ts'
import { useSaving } from '../writing/use-saving.ts'
import { WritingDialog } from '../writing/writing-dialog.tsx'
import { FactChoicesQuery, RecordFactsMutation } from './facts.operations.ts'
import type { FactsOf } from './facts-of.ts'

interface FactsDraft {
  readonly themes: readonly string[]
  readonly origins: readonly string[]
  readonly partnerCountries: readonly string[]
  readonly languages: readonly string[]
  readonly source: SourceDraft
}

const empty = (): FactsDraft => ({ themes: [], origins: [], partnerCountries: [], languages: [], source: emptySource })

interface Props {
  readonly of: FactsOf
  readonly onClose: () => void
  readonly onSaved: (command: string) => void
}

/** What a source tells of an actor: themes, countries, languages. What stands already takes the source. */
export function FactsDialog({ of, onClose, onSaved }: Props) {
  const { t } = useTranslation('facts')
  const format = useFormat()
  const { data } = useQuery(FactChoicesQuery)
  const { draft, restored, id, change, forget } = useKeptDraft<FactsDraft>(`facts ${of.id}`, empty)
  const { writing, save } = useSaving({ id, forget, onSaved, onClose })
  const byLabel = <T extends { readonly label: string }>(options: readonly T[]) =>
    options.toSorted((a, b) => format.compare(a.label, b.label))
  const countries = byLabel((data?.countries ?? []).map((country) => ({ id: country.id, label: format.country(country.code) })))
  const options = {
    themes: byLabel((data?.themes ?? []).map((theme) => ({ id: theme.id, label: theme.name }))),
    origins: countries,
    partnerCountries: countries,
    languages: byLabel(LANGUAGES.map((code) => ({ id: code, label: format.languageName(code) }))),
  }
  const asked = (['themes', 'origins', 'partnerCountries', 'languages'] as const).filter(
    (field) => field !== 'origins' || of.kind !== 'MUNICIPALITY',
  )
  const { themes, origins, partnerCountries, languages, source } = draft
  const input = {
    themes: [...themes],
    origins: [...origins],
    partnerCountries: [...partnerCountries],
    languages: [...languages],
    source: sourceInputOf(source),
  }
  return (
    <WritingDialog
      title={t('title', { name: of.name })}
      writing={writing}
      restored={restored}
      onForget={forget}
      onSave={() => save(RecordFactsMutation, { actor: of.id, input })}
      onClose={onClose}
    >
      <p className={fields.help}>{t('help')}</p>
      {asked.map((field) => (
        <div key={field}>
          <Several
            field={field}
            label={t(`field.${field}`)}
            none={t('add')}
            options={options[field]}
            chosen={draft[field]}
            onChange={(ids) => change({ [field]: ids })}
          />
          <FieldHelp field={field} />
        </div>
      ))}
      <SourceFields source={source} onChange={(its) => change({ source: its })} />
    </WritingDialog>
  )
}
