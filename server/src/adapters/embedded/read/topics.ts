import type { SQLInputValue } from 'node:sqlite'
import type { Day } from '@netzatlas/shared'
import { dayNumber } from '../../../domain/day-numbers.ts'
import type { Id } from '../../../domain/records.ts'
import type { TopicKind } from '../../derived.ts'

interface Statement {
  readonly sql: string
  readonly parameters: readonly SQLInputValue[]
}

/** Who works on one of these themes or concerns one of these countries: on a day, for sure or perhaps, or whenever it was said. */
export function saying(kind: TopicKind, objects: readonly Id[], on: Day | undefined): Statement {
  const sql = 'SELECT subject FROM claim WHERE kind = ? AND object IN (SELECT value FROM json_each(?))'
  const parameters = [kind, JSON.stringify(objects)]
  if (on === undefined) return { sql, parameters }
  const day = dayNumber(on)
  return { sql: `${sql} AND possible_from <= ? AND possible_until >= ?`, parameters: [...parameters, day, day] }
}
