import type { Day } from '@netzatlas/shared'
import type { ActorRecord, Id } from '../../domain/records.ts'
import { type Loaders, recordsOf } from '../../graphql/loaders.ts'
import { holdingClaims } from './relations.ts'

/** The other parties of an actor's cooperations that hold at the day for sure or perhaps, each once. */
export async function partnersOf(actor: Id, asOf: Day | undefined, loaders: Loaders): Promise<readonly ActorRecord[]> {
  const own = holdingClaims(await loaders.claims(actor, ['PARTICIPATES_IN']), asOf)
  const cooperations = own.map(({ object }) => object).filter((id) => id !== undefined)
  const participations = (await Promise.all(cooperations.map((id) => loaders.claims(id, ['PARTICIPATES_IN'])))).flat()
  const others = holdingClaims(participations, asOf).map(({ subject }) => subject)
  return recordsOf(
    loaders,
    others.filter((id) => id !== actor),
    'actor',
  )
}
