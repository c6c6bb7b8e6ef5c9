import type { PageRequest } from '../../../ports/store.ts'
import type { Executor } from '../executor.ts'
import { pageOf, type TextPage } from './claims.ts'
import type { Conditions } from './conditions.ts'

/** An order of a list: the column that an index of it and the id runs along. The ids break ties upward. */
export interface ListOrder {
  readonly column: string
  readonly direction: 'ASC' | 'DESC'
}

interface List {
  readonly table: 'actor' | 'event' | 'source'
  readonly order: ListOrder
  readonly conditions: Conditions
  /** A column of numbers that is told with each record. */
  readonly figure?: string
}

/** A page of those that pass the conditions, along the index of the order, and the figure of each. */
export function pageAlong(
  db: Executor,
  { table, order: { column, direction }, conditions, figure = '0' }: List,
  { first, after }: PageRequest,
): { readonly page: TextPage; readonly figures: readonly number[] } {
  const total = db.get<{ n: number }>(`SELECT count(*) AS n FROM ${table} WHERE ${conditions.sql}`, ...conditions.parameters)!.n
  const last =
    after === undefined ? undefined : db.get<{ value: string | number }>(`SELECT ${column} AS value FROM ${table} WHERE id = ?`, after)
  if (last) {
    const beyond = direction === 'ASC' ? '>' : '<'
    conditions.add(`(${table}.${column} ${beyond} ? OR (${table}.${column} = ? AND ${table}.id > ?))`, last.value, last.value, after!)
  }
  const found = db.rows<[json: string, figure: number]>(
    `SELECT record.json, listed.figure
     FROM (SELECT id, ${column} AS place, ${figure} AS figure FROM ${table} WHERE ${conditions.sql} ORDER BY ${column} ${direction}, id LIMIT ?) AS listed
     CROSS JOIN record ON record.id = listed.id ORDER BY listed.place ${direction}, listed.id`,
    ...conditions.parameters,
    first + 1,
  )
  return {
    page: pageOf(
      found.map(([json]) => json),
      first,
      total,
    ),
    figures: found.slice(0, first).map(([, its]) => its),
  }
}
