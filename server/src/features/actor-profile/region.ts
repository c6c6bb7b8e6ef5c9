import type { RegionLevel } from '@netzatlas/shared'
import type { Id } from '../../domain/records.ts'

const digits: Readonly<Record<RegionLevel, number>> = { STATE: 2, DISTRICT: 5, MUNICIPALITY: 8 }

/** The region of the level around a region (`r-05315000` -> `r-05315` -> `r-05`); undefined where it is a wider one. */
export function regionAt(region: Id | undefined, level: RegionLevel): Id | undefined {
  const length = 'r-'.length + digits[level]
  return region !== undefined && region.length >= length ? region.slice(0, length) : undefined
}
