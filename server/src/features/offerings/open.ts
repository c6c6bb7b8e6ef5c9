import { type Day, earliest, latest, type PartialDate } from '@netzatlas/shared'
import type { ActorRecord } from '../../domain/records.ts'

export interface Dated {
  readonly from?: PartialDate
  readonly until?: PartialDate
  readonly deadline?: PartialDate
}

export const STANDINGS = ['OPEN', 'UNDATED', 'COMING', 'ENDED'] as const
export type OfferingStanding = (typeof STANDINGS)[number]

/**
 * Where an offering stands on a day. Only an end or a deadline that is surely over makes it ended, only a beginning that is
 * surely ahead makes it coming; without any date nobody knows.
 */
export function standingOn({ from, until, deadline }: Dated, day: Day): OfferingStanding {
  if ([until, deadline].some((end) => end !== undefined && latest(end) < day)) return 'ENDED'
  if (from !== undefined && earliest(from) > day) return 'COMING'
  return from === undefined && until === undefined && deadline === undefined ? 'UNDATED' : 'OPEN'
}

/** Not surely over and not surely still to come: an offering whose dates leave it open is listed. */
export const isOpenOn = (offering: Dated, day: Day): boolean => ['OPEN', 'UNDATED'].includes(standingOn(offering, day))

/** How far a provider works: the digits of the AGS that bound it, or nothing where it is bound to no region. */
export function boundOf(provider: ActorRecord): string | undefined {
  const local = provider.kind === 'MUNICIPALITY' || provider.scope === 'LOCAL'
  const reach = local ? 'r-00000'.length : provider.scope === 'STATE' ? 'r-00'.length : 0
  if (reach === 0 || provider.region === undefined || provider.region.length < reach) return undefined
  return provider.region.slice(0, reach)
}

/** A local body offers to its district, one of a Land to its Land, everybody else to all. */
export function reaches(provider: ActorRecord, actor: ActorRecord): boolean {
  const bound = boundOf(provider)
  return bound === undefined || (actor.region?.startsWith(bound) ?? false)
}
