import type { ClaimKind } from '@netzatlas/shared'
import { typeOfId } from '../../domain/ids.ts'
import type { Id } from '../../domain/records.ts'
import type { Loaders } from '../../graphql/loaders.ts'

/** How many actors some claim of the kind ties to the vertex, each counted once. */
export async function actorCount(vertex: Id, kind: ClaimKind, loaders: Loaders): Promise<number> {
  const claims = await loaders.claims(vertex, [kind])
  return new Set(claims.map(({ subject }) => subject).filter((subject) => typeOfId(subject) === 'actor')).size
}
