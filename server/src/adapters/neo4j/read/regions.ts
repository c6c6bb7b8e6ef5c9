import type { RegionLevel } from '@netzatlas/shared'
import type { Id, RegionRecord } from '../../../domain/records.ts'
import type { Executor } from '../executor.ts'
import { query } from '../queries.ts'

const OF_LEVEL = query('regions/of-level')

/** By id. */
export async function regions(db: Executor, level: RegionLevel, within: Id = ''): Promise<readonly RegionRecord[]> {
  const rows = await db.read<[json: string]>(OF_LEVEL, { level, within })
  return rows.map(([json]) => JSON.parse(json) as RegionRecord)
}
