import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import { useFormat } from '../../i18n/format.ts'
import { useRest } from '../../parts/use-rest.ts'
import type { MapEvent } from '../../viz/map/scene.ts'
import type { Address } from './address.ts'
import { type Fault, faultOf } from './faults.ts'
import { MapEvents } from './map.operations.ts'
import { type EventRow, eventRowsOf } from './model/events.ts'

/** Events that have a place, as marks and as rows; undefined while the layer is off. */
export function useEvents(state: Address) {
  const format = useFormat()
  const on = state.ebenen.includes('veranstaltungen')
  const asked = useQuery(MapEvents, { skip: !on, variables: { within: state.land ?? null } })
  const rest = useRest(asked.data?.events.pageInfo, asked.fetchMore)
  const answer = (asked.data ?? asked.previousData)?.events
  const rows = useMemo(() => eventRowsOf(answer?.edges.map(({ node }) => node) ?? []), [answer])
  const marks = useMemo((): MapEvent[] => rows.map(({ id, name, lon, lat }) => ({ id, label: name, lon, lat })), [rows])
  if (!on) return undefined
  const fault: Fault | undefined =
    rest.error === undefined ? faultOf('veranstaltungen', asked) : { of: 'veranstaltungen', error: rest.error, retry: rest.retry }
  return {
    rows,
    marks,
    /** Read to the end: before, a number of them would be too low. */
    ready: answer?.pageInfo.hasNextPage === false,
    fault,
    /** Not on the map. */
    withoutPlace: (answer?.edges.length ?? 0) - rows.length,
    linesOf: (id: string): string[] => {
      const event = rows.find((row) => row.id === id)
      return event ? [whenAndWhere(event, format.days(event))] : []
    },
  }
}
export type EventLayer = NonNullable<ReturnType<typeof useEvents>>

const whenAndWhere = ({ from, place }: EventRow, days: string): string => [place, from && days].filter(Boolean).join(', ')
