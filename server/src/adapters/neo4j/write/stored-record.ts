import neo4j from 'neo4j-driver'
import { canonicalJson } from '../../../domain/canonical.ts'
import { checkRecord } from '../../../domain/door.ts'
import { DomainError } from '../../../domain/errors.ts'
import type { ClaimRecord, DomainRecord, Id, RecordType, Support } from '../../../domain/records.ts'
import { labelsOf, nodeOf } from './node.ts'
import { fieldsFrom, type Properties, RECORD_TYPES } from './properties.ts'

/** A node and what its relationships say, as they stand in the database. */
export type StoredNode = readonly [
  id: Id,
  labels: readonly string[],
  properties: Properties,
  subjects: readonly Id[],
  objects: readonly Id[],
  supports: readonly (readonly [type: string, position: number | null, source: Id, read: string | null, literal: boolean | null])[],
  disputes: readonly (readonly [position: number | null, other: Id])[],
]

/** The record that properties and relationships tell of. DomainError INVALID_INPUT, naming it, where it is none. */
export function recordFrom(node: StoredNode): DomainRecord {
  const [id, , properties] = node
  const record = { ...fieldsFrom(typeFrom(node), properties), ...statementOf(node), type: typeFrom(node) } as DomainRecord
  checkRecord(record, id)
  return record
}

function typeFrom([id, labels, { type }]: StoredNode): RecordType {
  const found =
    RECORD_TYPES.find((known) => known === type) ?? RECORD_TYPES.find((known) => labels.some((label) => label.toLowerCase() === known))
  if (!found) throw new DomainError('INVALID_INPUT', `${id} has neither a type nor the label of one.`, { field: id })
  return found
}

const byPosition = (a: readonly [position: number | null], b: readonly [position: number | null]) => (a[0] ?? Infinity) - (b[0] ?? Infinity)

/** Where an end is not told by a property, as of a claim made from outside, the relationship tells it. */
function statementOf(node: StoredNode): Partial<ClaimRecord> {
  if (typeFrom(node) !== 'claim') return {}
  const [, , { subject, object }, subjects, objects, supports, disputes] = node
  const end = (object ?? objects[0]) as Id | undefined
  return {
    subject: (subject ?? subjects[0]) as Id,
    ...(end === undefined ? {} : { object: end }),
    supports: supports
      .toSorted(([, a], [, b]) => byPosition([a], [b]))
      .map(
        ([type, , source, read, literal]): Support => ({
          source,
          stance: type === 'SUPPORTED_BY' ? 'SUPPORTS' : 'CONTRADICTS',
          ...(read === null ? {} : { read }),
          literal: literal ?? false,
        }),
      ),
    contradictedBy: disputes.toSorted(([a], [b]) => byPosition([a], [b])).map(([, other]) => other),
  }
}

/** The record as a command last wrote it, if one did. */
export function writtenRecord([, , { json }]: StoredNode): DomainRecord | undefined {
  return typeof json === 'string' ? (JSON.parse(json) as DomainRecord) : undefined
}

/** Whether the node stands as a command would write this record: text, labels, and what it is found by. */
export function standsAsWritten([, labels, properties]: StoredNode, record: DomainRecord): boolean {
  return (
    labelsOf(record).every((label) => labels.includes(label)) &&
    Object.entries(nodeOf(record)).every(([name, value]) => comparable(value) === comparable(properties[name]))
  )
}

function comparable(value: unknown): string {
  if (neo4j.isPoint(value as object)) {
    const { x, y } = value as { x: number; y: number }
    return canonicalJson([x, y])
  }
  return canonicalJson(value ?? null)
}
