import { useQuery } from '@apollo/client/react'
import { useCallback, useMemo } from 'react'
import { StatesQuery } from '../../../parts/region-picker.operations.ts'
import type { NetworkData } from './use-network.ts'

/** Names of actors and groups in the picture, Länder, themes and partner countries; nothing for what is not known. */
export function useAllNames(inPicture: (id: string) => string, data: NetworkData): (id: string) => string {
  const states = useQuery(StatesQuery).data?.regions
  const { themes, countries } = data
  const others = useMemo(
    () => new Map([...(states ?? []), ...themes, ...countries].map(({ id, name }) => [id, name] as const)),
    [states, themes, countries],
  )
  return useCallback((id: string) => inPicture(id) || (others.get(id) ?? ''), [inPicture, others])
}
