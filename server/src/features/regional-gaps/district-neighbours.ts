import type { Id } from '../../domain/records.ts'
import committed from './district-neighbours.json' with { type: 'json' }

/** Official keys, derived from the boundaries by tools/geodata. */
const NEIGHBOURS: Readonly<Record<string, readonly string[]>> = committed

/** The Kreise that share a border with it. */
export const besideDistrict = (district: Id): readonly Id[] => (NEIGHBOURS[district.slice('r-'.length)] ?? []).map((ags) => `r-${ags}`)
