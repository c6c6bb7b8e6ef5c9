import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import { useFormat } from '../../i18n/format.ts'
import { quantileBounds, stepIn } from '../../viz/encoding/steps.ts'
import type { CountryLayer } from '../../viz/map/scene.ts'
import type { Address } from './address.ts'
import { MapCountries } from './cooperations.operations.ts'
import { faultOf } from './faults.ts'

/** Countries that cooperations are tied to, coloured and numbered by how many. */
export function useCountries(state: Address) {
  const format = useFormat()
  const on = state.ebenen.includes('partnerlaender')
  const asked = useQuery(MapCountries, { skip: !on, variables: { asOf: state.stand ?? null } })
  const answer = (asked.data ?? asked.previousData)?.partnerCountries
  const rows = useMemo(
    () => answer?.map(({ country: { code }, count }) => ({ code, count, name: format.country(code) })) ?? [],
    [answer, format],
  )
  const bounds = useMemo(() => quantileBounds(rows.map(({ count }) => count)), [rows])
  const layer = useMemo(
    (): CountryLayer => ({ countries: rows.map(({ code, name, count }) => ({ code, label: name, count, look: stepIn(bounds, count)! })) }),
    [rows, bounds],
  )
  if (!on) return undefined
  return { rows, bounds, layer, ready: answer !== undefined, fault: faultOf('partnerlaender', asked) }
}
export type Countries = NonNullable<ReturnType<typeof useCountries>>
