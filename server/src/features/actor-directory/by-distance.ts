import { boxAround, distanceKm } from '../../domain/distance.ts'
import { compareIds } from '../../domain/ids.ts'
import type { ActorRecord, Id, Place } from '../../domain/records.ts'
import { inOwnTurn } from '../../domain/turns.ts'
import type { ActorFilter, ActorReader } from '../../ports/store.ts'

export interface DistantActor {
  readonly actor: ActorRecord
  readonly distanceKm: number
}

/** Farther apart than any two places in Germany, so that a search without a radius leaves out places abroad only. */
export const WHOLE_COUNTRY_KM = 900

/** Actors within the radius (km) of a place, nearest first, then by id; the actor that stands there is left out. */
export async function actorsByDistance(
  store: ActorReader,
  centre: Place,
  radiusKm: number,
  filter: ActorFilter,
  except: Id,
): Promise<readonly DistantActor[]> {
  const candidates = await store.actorsWithin(boxAround(centre, radiusKm), filter)
  const within = await inOwnTurn(candidates.length, () =>
    candidates
      .flatMap((actor) => (actor.place && actor.id !== except ? [{ actor, distanceKm: distanceKm(centre, actor.place) }] : []))
      .filter((candidate) => candidate.distanceKm <= radiusKm),
  )
  return inOwnTurn(within.length, () => within.sort((a, b) => a.distanceKm - b.distanceKm || compareIds(a.actor.id, b.actor.id)))
}
