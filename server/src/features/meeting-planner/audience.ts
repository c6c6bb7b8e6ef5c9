import { type ActorKind, type Day, earliest, type PartialDate } from '@netzatlas/shared'
import { liesIn } from '../../domain/ids.ts'
import type { ActorRecord, Id, Place } from '../../domain/records.ts'
import { ownTurn } from '../../domain/turns.ts'
import type { ActorFilter, ActorReader, RecordReader } from '../../ports/store.ts'
import type { Presence } from '../events/attendance.ts'
import { type PlacedActor, placedActors } from '../stakeholder-map/places.ts'

export interface AudienceQuestion {
  readonly kinds: readonly ActorKind[]
  /** As they hold on `asOf`. */
  readonly themes?: readonly Id[]
  readonly asOf: Day
  /** A region: where the meeting is held, and whose actors count. */
  readonly within?: Id
  /** Also count actors outside of that region. */
  readonly acrossBorder: boolean
  /** Who is recorded at an event on this day or later does not count; absent: everybody does. */
  readonly since?: Day
}

/** Whom a meeting is meant to reach; each list by id. */
export interface Audience {
  /** Those that count. */
  readonly actors: readonly PlacedActor[]
  /** Left out, because an event they were at since that day is recorded. */
  readonly recent: readonly PlacedActor[]
  /** How many are left out, because no place of them is known or told. */
  readonly withoutPlace: number
}

const inGermany = ({ place }: { readonly place?: Place }) => place?.country === 'DE'

/** A coarse date counts by the first day that it can mean, as everywhere; without a date nobody knows, so they count. */
export const attendedSince = ({ last }: { readonly last?: PartialDate }, since: Day): boolean =>
  last !== undefined && earliest(last) >= since

/**
 * Actors in Germany that anything is known of; of the municipalities, which the gazetteer lists all, those with lines and
 * those that are recorded at an event.
 */
export async function audienceOf(
  { kinds, themes, asOf, within, acrossBorder, since }: AudienceQuestion,
  attended: ReadonlyMap<Id, Presence>,
  store: ActorReader & RecordReader,
): Promise<Audience> {
  const filter: ActorFilter = { kinds, ...(themes ? { themes, topicsOn: asOf } : {}), ...(within && !acrossBorder ? { within } : {}) }
  const [placed, guests, total] = await Promise.all([
    placedActors(store, filter),
    kinds.includes('MUNICIPALITY') && !themes ? guestMunicipalities(attended, store) : [],
    totalOf({ ...filter, ...(within ? { within } : {}) }, store),
  ])
  await ownTurn()
  const inside = ({ region }: ActorRecord) => within === undefined || liesIn(region, within)
  const others = placed.filter((actor) => actor.kind !== 'MUNICIPALITY' && inside(actor)).length
  const linked = new Set(placed.map(({ id }) => id))
  const more = guests.filter((actor) => !linked.has(actor.id) && (acrossBorder || inside(actor)))
  await ownTurn()
  const isRecent = ({ id }: ActorRecord) => since !== undefined && attendedSince(attended.get(id) ?? {}, since)
  const { recent = [], actors = [] } = Object.groupBy([...placed, ...more].filter(inGermany), (actor) =>
    isRecent(actor) ? 'recent' : 'actors',
  )
  return { actors, recent, withoutPlace: Math.max(0, total - others) }
}

async function guestMunicipalities(attended: ReadonlyMap<Id, Presence>, store: RecordReader): Promise<readonly PlacedActor[]> {
  const records = await store.records([...attended.keys()].sort())
  return records.filter(
    (record): record is PlacedActor => record?.type === 'actor' && record.kind === 'MUNICIPALITY' && record.place !== undefined,
  )
}

/** Actors that match, municipalities left out: they all have a place. */
async function totalOf(filter: ActorFilter, store: ActorReader): Promise<number> {
  const kinds = filter.kinds?.filter((kind) => kind !== 'MUNICIPALITY') ?? []
  return kinds.length === 0 ? 0 : (await store.actorPage({ ...filter, kinds }, 'NAME', { first: 1 })).total
}
