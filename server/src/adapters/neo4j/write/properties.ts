import { z } from 'zod'
import { recordSchema } from '../../../domain/record-schema.ts'
import type { DomainRecord, RecordType } from '../../../domain/records.ts'

/**
 * A record's own fields as properties of its node: nested objects are flattened with `_` (`place_lat`), lists of texts stay
 * lists. What a claim says of sources and of other claims is not among them: that is told by relationships.
 */

export type Properties = Readonly<Record<string, unknown>>

interface Field {
  readonly name: string
  readonly path: readonly string[]
  readonly list: boolean
}

const TOLD_BY_RELATIONSHIPS = ['supports', 'contradictedBy']

function fieldsOfShape(shape: Readonly<Record<string, unknown>>, path: readonly string[]): Field[] {
  return Object.entries(shape).flatMap(([key, given]): Field[] => {
    const schema = given instanceof z.ZodOptional ? given.unwrap() : given
    const its = [...path, key]
    if (schema instanceof z.ZodObject) return fieldsOfShape(schema.shape, its)
    if (TOLD_BY_RELATIONSHIPS.includes(key)) return []
    return [{ name: its.join('_'), path: its, list: given instanceof z.ZodArray }]
  })
}

const FIELDS = new Map<RecordType, readonly Field[]>(recordSchema.options.map(({ shape }) => [shape.type.value, fieldsOfShape(shape, [])]))

/** `null` for every field the record may have and has not, so that what stood there before goes. */
export function propertiesOf(record: DomainRecord): Properties {
  return Object.fromEntries(FIELDS.get(record.type)!.map(({ name, path }) => [name, valueAt(record, path) ?? null]))
}

const valueAt = (record: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], record)

/** The fields again, without those told by relationships. A list that is missing is an empty one, unless the record may lack it. */
export function fieldsFrom(type: RecordType, properties: Properties): Record<string, unknown> {
  const record: Record<string, unknown> = {}
  for (const { name, path, list } of FIELDS.get(type)!) {
    const value = properties[name] ?? (list ? [] : undefined)
    if (value === undefined) continue
    putAt(record, path, value)
  }
  return record
}

function putAt(record: Record<string, unknown>, [key, ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    record[key!] = value
    return
  }
  record[key!] ??= {}
  putAt(record[key!] as Record<string, unknown>, rest, value)
}

export const RECORD_TYPES: readonly RecordType[] = [...FIELDS.keys()]
