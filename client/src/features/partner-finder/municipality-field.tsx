import { useQuery } from '@apollo/client/react'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Combobox, type ComboboxOption } from '../../ui/combobox.tsx'
import type { Address, SetAddress } from './address.ts'
import { FindMunicipality } from './partner.operations.ts'
import type { PartnerData } from './partner-data.ts'
import styles from './question.module.css'

interface Props {
  readonly state: Address
  readonly set: SetAddress
  readonly data: PartnerData
}

/** Typed, with its Kreis beside each; a town of the same name is asked about. */
export function MunicipalityField({ state, set, data }: Props) {
  const { t } = useTranslation(['partner-finder', 'common'])
  const format = useFormat()
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim())
  const found = useQuery(FindMunicipality, { skip: text.length < 2, variables: { text } })
  const options = ((found.data ?? found.previousData)?.search ?? []).flatMap(({ node }): ComboboxOption[] =>
    node.__typename === 'Actor' && node.kind === 'MUNICIPALITY' && node.place?.country.code === 'DE'
      ? [{ value: node.id, label: node.name, detail: node.disambiguation ?? undefined }]
      : [],
  )
  const { municipality } = data
  const place = municipality?.disambiguation?.split(', ')[0]
  const value: ComboboxOption | null = municipality
    ? { value: municipality.id, label: place && !/^kreisfrei/i.test(place) ? `${municipality.name}, ${place}` : municipality.name }
    : null
  const population = municipality?.municipality?.population
  const namesakes = municipality?.namesakes.filter(({ kind, id }) => kind === 'MUNICIPALITY' && id.startsWith('m-')) ?? []
  return (
    <div className={styles.field}>
      <Combobox
        key={state.kommune ?? 'none'}
        label={t('municipality')}
        placeholder={t('municipalityPlaceholder')}
        value={value}
        options={options}
        onType={setTyped}
        onChange={(option) => set({ kommune: option?.value, zeige: undefined })}
        emptyText={text.length < 2 ? t('typeTwo') : found.loading ? t('common:search.searching') : t('common:search.nothing', { text })}
        clearLabel={t('common:clear')}
      />
      {municipality && (
        <p className={styles.help}>
          {[population && t('common:population', { value: format.figure(population) }), municipality.region?.name]
            .filter(Boolean)
            .join(', ')}
          {namesakes.length > 0 && namesakes.length <= 3 && (
            <>
              {'. '}
              {namesakes.map((other) => (
                <span key={other.id}>
                  {t('meant', { name: other.name, where: other.disambiguation ?? '' })}{' '}
                  <LinkButton onClick={() => set({ kommune: other.id, zeige: undefined })}>{t('switch')}</LinkButton>{' '}
                </span>
              ))}
            </>
          )}
          {namesakes.length > 3 && `. ${t('manyNamesakes', { count: namesakes.length, name: municipality.name })}`}
        </p>
      )}
    </div>
  )
}
