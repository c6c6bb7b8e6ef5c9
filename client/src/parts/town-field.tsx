import { useQuery } from '@apollo/client/react'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Combobox, type ComboboxOption } from '../ui/combobox.tsx'
import styles from './town-field.module.css'
import { FindTown, Town } from './town-field.operations.ts'

interface Named {
  readonly id: string
  readonly name: string
  readonly disambiguation?: string | null
}

interface Chosen {
  readonly town: Named | undefined
  /** The id is of nobody. */
  readonly unknown: boolean
}

/** The municipality that an address names. */
export function useTown(id: string | undefined): Chosen {
  const { data } = useQuery(Town, { skip: id === undefined, variables: { id: id ?? '' } })
  if (id === undefined || data === undefined) return { town: undefined, unknown: false }
  return { town: data.actor ?? undefined, unknown: data.actor === null }
}

const optionOf = ({ id, name, disambiguation }: Named): ComboboxOption => ({ value: id, label: name, detail: disambiguation ?? undefined })

/** A municipality of Germany: typed, forgiving, with the Kreis beside each. */
export function TownField({
  label,
  chosen: { town, unknown },
  onChange,
}: {
  label: string
  chosen: Chosen
  onChange: (id: string | undefined) => void
}) {
  const { t } = useTranslation(['town-field', 'common'])
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim())
  const { data, previousData, loading } = useQuery(FindTown, { skip: text.length < 2, variables: { text } })
  const options = (text.length < 2 ? [] : ((data ?? previousData)?.search ?? [])).flatMap(({ node }) =>
    node.__typename === 'Actor' && node.kind === 'MUNICIPALITY' && node.place?.country.code === 'DE' ? [optionOf(node)] : [],
  )
  return (
    <div className={styles.town}>
      <Combobox
        key={town?.id ?? 'none'}
        label={label}
        placeholder={t('placeholder')}
        value={town ? optionOf(town) : null}
        options={options}
        onType={setTyped}
        onChange={(option) => onChange(option?.value)}
        emptyText={text.length < 2 ? t('typeTwo') : loading ? t('common:search.searching') : t('common:search.nothing', { text })}
        clearLabel={t('common:clear')}
      />
      {town?.disambiguation && <p className={styles.help}>{town.disambiguation}</p>}
      {unknown && <p role="alert">{t('unknown')}</p>}
    </div>
  )
}
