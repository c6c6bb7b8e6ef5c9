import { type ActorKind, type Day, earliest, type PartialDate } from '@netzatlas/shared'
import { isCounted } from '../../domain/coverage.ts'
import { compareIds, liesIn } from '../../domain/ids.ts'
import { newestFirst } from '../../domain/ranking.ts'
import type { ActorRecord, EventRecord, Id } from '../../domain/records.ts'
import { flatMapInTurns, inOwnTurn } from '../../domain/turns.ts'
import type { CoverageReader } from '../../ports/coverage.ts'
import type { ActorReader, ClaimReader, RecordReader, RegionReader } from '../../ports/store.ts'
import { type Attendance, attendances } from './attendance.ts'

export type OverviewStore = RecordReader & ClaimReader & ActorReader & RegionReader & CoverageReader

/** Years before it are one number: single events are known of them. */
export const FIRST_YEAR = 2007

/** Events by the year in which they began. */
export interface YearCounts {
  readonly byYear: readonly number[]
  readonly earlier: number
  readonly undated: number
}

/** Municipalities by how many events they are recorded at; those recorded at none are no statement about the world. */
export interface AttendanceCounts {
  readonly total: number
  readonly once: number
  readonly several: number
  readonly none: number
}

export interface StateOverview {
  readonly region: Id
  readonly events: YearCounts
  readonly municipalities: AttendanceCounts
}

export interface EventOverview {
  readonly lastYear: number
  readonly events: YearCounts
  /** Of these, events that neither took place in a Land nor were meant for one. */
  readonly elsewhere: YearCounts
  readonly states: readonly StateOverview[]
  readonly municipalities: AttendanceCounts
}

export interface Attending {
  readonly municipality: ActorRecord
  /** Each once, newest first. */
  readonly events: readonly EventRecord[]
}

type Category = EventRecord['category']
const ofCategory = (event: EventRecord, category: Category | undefined) => category === undefined || event.category === category

/** Counted municipalities that are recorded at an event of the category, by id. */
export async function attendingMunicipalities(
  category: Category | undefined,
  store: RecordReader & ClaimReader,
): Promise<readonly Attending[]> {
  const all = await attendances(store)
  const events = await inOwnTurn(all.length, () =>
    Map.groupBy(
      all.filter(({ event }) => ofCategory(event, category)),
      ({ actor }) => actor,
    ),
  )
  const ids = await inOwnTurn(events.size, () => [...events.keys()].sort())
  const records = await store.records(ids)
  return flatMapInTurns(records, (record) => (record?.type === 'actor' && isCounted(record) ? [attendingAt(record, events)] : []))
}

const attendingAt = (municipality: ActorRecord, events: ReadonlyMap<Id, readonly Attendance[]>): Attending => ({
  municipality,
  events: events
    .get(municipality.id)!
    .map(({ event }) => event)
    .sort((a, b) => newestFirst(a.from, b.from) || compareIds(a.id, b.id)),
})

/** Counted municipalities that are recorded at no event of the category, by name. */
export async function absentMunicipalities(
  category: Category | undefined,
  within: Id | undefined,
  store: OverviewStore,
): Promise<readonly ActorRecord[]> {
  const kinds: readonly ActorKind[] = ['MUNICIPALITY']
  const [attending, all] = await Promise.all([
    attendingMunicipalities(category, store),
    store.actorPage({ kinds, ...(within === undefined ? {} : { within }) }, 'NAME', { first: 100_000 }),
  ])
  const present = new Set(attending.map(({ municipality }) => municipality.id))
  return inOwnTurn(all.items.length, () => all.items.filter((actor) => isCounted(actor) && !present.has(actor.id)))
}

function countYears(events: readonly EventRecord[], lastYear: number): YearCounts {
  const byYear = Array.from({ length: lastYear - FIRST_YEAR + 1 }, () => 0)
  let [earlier, undated] = [0, 0]
  for (const { from } of events) {
    if (from === undefined) undated++
    else if (yearOf(from) < FIRST_YEAR) earlier++
    else byYear[yearOf(from) - FIRST_YEAR]!++
  }
  return { byYear, earlier, undated }
}

const yearOf = (date: string): number => Number(earliest(date).slice(0, 4))

function countTimes(total: number, attending: readonly Attending[]): AttendanceCounts {
  const once = attending.filter(({ events }) => events.length === 1).length
  return { total, once, several: attending.length - once, none: total - attending.length }
}

interface PlacedEvent {
  readonly event: EventRecord
  /** The Länder it took place in or was meant for. */
  readonly states: readonly Id[]
}

async function placedEvents(
  category: Category | undefined,
  store: RecordReader & ClaimReader & RegionReader,
): Promise<readonly PlacedEvent[]> {
  const [all, states] = await Promise.all([store.recordsOfType('event'), store.regions('STATE')])
  const events = all.filter((event) => ofCategory(event, category))
  const covers = await store.claimsOf(
    events.map(({ id }) => id),
    ['COVERS'],
  )
  return events.map((event) => {
    const claims = (covers.get(event.id) ?? []).filter(({ subject }) => subject === event.id)
    const meantFor = [event.region, ...claims.map(({ object }) => object)]
    return { event, states: states.flatMap(({ id }) => (meantFor.some((region) => liesIn(region, id)) ? [id] : [])) }
  })
}

/** Which number of the overview: of one Land, of no Land, or of all; of one year, or of all years. */
export interface CountedWhere {
  readonly category?: Category
  readonly state?: Id
  readonly elsewhere?: boolean
  readonly when?: number | 'EARLIER' | 'UNDATED'
}

/** The events behind a number of the overview, newest first. */
export async function countedEvents(
  { category, state, elsewhere, when }: CountedWhere,
  store: RecordReader & ClaimReader & RegionReader,
): Promise<readonly EventRecord[]> {
  const placed = await placedEvents(category, store)
  return placed
    .filter(({ states }) => (state === undefined || states.includes(state)) && (!elsewhere || states.length === 0))
    .map(({ event }) => event)
    .filter(({ from }) => when === undefined || columnOf(from) === when)
    .sort((a, b) => newestFirst(a.from, b.from) || compareIds(a.id, b.id))
}

const columnOf = (from: PartialDate | undefined): NonNullable<CountedWhere['when']> =>
  from === undefined ? 'UNDATED' : yearOf(from) < FIRST_YEAR ? 'EARLIER' : yearOf(from)

/** Events by Land and year; one that was meant for several Länder counts in each of them, and once in all. */
export async function eventOverview(category: Category | undefined, today: Day, store: OverviewStore): Promise<EventOverview> {
  const [placed, states, attending, totals] = await Promise.all([
    placedEvents(category, store),
    store.regions('STATE'),
    attendingMunicipalities(category, store),
    store.coverage({ level: 'STATE', partnerKinds: [], asOf: today, since: today }),
  ])
  const events = placed.map(({ event }) => event)
  const among = (wanted: (one: PlacedEvent) => boolean) => placed.filter(wanted).map(({ event }) => event)
  const lastYear = Math.max(Number(today.slice(0, 4)), ...events.flatMap(({ from }) => (from ? [yearOf(from)] : [])))
  const totalOf = new Map(totals.map(({ region, total }) => [region, total]))
  return {
    lastYear,
    events: countYears(events, lastYear),
    elsewhere: countYears(
      among((one) => one.states.length === 0),
      lastYear,
    ),
    states: states.map(({ id }) => ({
      region: id,
      events: countYears(
        among((one) => one.states.includes(id)),
        lastYear,
      ),
      municipalities: countTimes(
        totalOf.get(id) ?? 0,
        attending.filter(({ municipality }) => liesIn(municipality.region, id)),
      ),
    })),
    municipalities: countTimes(
      totals.reduce((sum, { total }) => sum + total, 0),
      attending,
    ),
  }
}
