import { useQuery } from '@apollo/client/react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format.ts'
import { StatesQuery } from './region-picker.operations.ts'

export interface StateName {
  readonly id: string
  readonly name: string
}

/** The Länder of the data, by name; undefined until they are known. */
export function useStates(): readonly StateName[] | undefined {
  const format = useFormat()
  const { data } = useQuery(StatesQuery)
  return data?.regions.toSorted((a, b) => format.compare(a.name, b.name))
}

/** What a choice of Land is called: all of Germany (undefined), its name, or that the data do not have it. */
export function useStateNames(): (id: string | undefined) => string {
  const { t } = useTranslation('common')
  const states = useStates()
  return (id) => {
    const name = states?.find((state) => state.id === id)?.name
    return name ?? t(id === undefined || states === undefined ? 'region.all' : 'region.gone')
  }
}
