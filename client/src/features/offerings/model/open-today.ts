import { type Day, earliest, latest, type PartialDate } from '@netzatlas/shared'

export const STANDINGS = ['open', 'undated', 'coming', 'ended'] as const
export type Standing = (typeof STANDINGS)[number]

interface Dated {
  readonly from?: PartialDate | null | undefined
  readonly until?: PartialDate | null | undefined
}

/**
 * Where an offering stands on that day. Only an end that is surely over makes it ended, only a beginning that is surely
 * ahead makes it coming; without any date nobody knows.
 */
export function standing({ from, until }: Dated, today: Day): Standing {
  if (until && latest(until) < today) return 'ended'
  if (from && earliest(from) > today) return 'coming'
  return from || until ? 'open' : 'undated'
}
