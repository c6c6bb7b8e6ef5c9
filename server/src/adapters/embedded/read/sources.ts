import type { Id } from '../../../domain/records.ts'
import type { PageRequest } from '../../../ports/store.ts'
import type { Executor } from '../executor.ts'
import { pageOf, type TextPage } from './claims.ts'
import { Conditions } from './conditions.ts'

export function sourcePage(
  db: Executor,
  text: string | undefined,
  { first, after }: PageRequest,
  without: readonly Id[] = [],
): TextPage & { readonly claims: readonly number[] } {
  const conditions = new Conditions().words('source.filter_text', text)
  if (without.length > 0) conditions.add('source.id NOT IN (SELECT value FROM json_each(?))', JSON.stringify(without))
  const total = db.get<{ n: number }>(`SELECT count(*) AS n FROM source WHERE ${conditions.sql}`, ...conditions.parameters)!.n
  const last = after === undefined ? undefined : db.get<{ claims: number }>('SELECT claims FROM source WHERE id = ?', after)
  if (last) conditions.add('(source.claims < ? OR (source.claims = ? AND source.id > ?))', last.claims, last.claims, after!)
  const found = db.rows<[string, number]>(
    `SELECT record.json, claims FROM source CROSS JOIN record ON record.id = source.id WHERE ${conditions.sql} ORDER BY claims DESC, source.id LIMIT ?`,
    ...conditions.parameters,
    first + 1,
  )
  return {
    ...pageOf(
      found.map(([json]) => json),
      first,
      total,
    ),
    claims: found.slice(0, first).map(([, claims]) => claims),
  }
}
