import { type Day, earliest, type PartialDate } from '@netzatlas/shared'
import { newer } from '../../domain/coverage.ts'
import type { ClaimRecord, EventRecord, Id } from '../../domain/records.ts'
import type { ClaimReader, RecordReader } from '../../ports/store.ts'

/** Somebody is recorded to have been at an event: took part in it, hosted or organised it. Each pair once. */
export interface Attendance {
  readonly actor: Id
  readonly event: EventRecord
  /** When: the claim's own date, else the event's. */
  readonly on?: PartialDate
}

const KINDS = ['ATTENDED', 'HOSTED', 'ORGANISED'] as const
/** Claims of so many events are asked for at once. */
const AT_ONCE = 200

/** All that is recorded; programmes that somebody takes part in are no events. */
export async function attendances(store: RecordReader & ClaimReader): Promise<readonly Attendance[]> {
  const events = await store.recordsOfType('event')
  const all: Attendance[] = []
  for (let from = 0; from < events.length; from += AT_ONCE) {
    const some = events.slice(from, from + AT_ONCE)
    const claims = await store.claimsOf(
      some.map(({ id }) => id),
      KINDS,
    )
    for (const event of some) all.push(...attendancesOf(event, claims.get(event.id) ?? []))
  }
  return all
}

function attendancesOf(event: EventRecord, claims: readonly ClaimRecord[]): readonly Attendance[] {
  const dates = new Map<Id, PartialDate | undefined>()
  for (const { subject, object, validFrom } of claims) {
    if (object === event.id) dates.set(subject, newer(dates.get(subject), validFrom ?? event.from))
  }
  return [...dates].map(([actor, on]) => ({ actor, event, ...(on === undefined ? {} : { on }) }))
}

/** What is known on a day of when an actor was at an event. Without a date it may have been at any time. */
export interface Presence {
  readonly last?: PartialDate
  readonly times: number
  readonly undated: boolean
}

/** By actor: events that begin after `asOf` are not yet attended. */
export function presences(all: readonly Attendance[], asOf: Day): ReadonlyMap<Id, Presence> {
  const found = new Map<Id, Presence>()
  for (const { actor, on } of all) {
    if (on !== undefined && earliest(on) > asOf) continue
    const before = found.get(actor)
    const last = newer(before?.last, on)
    found.set(actor, {
      times: (before?.times ?? 0) + 1,
      undated: (before?.undated ?? false) || on === undefined,
      ...(last === undefined ? {} : { last }),
    })
  }
  return found
}
