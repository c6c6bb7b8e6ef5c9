import type { SourceOrder } from '@netzatlas/shared'
import type { Id } from '../../../domain/records.ts'
import type { PageRequest } from '../../../ports/store.ts'
import { LAST, newestFirst } from '../../list-places.ts'
import type { Executor } from '../executor.ts'
import type { TextPage } from './claims.ts'
import { Conditions } from './conditions.ts'
import { type ListOrder, pageAlong, reversed } from './page-along.ts'

const CLAIMS: ListOrder = { column: 'claims', direction: 'DESC' }
const NEWEST: ListOrder = { column: 'by_date', direction: 'ASC', unknownFrom: newestFirst('') }
const TITLE: ListOrder = { column: 'by_title', direction: 'ASC' }
const SITE: ListOrder = { column: 'by_site', direction: 'ASC', unknownFrom: LAST }

const ORDERS = {
  CLAIMS,
  CLAIMS_REVERSED: reversed(CLAIMS),
  NEWEST,
  NEWEST_REVERSED: reversed(NEWEST),
  TITLE,
  TITLE_REVERSED: reversed(TITLE),
  SITE,
  SITE_REVERSED: reversed(SITE),
} as const satisfies Record<SourceOrder, ListOrder>

export function sourcePage(
  db: Executor,
  text: string | undefined,
  order: SourceOrder,
  request: PageRequest,
  without: readonly Id[] = [],
): TextPage & { readonly claims: readonly number[] } {
  const conditions = new Conditions().words('source.filter_text', text)
  if (without.length > 0) conditions.add('source.id NOT IN (SELECT value FROM json_each(?))', JSON.stringify(without))
  const { page, figures } = pageAlong(db, { table: 'source', order: ORDERS[order], conditions, figure: 'claims' }, request)
  return { ...page, claims: figures }
}

export const unusedSources = (db: Executor): Id[] =>
  db.column<Id>('SELECT id FROM source WHERE claims = 0 AND NOT EXISTS (SELECT 1 FROM reference WHERE target = source.id) ORDER BY id')
