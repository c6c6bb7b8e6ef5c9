import { useQuery } from '@apollo/client/react'
import type { Grouping } from '@netzatlas/shared'
import { useMemo } from 'react'
import { GroupMembersQuery } from '../graph-explorer.operations.ts'

const NOBODY: ReadonlyMap<string, string> = new Map()

/** The groups of some actors, among these groups; asked only where there is somebody to ask for. */
export function useGroupsOf(
  actors: readonly string[],
  groupBy: Grouping | undefined,
  groups: readonly string[],
): ReadonlyMap<string, string> {
  const skip = groupBy === undefined || actors.length === 0 || groups.length === 0
  const { data } = useQuery(GroupMembersQuery, {
    variables: { groupBy: groupBy ?? 'DISTRICT', unfold: [...groups], filter: { isolates: true } },
    skip,
  })
  const found = skip ? undefined : data?.network.vertices
  return useMemo(() => {
    if (!found) return NOBODY
    const wanted = new Set(actors)
    return new Map(found.id.flatMap((id, i) => (wanted.has(id) && found.group[i] ? [[id, found.group[i]] as const] : [])))
  }, [found, actors])
}
