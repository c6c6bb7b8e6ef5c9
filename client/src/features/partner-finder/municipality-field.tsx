import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { useMunicipalitySearch } from '../../parts/use-municipality-search.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Combobox, type ComboboxOption } from '../../ui/combobox.tsx'
import type { Address, SetAddress } from './address.ts'
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
  const { options, onType, emptyText } = useMunicipalitySearch()
  const { municipality } = data
  const place = municipality?.disambiguation?.split(', ')[0]
  const value: ComboboxOption | null = municipality
    ? {
        value: municipality.id,
        label: place && !/^(?:kreisfrei|independent)/i.test(place) ? `${municipality.name}, ${place}` : municipality.name,
      }
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
        onType={onType}
        onChange={(option) => set({ kommune: option?.value, zeige: undefined })}
        emptyText={emptyText}
        clearLabel={t('common:clear')}
      />
      {state.kommune !== undefined && (
        <p className={styles.about}>
          {[population && t('common:population', { value: format.figure(population) }), municipality?.region?.name]
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
          {namesakes.length > 3 && `. ${t('manyNamesakes', { count: namesakes.length, name: municipality?.name })}`}
        </p>
      )}
    </div>
  )
}
