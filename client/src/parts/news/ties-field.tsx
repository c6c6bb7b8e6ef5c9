import { useQuery } from '@apollo/client/react'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Combobox, type ComboboxOption } from '../../ui/combobox.tsx'
import fields from '../writing/fields.module.css'
import type { Tie } from './draft.ts'
import styles from './ties-field.module.css'
import { FindTieQuery } from './writing.operations.ts'

/** What a note belongs to: actors, events, programmes, added by name one by one. */
export function TiesField({ ties, onChange }: { ties: readonly Tie[]; onChange: (ties: readonly Tie[]) => void }) {
  const { t } = useTranslation(['news', 'vocabulary', 'common'])
  const format = useFormat()
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim())
  const found = useQuery(FindTieQuery, { skip: text.length < 2, variables: { text } })
  const nodes = (found.data ?? found.previousData)?.search.map(({ node }) => node) ?? []
  const options = nodes.flatMap((node): ComboboxOption[] => {
    if (!('name' in node) || ties.some(({ id }) => id === node.id)) return []
    const where =
      node.__typename === 'Actor' ? node.disambiguation : node.__typename === 'Event' && node.from ? format.date(node.from) : undefined
    return [{ value: node.id, label: node.name, detail: [t(`vocabulary:vertexKind.${node.vertexKind}`), where].filter(Boolean).join(', ') }]
  })
  return (
    <div className={fields.field} data-field="about" tabIndex={-1}>
      <Combobox
        key={ties.map(({ id }) => id).join()}
        label={t('form.about')}
        placeholder={t('form.aboutPlaceholder')}
        value={null}
        options={options}
        onType={setTyped}
        onChange={(option) => {
          if (!option) return
          setTyped('')
          onChange([...ties, { id: option.value, name: option.label }])
        }}
        emptyText={
          text.length < 2 ? t('form.typeTwo') : found.loading ? t('common:search.searching') : t('common:search.nothing', { text })
        }
        clearLabel={t('common:clear')}
      />
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
