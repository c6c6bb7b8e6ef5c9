import { type Day, earliest, latest, type PartialDate } from '@netzatlas/shared'
import type { ActorRecord } from '../../domain/records.ts'

/**
 * Not surely over and not surely still to come: an offering whose dates leave it open is listed, one that has ended or
 * whose deadline has passed is not.
 */
export function isOpenOn(
  { from, until, deadline }: { readonly from?: PartialDate; readonly until?: PartialDate; readonly deadline?: PartialDate },
  day: Day,
): boolean {
  const begun = from === undefined || earliest(from) <= day
  const over = [until, deadline].some((end) => end !== undefined && latest(end) < day)
  return begun && !over
}

/** A local body offers to its district, one of a Land to its Land, everybody else to all. */
export function reaches(provider: ActorRecord, actor: ActorRecord): boolean {
  const local = provider.kind === 'MUNICIPALITY' || provider.scope === 'LOCAL'
  const reach = local ? 'r-00000'.length : provider.scope === 'STATE' ? 'r-00'.length : 0
  if (reach === 0 || provider.region === undefined || provider.region.length < reach) return true
  return actor.region?.startsWith(provider.region.slice(0, reach)) ?? false
}
