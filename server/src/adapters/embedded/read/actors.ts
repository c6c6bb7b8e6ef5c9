import type { ActorOrder, ClaimKind } from '@netzatlas/shared'
import type { Id } from '../../../domain/records.ts'
import type { ActorFilter, Box, PageRequest } from '../../../ports/store.ts'
import { dayNumber } from '../days.ts'
import type { Executor } from '../executor.ts'
import { type JsonPieces, joinTexts } from '../rpc/texts.ts'
import { pageOf, type TextPage } from './claims.ts'
import { Conditions } from './conditions.ts'

function filtered(filter: ActorFilter): Conditions {
  const conditions = new Conditions()
  conditions.oneOf('actor.kind', filter.kinds).within('actor.region', filter.within).words('actor.filter_text', filter.text)
  says(conditions, 'WORKS_ON', filter.themes)
  says(conditions, 'CONCERNS', filter.countries)
  if (filter.languages) {
    conditions.add(
      'actor.id IN (SELECT actor FROM actor_language WHERE language IN (SELECT value FROM json_each(?)))',
      JSON.stringify(filter.languages),
    )
  }
  if (filter.status || (filter.hasLines !== undefined && filter.asOf !== undefined)) touched(conditions, filter)
  else if (filter.hasLines !== undefined) conditions.add(filter.hasLines ? 'actor.degree > 0' : 'actor.degree = 0')
  return conditions
}

function says(conditions: Conditions, kind: ClaimKind, objects: readonly Id[] | undefined): void {
  if (!objects) return
  conditions.add(
    'actor.id IN (SELECT subject FROM claim WHERE kind = ? AND object IN (SELECT value FROM json_each(?)))',
    kind,
    JSON.stringify(objects),
  )
}

/** Ends of lines that may hold on the day, of any line where no day is given. */
function touched(conditions: Conditions, { hasLines, status, asOf }: ActorFilter): void {
  const lines = new Conditions()
  if (asOf !== undefined) lines.add('possible_from <= ? AND possible_until >= ?', dayNumber(asOf), dayNumber(asOf))
  const any = lines.sql
  const ends = (where: string) => `(SELECT source FROM line WHERE ${where} UNION SELECT target FROM line WHERE ${where})`
  if (hasLines !== undefined) {
    conditions.add(`actor.id ${hasLines ? 'IN' : 'NOT IN'} ${ends(any)}`, ...lines.parameters, ...lines.parameters)
  }
  if (status !== undefined) {
    lines.oneOf('status', status)
    conditions.add(`actor.id IN ${ends(lines.sql)}`, ...lines.parameters, ...lines.parameters)
  }
}

/** The column that orders, and what stands after a row of it: the ids break ties upward. */
const ORDERS = {
  NAME: { column: 'sort_name', direction: 'ASC', after: '>' },
  DEGREE: { column: 'degree', direction: 'DESC', after: '<' },
  LAST_CONFIRMED: { column: 'confirmed', direction: 'DESC', after: '<' },
} as const satisfies Record<Exclude<ActorOrder, 'DISTANCE'>, object>

export function actorPage(db: Executor, filter: ActorFilter, order: keyof typeof ORDERS, { first, after }: PageRequest): TextPage {
  const conditions = filtered(filter)
  const total = db.get<{ n: number }>(`SELECT count(*) AS n FROM actor WHERE ${conditions.sql}`, ...conditions.parameters)!.n
  const { column, direction, after: beyond } = ORDERS[order]
  const last =
    after === undefined ? undefined : db.get<{ value: string | number }>(`SELECT ${column} AS value FROM actor WHERE id = ?`, after)
  if (last) {
    conditions.add(`(actor.${column} ${beyond} ? OR (actor.${column} = ? AND actor.id > ?))`, last.value, last.value, after!)
  }
  const found = db.column<string>(
    `SELECT record.json FROM (SELECT id, ${column} FROM actor WHERE ${conditions.sql} ORDER BY ${column} ${direction}, id LIMIT ?) AS actor
     CROSS JOIN record ON record.id = actor.id ORDER BY actor.${column} ${direction}, actor.id`,
    ...conditions.parameters,
    first + 1,
  )
  return pageOf(found, first, total)
}

export function actorsWithin(db: Executor, box: Box, filter: ActorFilter): JsonPieces {
  const conditions = filtered(filter)
  conditions.add('actor.lat BETWEEN ? AND ?', box.south, box.north).add('actor.lon BETWEEN ? AND ?', box.west, box.east)
  return joinTexts(
    db.column<string>(
      `SELECT record.json FROM actor INDEXED BY actor_place CROSS JOIN record ON record.id = actor.id WHERE ${conditions.sql} ORDER BY actor.id`,
      ...conditions.parameters,
    ),
  )
}

export const degrees = (db: Executor, ids: readonly Id[]): [Id, number][] =>
  db.rows<[Id, number]>(
    'SELECT actor.id, degree FROM json_each(?) AS asked CROSS JOIN actor ON actor.id = asked.value',
    JSON.stringify(ids),
  )
