import type { ClaimKind } from '@netzatlas/shared'
import { compareIds } from '../../../domain/ids.ts'
import type { ClaimRecord, Id } from '../../../domain/records.ts'
import type { Page, PageRequest } from '../../../ports/store.ts'
import type { Executor } from '../executor.ts'
import { query } from '../queries.ts'

const OF_VERTICES = query('claims/of-vertices')
const OF_VERTICES_BY_KIND = query('claims/of-vertices-by-kind')
const BY_SOURCE = query('claims/by-source')
const COUNT_BY_SOURCE = query('claims/count-by-source')

const claimOf = (json: string): ClaimRecord => JSON.parse(json) as ClaimRecord

export async function claimsOf(
  db: Executor,
  vertices: readonly Id[],
  kinds?: readonly ClaimKind[],
): Promise<ReadonlyMap<Id, readonly ClaimRecord[]>> {
  const ids = [...new Set(vertices)]
  const rows = await (kinds
    ? db.read<[id: Id, texts: string[]]>(OF_VERTICES_BY_KIND, { ids, kinds })
    : db.read<[id: Id, texts: string[]]>(OF_VERTICES, { ids }))
  const grouped = new Map<Id, readonly ClaimRecord[]>(ids.map((id) => [id, []]))
  for (const [id, texts] of rows)
    grouped.set(
      id,
      texts.map(claimOf).sort((a, b) => compareIds(a.id, b.id)),
    )
  return grouped
}

export async function claimsBySource(db: Executor, source: Id, { first, after = '' }: PageRequest): Promise<Page<ClaimRecord>> {
  const [found, count] = await Promise.all([
    db.read<[json: string]>(BY_SOURCE, { source, after, limit: first + 1 }),
    db.read<[claims: number]>(COUNT_BY_SOURCE, { source }),
  ])
  return {
    items: found.slice(0, first).map(([json]) => claimOf(json)),
    hasNext: found.length > first,
    total: count[0]?.[0] ?? 0,
  }
}
