import { type ActorOrder, type Day, fold } from '@netzatlas/shared'
import type { Id } from '../../../domain/records.ts'
import type { ActorFilter, Box, PageRequest } from '../../../ports/store.ts'
import type { TopicKind } from '../../derived.ts'
import type { Executor } from '../executor.ts'
import { type JsonPieces, joinTexts } from '../rpc/texts.ts'
import type { TextPage } from './claims.ts'
import { Conditions } from './conditions.ts'
import { type ListOrder, pageAlong } from './page-along.ts'
import { saying } from './topics.ts'

/** Who passes the filter by lines (`hasLines`, `status`, at `asOf`), as told by the lane that holds the network. */
export interface LineEnds {
  /** Of the actors with lines, those that pass or those that do not, whichever are fewer. */
  readonly ids: readonly Id[]
  readonly these: boolean
  /** Whether actors without any line pass. */
  readonly unlinked: boolean
}

function filtered(filter: ActorFilter, ends: LineEnds | undefined): Conditions {
  // The plus keeps the planner from looking kinds up one by one: they are few and large, the index of the order or region serves better.
  const conditions = new Conditions().oneOf('+actor.kind', filter.kinds).within('actor.region', filter.within)
  for (const word of fold(filter.text ?? '').split(' ')) if (word) named(conditions, word)
  says(conditions, 'WORKS_ON', filter.themes, filter.topicsOn)
  says(conditions, 'CONCERNS', filter.countries, filter.topicsOn)
  if (filter.languages) {
    conditions.add(
      'actor.id IN (SELECT actor FROM actor_language WHERE language IN (SELECT value FROM json_each(?)))',
      JSON.stringify(filter.languages),
    )
  }
  if (ends) linked(conditions, ends)
  else if (filter.hasLines !== undefined) conditions.add(filter.hasLines ? 'actor.degree > 0' : 'actor.degree = 0')
  return conditions
}

function linked(conditions: Conditions, { ids, these, unlinked }: LineEnds): void {
  const listed = `actor.id ${these ? 'IN' : 'NOT IN'} (SELECT value FROM json_each(?))`
  const whole = these && unlinked ? `(actor.degree = 0 OR ${listed})` : !these && !unlinked ? `(actor.degree > 0 AND ${listed})` : listed
  conditions.add(whole, JSON.stringify(ids))
}

/** A word inside a name: by trigram from three letters on, by reading the names below that. */
function named(conditions: Conditions, word: string): void {
  if (word.length < 3) conditions.add('actor.id IN (SELECT id FROM search_record WHERE instr(names, ?) > 0)', word)
  else {
    conditions.add(
      'actor.id IN (SELECT id FROM search_record WHERE key IN (SELECT rowid FROM search_pieces WHERE search_pieces MATCH ?))',
      `"${word}"`,
    )
  }
}

function says(conditions: Conditions, kind: TopicKind, objects: readonly Id[] | undefined, on: Day | undefined): void {
  if (!objects) return
  const { sql, parameters } = saying(kind, objects, on)
  conditions.add(`actor.id IN (${sql})`, ...parameters)
}

const ORDERS = {
  NAME: { column: 'sort_name', direction: 'ASC' },
  DEGREE: { column: 'degree', direction: 'DESC' },
  LAST_CONFIRMED: { column: 'confirmed', direction: 'DESC' },
} as const satisfies Record<Exclude<ActorOrder, 'DISTANCE'>, ListOrder>

export const actorPage = (
  db: Executor,
  filter: ActorFilter,
  ends: LineEnds | undefined,
  order: keyof typeof ORDERS,
  request: PageRequest,
): TextPage => pageAlong(db, { table: 'actor', order: ORDERS[order], conditions: filtered(filter, ends) }, request).page

export function actorsWithin(db: Executor, box: Box, filter: ActorFilter, ends: LineEnds | undefined): JsonPieces {
  const conditions = filtered(filter, ends)
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
