import { useQuery } from '@apollo/client/react'
import type { Grouping } from '@netzatlas/shared'
import { ActorWhereaboutsQuery, GroupMembersQuery, GroupPlacesQuery } from '../graph-explorer.operations.ts'

/** The group that an actor is in, while it is not shown singly. */
export function useGroupOf(actor: string | undefined, groupBy: Grouping | undefined): string | undefined {
  const skip = actor === undefined || groupBy === undefined
  const by = groupBy ?? 'DISTRICT'
  const groups = useQuery(GroupPlacesQuery, { variables: { groupBy: by }, skip }).data?.network.vertices.id
  const where = useQuery(ActorWhereaboutsQuery, { variables: { id: actor ?? '' }, skip }).data?.actor
  const region = where?.municipalityRegion ?? where?.districtRegion ?? where?.stateRegion
  const members = useQuery(GroupMembersQuery, {
    variables: {
      groupBy: by,
      unfold: groups ?? [],
      filter: { isolates: true, ...(where && { kinds: [where.kind] }), ...(region && { within: region.id }) },
    },
    skip: skip || !groups || !where,
  }).data?.network.vertices
  const at = members?.id.indexOf(actor ?? '') ?? -1
  return skip || at < 0 ? undefined : (members!.group[at] ?? undefined)
}
