import type { ActorKind, PartialDate } from '@netzatlas/shared'
import { DEFAULT_PARTNER_KINDS, newer } from '../../domain/coverage.ts'
import { compareIds } from '../../domain/ids.ts'
import { newestFirst } from '../../domain/ranking.ts'
import type { ActorRecord, Id, Place } from '../../domain/records.ts'
import type { Context } from '../../graphql/context.ts'
import { inOwnTurn } from '../../graphql/turns.ts'
import { actorsByDistance, type DistantActor } from '../actor-directory/by-distance.ts'
import { partnerIds } from '../actor-profile/partners.ts'

export const DEFAULT_RADIUS_KM = 50

export interface PartnerQuestion {
  /** With a place: distances are measured from it. */
  readonly actor: ActorRecord & { readonly place: Place }
  readonly radiusKm: number
  readonly kinds?: readonly ActorKind[]
  readonly themes?: readonly Id[]
  readonly countries?: readonly Id[]
  readonly languages?: readonly string[]
}

export type PartnerContext = Pick<Context, 'store' | 'loaders' | 'snapshot'>

export interface Partner extends DistantActor {
  readonly lastConfirmed: PartialDate | undefined
}

/**
 * Possible partners within the radius, nearest first; equally near ones by the newest confirmation, then by id. Those
 * the actor already works with, perhaps or for sure, are left out. `offset` of the nearest are passed over.
 */
export async function findPartners(
  { actor, radiusKm, ...filter }: PartnerQuestion,
  { first, offset }: { readonly first: number; readonly offset: number },
  context: PartnerContext,
): Promise<readonly Partner[]> {
  const near = await newPartners({ actor, radiusKm, ...filter }, context)
  const nearest = near[offset]?.distanceKm
  if (nearest === undefined) return []
  const farthest = near[Math.min(offset + first, near.length) - 1]?.distanceKm ?? nearest
  // Only who is as far as somebody of the page can come into it by its date.
  const nearer = near.filter(({ distanceKm }) => distanceKm < nearest).length
  const reached = near.slice(nearer).filter(({ distanceKm }) => distanceKm <= farthest)
  const dated = await Promise.all(
    reached.map(async (candidate) => {
      const claims = await context.loaders.claims(candidate.actor.id)
      return { ...candidate, lastConfirmed: claims.map((claim) => claim.lastConfirmed).reduce(newer, undefined) }
    }),
  )
  return dated.toSorted(nearestFirst).slice(offset - nearer, offset - nearer + first)
}

/** Equally near ones by the newest confirmation, then by id. */
export const nearestFirst = (a: Partner, b: Partner): number =>
  a.distanceKm - b.distanceKm || newestFirst(a.lastConfirmed, b.lastConfirmed) || compareIds(a.actor.id, b.actor.id)

/** All of them within the radius, nearest first. */
export async function newPartners(
  { actor, radiusKm, kinds = DEFAULT_PARTNER_KINDS, ...filter }: PartnerQuestion,
  { store, loaders, snapshot }: PartnerContext,
): Promise<readonly DistantActor[]> {
  const [near, network] = await Promise.all([actorsByDistance(store, actor.place, radiusKm, { ...filter, kinds }, actor.id), snapshot()])
  const known = new Set(partnerIds(network, actor.id, {}))
  return inOwnTurn(near.length, () => {
    loaders.remember(near.map((candidate) => candidate.actor))
    return near.filter((candidate) => !known.has(candidate.actor.id))
  })
}
