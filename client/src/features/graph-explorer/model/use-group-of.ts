import { useQuery } from '@apollo/client/react'
import type { Grouping } from '@netzatlas/shared'
import { ActorWhereaboutsQuery, GroupMembersQuery, GroupPlacesQuery } from '../graph-explorer.operations.ts'

/** The group that an actor is in, while it is not shown singly; `asking`: that is not known yet. */
export function useGroupOf(
  actor: string | undefined,
  groupBy: Grouping | undefined,
): { readonly group: string | undefined; readonly asking: boolean } {
  const skip = actor === undefined || groupBy === undefined
  const by = groupBy ?? 'DISTRICT'
  const places = useQuery(GroupPlacesQuery, { variables: { groupBy: by }, skip })
  const whereabouts = useQuery(ActorWhereaboutsQuery, { variables: { id: actor ?? '' }, skip })
  const groups = places.data?.network.vertices.id
  const where = whereabouts.data?.actor
  const region = where?.municipalityRegion ?? where?.districtRegion ?? where?.stateRegion
  const asked = useQuery(GroupMembersQuery, {
    variables: {
      groupBy: by,
      unfold: groups ?? [],
      filter: { isolates: true, ...(where && { kinds: [where.kind] }), ...(region && { within: region.id }) },
    },
    skip: skip || !groups || !where,
  })
  const members = asked.data?.network.vertices
  const at = members?.id.indexOf(actor ?? '') ?? -1
  return {
    group: skip || at < 0 ? undefined : (members!.group[at] ?? undefined),
    asking: !skip && [places, whereabouts, asked].some(({ loading }) => loading),
  }
}
