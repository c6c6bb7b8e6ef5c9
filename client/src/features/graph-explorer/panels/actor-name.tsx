import { useQuery } from '@apollo/client/react'
import { readFragment } from '../../../api/__generated__/index.ts'
import { ActorLabel } from '../../../parts/actor-label.operations.ts'
import { ActorNameQuery } from '../graph-explorer.operations.ts'

/** The name of an actor that is not in the picture. */
export function ActorName({ id }: { id: string }) {
  const actor = useQuery(ActorNameQuery, { variables: { id } }).data?.actor
  return actor ? readFragment(ActorLabel, actor).name : '…'
}
