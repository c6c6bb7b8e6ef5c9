import { useQuery } from '@apollo/client/react'
import type { Grouping, LayoutKind } from '@netzatlas/shared'
import { useMemo } from 'react'
import { GroupMembersQuery, GroupPlacesQuery } from '../graph-explorer.operations.ts'
import type { Places } from './open-groups.ts'
import { openedOf, unfolding } from './opened.ts'

/** Where groups stand and who is in the opened ones; undefined while that is not known, or nothing is open. */
export function usePlaces(
  groupBy: Grouping | undefined,
  open: readonly string[],
  arranged: { readonly layout?: LayoutKind },
): Places | undefined {
  const skip = groupBy === undefined || open.length === 0
  const by = groupBy ?? 'DISTRICT'
  const places = useQuery(GroupPlacesQuery, { variables: { groupBy: by, ...arranged }, skip })
  const members = useQuery(GroupMembersQuery, { variables: { groupBy: by, ...unfolding(open) }, skip })
  return useMemo(() => {
    const [groups, found] = [places.data?.network.vertices, members.data?.network.vertices]
    if (skip || !groups || !found) return undefined
    const of = new Map<string, { id: string; degree: number }[]>(openedOf(open).map(({ id }) => [id, []]))
    const rest = new Map<string, number>()
    found.id.forEach((id, i) => {
      if (found.kind[i] !== 'GROUP') of.get(found.group[i] ?? '')?.push({ id, degree: found.degree[i]! })
      else if (of.has(id)) rest.set(id, found.size[i]!)
    })
    return {
      groups: new Map(groups.id.map((id, i) => [id, { name: groups.name[i]!, x: groups.x[i]!, y: groups.y[i]!, size: groups.size[i]! }])),
      members: of,
      rest,
    }
  }, [skip, places.data, members.data, open])
}
