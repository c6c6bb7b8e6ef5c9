import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { useNameSearch } from '../use-name-search.ts'
import { FieldHelp } from '../writing/field-help.tsx'
import fields from '../writing/fields.module.css'
import type { Tie } from './draft.ts'
import styles from './ties-field.module.css'
import { FindTieQuery } from './writing.operations.ts'

/** What a note belongs to: actors, events, programmes, offerings, added by name one by one. */
export function TiesField({ ties, onChange }: { ties: readonly Tie[]; onChange: (ties: readonly Tie[]) => void }) {
  const { t } = useTranslation(['news', 'vocabulary', 'common'])
  const format = useFormat()
  const search = useNameSearch(
    FindTieQuery,
    (node) => {
      if (!('name' in node) || ties.some(({ id }) => id === node.id)) return undefined
      const where =
        node.__typename === 'Actor' ? node.disambiguation : node.__typename === 'Event' && node.from ? format.date(node.from) : undefined
      return { value: node.id, label: node.name, detail: [t(`vocabulary:vertexKind.${node.vertexKind}`), where].filter(Boolean).join(', ') }
    },
    { short: t('form.typeTwo') },
  )
  return (
    <div className={fields.field} data-field="about" tabIndex={-1}>
      <Combobox
        key={ties.map(({ id }) => id).join()}
        label={t('form.about')}
        placeholder={t('form.aboutPlaceholder')}
        value={null}
        {...search}
        onChange={(option) => {
          if (!option) return
          search.onType('')
          onChange([...ties, { id: option.value, name: option.label }])
        }}
        clearLabel={t('common:clear')}
      />
      <FieldHelp field="about" />
      {ties.length > 0 && (
        <ul className={styles.ties}>
          {ties.map(({ id, name }) => (
            <li key={id}>
              <span lang="de">{name}</span>{' '}
              <LinkButton onClick={() => onChange(ties.filter((tie) => tie.id !== id))} aria-label={t('form.removeOf', { name })}>
                {t('form.remove')}
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
