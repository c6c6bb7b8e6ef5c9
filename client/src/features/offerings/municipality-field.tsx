import { useQuery } from '@apollo/client/react'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Combobox, type ComboboxOption } from '../../ui/combobox.tsx'
import styles from './filters.module.css'
import { FindTown } from './offerings.operations.ts'

interface Named {
  readonly id: string
  readonly name: string
  readonly disambiguation?: string | null
}
const optionOf = ({ id, name, disambiguation }: Named): ComboboxOption => ({ value: id, label: name, detail: disambiguation ?? undefined })

/** For whom it should fit: typed, forgiving, with the Kreis beside each. */
export function MunicipalityField({ chosen, onChange }: { chosen: Named | undefined; onChange: (id: string | undefined) => void }) {
  const { t } = useTranslation(['offerings', 'common'])
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim())
  const { data, previousData, loading } = useQuery(FindTown, { skip: text.length < 2, variables: { text } })
  const options = (text.length < 2 ? [] : ((data ?? previousData)?.search ?? [])).flatMap(({ node }) =>
    node.__typename === 'Actor' && node.kind === 'MUNICIPALITY' && node.place?.country.code === 'DE' ? [optionOf(node)] : [],
  )
  return (
    <div className={styles.town}>
      <Combobox
        key={chosen?.id ?? 'none'}
        label={t('fit.label')}
        placeholder={t('fit.placeholder')}
        value={chosen ? optionOf(chosen) : null}
        options={options}
        onType={setTyped}
        onChange={(option) => onChange(option?.value)}
        emptyText={text.length < 2 ? t('fit.typeTwo') : loading ? t('common:search.searching') : t('common:search.nothing', { text })}
        clearLabel={t('common:clear')}
      />
      {chosen?.disambiguation && <p className={styles.help}>{chosen.disambiguation}</p>}
    </div>
  )
}
