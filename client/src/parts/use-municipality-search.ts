import { useQuery } from '@apollo/client/react'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ComboboxOption } from '../ui/combobox.tsx'
import { FindMunicipality } from './municipality-search.operations.ts'

/** Municipalities in Germany by what is typed, and what a field says as long as there are none. */
export function useMunicipalitySearch() {
  const { t } = useTranslation('common')
  const [typed, onType] = useState('')
  const text = useDeferredValue(typed.trim())
  const short = text.length < 2
  const found = useQuery(FindMunicipality, { skip: short, variables: { text } })
  const options = ((found.data ?? found.previousData)?.search ?? []).flatMap(({ node }): ComboboxOption[] =>
    node.__typename === 'Actor' && node.kind === 'MUNICIPALITY' && node.place?.country.code === 'DE'
      ? [{ value: node.id, label: node.name, detail: node.disambiguation ?? undefined }]
      : [],
  )
  return {
    options,
    onType,
    emptyText: short ? t('search.typeTwo') : found.loading ? t('search.searching') : t('search.nothing', { text }),
  }
}
