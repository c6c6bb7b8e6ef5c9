import type { ClaimKind } from '@netzatlas/shared'
import type { Id } from '../../../domain/records.ts'
import type { PageRequest } from '../../../ports/store.ts'
import type { Executor } from '../executor.ts'
import { type JsonPieces, joinTexts } from '../rpc/texts.ts'

export interface GroupedTexts {
  readonly groups: readonly Id[]
  readonly sizes: readonly number[]
  readonly texts: JsonPieces
}

export function claimsOf(db: Executor, vertices: readonly Id[], kinds: readonly ClaimKind[] | undefined): GroupedTexts {
  const ofKind = kinds ? 'AND claim.kind IN (SELECT value FROM json_each(?2))' : ''
  const rows = db.rows<[Id, string]>(
    `WITH asked AS MATERIALIZED (SELECT DISTINCT value AS vertex FROM json_each(?1)),
       found AS (
         SELECT vertex, claim.id FROM asked CROSS JOIN claim ON claim.subject = vertex ${ofKind}
         UNION
         SELECT vertex, claim.id FROM asked CROSS JOIN claim ON claim.object = vertex ${ofKind}
       )
     SELECT vertex, json FROM found CROSS JOIN record ON record.id = found.id ORDER BY vertex, found.id`,
    JSON.stringify(vertices),
    ...(kinds ? [JSON.stringify(kinds)] : []),
  )
  const sizes = new Map<Id, number>()
  for (const [vertex] of rows) sizes.set(vertex, (sizes.get(vertex) ?? 0) + 1)
  return { groups: [...sizes.keys()], sizes: [...sizes.values()], texts: joinTexts(rows.map(([, json]) => json)) }
}

export interface TextPage {
  readonly texts: JsonPieces
  readonly hasNext: boolean
  readonly total: number
}

/** One row more than asked for tells whether there is a next page. */
export function pageOf(found: readonly string[], first: number, total: number): TextPage {
  return { texts: joinTexts(found.slice(0, first)), hasNext: found.length > first, total }
}

export function claimsBySource(db: Executor, source: Id, { first, after }: PageRequest): TextPage {
  const found = db.column<string>(
    'SELECT json FROM support JOIN record ON record.id = support.claim WHERE source = ? AND claim > ? ORDER BY claim LIMIT ?',
    source,
    after ?? '',
    first + 1,
  )
  return pageOf(found, first, db.get<{ n: number }>('SELECT count(*) AS n FROM support WHERE source = ?', source)!.n)
}
