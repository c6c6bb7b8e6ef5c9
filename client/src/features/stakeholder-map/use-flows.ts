import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import type { Frame } from '../../viz/map/mercator.ts'
import type { MapFlow } from '../../viz/map/scene.ts'
import type { Address } from './address.ts'
import { MapCooperationLines, MapFlows } from './cooperations.operations.ts'
import { faultOf } from './faults.ts'
import { networkFilterOf } from './filter.ts'
import { anchorsOf, flowId, flowsOf, singlesOf, windowOf } from './model/flows.ts'
import type { PlacedActor } from './model/places.ts'

/** Cooperations as the map draws them: flows between Kreise from afar, single ones from near. */
export function useFlows(state: Address, actors: readonly PlacedActor[], frame: Frame | undefined) {
  const on = state.ebenen.includes('kooperationen')
  const variables = { filter: networkFilterOf(state), asOf: state.stand ?? null }
  const box = windowOf(frame)
  const far = useQuery(MapFlows, { skip: !on, variables })
  const near = useQuery(MapCooperationLines, { skip: !on || !box, variables: { ...variables, box: box ?? NOWHERE } })

  const columns = (far.data ?? far.previousData)?.cooperationFlows
  const lines = box && (near.data ?? near.previousData)?.cooperationLines
  const anchors = useMemo(() => anchorsOf(actors), [actors])
  const placeOf = useMemo(
    () => new Map(actors.flatMap(({ id, placeId, country }) => (state.ausland || country === 'DE' ? [[id, placeId]] : []))),
    [actors, state.ausland],
  )
  const flows = useMemo(() => (columns ? flowsOf(columns, anchors) : []), [columns, anchors])
  const singles = useMemo(() => (lines ? singlesOf(lines, placeOf) : []), [lines, placeOf])
  const rows = useMemo(
    () =>
      columns?.from.map((from, i) => ({
        id: flowId(from, columns.to[i]!),
        fromName: columns.fromName[i]!,
        toName: columns.toName[i]!,
        count: columns.count[i]!,
      })) ?? [],
    [columns],
  )
  if (!on) return undefined
  return {
    columns,
    rows,
    /** Drawn singly: the lines of the window, and how many there are. */
    singly: lines && { drawn: singles, total: lines.total, told: lines.source.length },
    flows: lines ? NO_FLOWS : flows,
    most: columns?.count[0] ?? 0,
    fault: faultOf('kooperationen', far, near),
  }
}
export type FlowLayer = NonNullable<ReturnType<typeof useFlows>>

const NO_FLOWS: readonly MapFlow[] = []
const NOWHERE = { south: 0, west: 0, north: 0, east: 0 }
