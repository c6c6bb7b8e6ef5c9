import type { Id } from '../../../domain/records.ts'
import type { PageRequest } from '../../../ports/store.ts'
import type { Executor } from '../executor.ts'
import { pageOf, type TextPage } from './claims.ts'
import { Conditions } from './conditions.ts'

type Direction = 'ASC' | 'DESC'

/** An order of a list: the column that an index of it and the id runs along. The ids break ties upward. */
export interface ListOrder {
  readonly column: string
  readonly direction: Direction
  /** From the last to the first, by ids as well. */
  readonly isReversed?: true
  /** From this value of the column on nothing is known: reversed, those stay last and as they are. */
  readonly unknownFrom?: string
}

/** The same index from its end. */
export const reversed = (order: ListOrder): ListOrder => ({ ...order, isReversed: true })

interface List {
  readonly table: 'actor' | 'event' | 'source'
  readonly order: ListOrder
  readonly conditions: Conditions
  /** A column of numbers that is told with each record. */
  readonly figure?: string
}

/** A part of the index that is read in one go. */
interface Stretch {
  readonly direction: Direction
  readonly ids: Direction
  /** What the column must be compared with to lie in it. */
  readonly bound?: readonly ['<' | '>=', string]
}

function stretchesOf({ direction, isReversed, unknownFrom }: ListOrder): readonly Stretch[] {
  if (!isReversed) return [{ direction, ids: 'ASC' }]
  const back = { direction: direction === 'ASC' ? 'DESC' : 'ASC', ids: 'DESC' } as const
  if (unknownFrom === undefined) return [back]
  return [
    { ...back, bound: ['<', unknownFrom] },
    { direction, ids: 'ASC', bound: ['>=', unknownFrom] },
  ]
}

const lies = (value: string | number, { bound }: Stretch): boolean => !bound || (bound[0] === '<' ? value < bound[1] : value >= bound[1])
const beyond = (direction: Direction) => (direction === 'ASC' ? '>' : '<')

type Found = [json: string, figure: number]

/** A page of those that pass the conditions, along the index of the order, and the figure of each. */
export function pageAlong(
  db: Executor,
  { table, order, conditions, figure = '0' }: List,
  { first, after }: PageRequest,
): { readonly page: TextPage; readonly figures: readonly number[] } {
  const { column } = order
  const total = db.get<{ n: number }>(`SELECT count(*) AS n FROM ${table} WHERE ${conditions.sql}`, ...conditions.parameters)!.n
  const last =
    after === undefined ? undefined : db.get<{ value: string | number }>(`SELECT ${column} AS value FROM ${table} WHERE id = ?`, after)

  const read = (stretch: Stretch, limit: number, from: readonly [string | number, Id] | undefined): Found[] => {
    const { direction, ids, bound } = stretch
    const here = new Conditions()
    if (bound) here.add(`${table}.${column} ${bound[0]} ?`, bound[1])
    if (from) {
      const [value, id] = from
      here.add(`(${table}.${column} ${beyond(direction)} ? OR (${table}.${column} = ? AND ${table}.id ${beyond(ids)} ?))`, value, value, id)
    }
    return db.rows<Found>(
      `SELECT record.json, listed.figure
       FROM (SELECT id, ${column} AS place, ${figure} AS figure FROM ${table} WHERE ${conditions.sql} AND ${here.sql} ORDER BY ${column} ${direction}, id ${ids} LIMIT ?) AS listed
       CROSS JOIN record ON record.id = listed.id ORDER BY listed.place ${direction}, listed.id ${ids}`,
      ...conditions.parameters,
      ...here.parameters,
      limit,
    )
  }

  const stretches = stretchesOf(order)
  const start = last ? stretches.findIndex((stretch) => lies(last.value, stretch)) : 0
  const found: Found[] = []
  for (const [i, stretch] of stretches.slice(start).entries()) {
    if (found.length > first) break
    found.push(...read(stretch, first + 1 - found.length, last && i === 0 ? [last.value, after!] : undefined))
  }
  return {
    page: pageOf(
      found.map(([json]) => json),
      first,
      total,
    ),
    figures: found.slice(0, first).map(([, its]) => its),
  }
}
