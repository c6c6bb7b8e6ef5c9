import type { DomainRecord, Id } from '../../server/src/domain/records.ts'
import type { ClaimBook, Statement } from './claims.ts'
import { type DateDecisions, datesOf, type FactDates, isBeginning } from './dates.ts'
import type { Fact } from './facts.ts'
import type { Names, Resolved } from './names.ts'
import type { Places } from './places.ts'

/** How a relation is treated: one row of decisions/relations.csv. */
export interface Treatment {
  readonly relation: string
  readonly shape: string
  readonly claim: string
  readonly role: string
  readonly property: string
  readonly kind: string
  readonly dates: string
}

/** What the treatments of single relations share: the names, the places, the claims, and where a row went. */
export interface Loom {
  readonly places: Places
  readonly names: Names
  readonly book: ClaimBook
  readonly dateDecisions: DateDecisions
  readonly records: Map<Id, DomainRecord>
  readonly trace: Map<string, Set<Id>>
}

export function put(loom: Loom, record: DomainRecord): Id {
  const known = loom.records.get(record.id)
  if (known && known.type !== record.type) throw new Error(`${record.id} would be two things`)
  loom.records.set(record.id, record)
  return record.id
}

export function trace(loom: Loom, fact: Fact, ...ids: readonly Id[]): void {
  const known = loom.trace.get(fact.id) ?? new Set()
  for (const id of ids) known.add(id)
  loom.trace.set(fact.id, known)
}

export function state(loom: Loom, fact: Fact, statement: Statement): Id {
  const id = loom.book.state(fact, statement)
  trace(loom, fact, id)
  return id
}

/**
 * What a fact's date says for its relation. `start`: it began. `occasion`: it was that day and no other. `observed`: it
 * held that day. `both`: it began or was seen then.
 */
export function datesFor(loom: Loom, fact: Fact, treatment: Treatment): FactDates {
  const dates = datesOf(fact, loom.dateDecisions)
  const { start, end, seen } = dates
  if (start === undefined || isBeginning(fact, loom.dateDecisions)) return dates
  switch (treatment.dates) {
    case 'observed':
      return { seen: end ?? start }
    case 'occasion':
      return { start, end: end ?? start, ...(seen && { seen }) }
    case 'both':
      return { ...dates, seen: end ?? start }
    default:
      return dates
  }
}

export function resolved(loom: Loom, text: string, fact: Fact): Resolved {
  const found = loom.names.resolve(text, fact)
  if (!found) throw new Error(`${fact.id}: nobody knows "${text}"`)
  return found
}

export const joinNotes = (...notes: readonly (string | undefined)[]): { note: string } | Record<string, never> => {
  const note = notes.filter((text) => text !== undefined && text !== '').join('; ')
  return note === '' ? {} : { note }
}
