import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import { NetworkShapeQuery } from '../graph-explorer.operations.ts'
import { bandTop } from './scene.ts'

const WHOLE = {}

/**
 * Where the ordered band of small components begins. Known of the whole network of today, so that a link with a filter or a
 * date has its caption too; asked once the picture is there, which usually answers it already.
 */
export function useBand(today: string | undefined, drawn: boolean): number | undefined {
  const { data } = useQuery(NetworkShapeQuery, { variables: { asOf: today ?? '', filter: WHOLE }, skip: today === undefined || !drawn })
  return useMemo(() => {
    if (!data || data.network.groupBy) return undefined
    const { vertices, lines } = data.network
    return bandTop({
      vertices: vertices.y.map((y) => ({ y })),
      lines: lines.source.map((source, i) => ({ source, target: lines.target[i]! })),
    })
  }, [data])
}
