import { useMemo } from 'react'
import type { NetworkState } from '../state.ts'
import type { ChangeRow } from './compare.ts'
import type { Network, NetworkVertex } from './network.ts'
import { useLineDates } from './use-line-dates.ts'

/** The dates of the relations of two pictures, each with those of all its statements: one that has ended holds on no day that both show. */
export function useChangeDates(rows: readonly ChangeRow[], { beleg }: Pick<NetworkState, 'beleg'>, wanted: boolean) {
  const question = useMemo(
    () => ({
      network: linesAlone(rows),
      asOf: undefined,
      passes: ({ status }: { readonly status: NetworkState['beleg'][number] }) => beleg.length === 0 || beleg.includes(status),
    }),
    [rows, beleg],
  )
  return useLineDates(question, wanted)
}

/** Nothing but the lines and their ends. */
function linesAlone(rows: readonly ChangeRow[]): Network {
  const vertices: NetworkVertex[] = []
  const indexOf = new Map<string, number>()
  const at = (vertex: NetworkVertex): number => {
    const known = indexOf.get(vertex.id)
    if (known !== undefined) return known
    indexOf.set(vertex.id, vertices.length)
    return vertices.push(vertex) - 1
  }
  const lines = rows.map(({ line, source, target }) => ({ ...line, source: at(source), target: at(target) }))
  return { vertices, lines }
}
