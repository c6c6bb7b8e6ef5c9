import type { Id } from '../../domain/records.ts'
import type { RegionReader } from '../../ports/store.ts'

/** The name of the Land that each region lies in; null where there is no region. */
export async function stateNames(regions: readonly (Id | null | undefined)[], store: RegionReader): Promise<(string | null)[]> {
  const names = new Map((await store.regions('STATE')).map(({ id, name }) => [id, name]))
  return regions.map((region) => names.get(region?.slice(0, 'r-00'.length) ?? '') ?? null)
}
