import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { Combobox, type ComboboxOption } from '../ui/combobox.tsx'
import styles from './town-field.module.css'
import { Town } from './town-field.operations.ts'
import { useMunicipalitySearch } from './use-municipality-search.ts'

interface Named {
  readonly id: string
  readonly name: string
  readonly disambiguation?: string | null
}

interface Chosen {
  readonly id: string | undefined
  readonly town: Named | undefined
  /** The id is of nobody. */
  readonly unknown: boolean
}

/** The municipality that an address names. */
export function useTown(id: string | undefined): Chosen {
  const { data, previousData } = useQuery(Town, { skip: id === undefined, variables: { id: id ?? '' } })
  // After a change everything is asked anew: meanwhile it is the same town.
  const known = data ?? (previousData?.actor?.id === id ? previousData : undefined)
  if (id === undefined || known === undefined) return { id, town: undefined, unknown: false }
  return { id, town: known.actor ?? undefined, unknown: known.actor === null }
}

const optionOf = ({ id, name, disambiguation }: Named): ComboboxOption => ({ value: id, label: name, detail: disambiguation ?? undefined })

/** A municipality of Germany: typed, forgiving, with the Kreis beside each. */
export function TownField({
  label,
  chosen: { id, town, unknown },
  onChange,
}: {
  label: string
  chosen: Chosen
  onChange: (id: string | undefined) => void
}) {
  const { t } = useTranslation(['town-field', 'common'])
  const search = useMunicipalitySearch()
  return (
    <div className={styles.town}>
      <Combobox
        key={town?.id ?? 'none'}
        label={label}
        placeholder={t('placeholder')}
        value={town ? optionOf(town) : null}
        {...search}
        onChange={(option) => onChange(option?.value)}
        clearLabel={t('common:clear')}
      />
      {id !== undefined && (
        <div className={styles.below}>
          {unknown ? <p role="alert">{t('unknown')}</p> : town?.disambiguation && <p className={styles.help}>{town.disambiguation}</p>}
        </div>
      )}
    </div>
  )
}
