import type { ClaimKind, Day } from '@netzatlas/shared'
import { compareIds } from '../../domain/ids.ts'
import type { ClaimRecord, Id } from '../../domain/records.ts'
import { ownTurn } from '../../domain/turns.ts'
import { keptByRevision } from '../../graphql/kept.ts'
import type { ClaimReader, RecordReader, RevisionReader } from '../../ports/store.ts'
import type { Snapshot } from '../network/snapshot.ts'
import { beginnings } from './cooperations.ts'
import { type DatedRecords, type Happening, happenings } from './happenings.ts'
import { noteOf } from './note.ts'

/** Everything that is dated, of one revision of the content and one day. */
export interface Stream {
  /** The newest first; what is still to come stands before what has been. */
  readonly all: readonly Happening[]
  /** The regions an event was held in or meant for. */
  readonly regionsOf: ReadonlyMap<Id, readonly Id[]>
  /** The lowest region known of an actor that had a part in any of it. */
  readonly seatOf: (actor: Id) => Id | undefined
}

export interface StreamSource {
  readonly store: RecordReader & ClaimReader & RevisionReader
  readonly network: { snapshot(): Promise<Snapshot> }
  readonly today: Day
}

const kept = keptByRevision<Stream>()

export const streamOf = (source: StreamSource): Promise<Stream> => kept(source.store, source.today, () => readStream(source))

async function readStream({ store, network, today }: StreamSource): Promise<Stream> {
  const [snapshot, events, offerings, programmes, awards, editions, resolutions, notes] = await Promise.all([
    network.snapshot(),
    store.recordsOfType('event'),
    store.recordsOfType('offering'),
    store.recordsOfType('programme'),
    store.recordsOfType('award'),
    store.recordsOfType('edition'),
    store.recordsOfType('resolution'),
    store.recordsOfType('news'),
  ])
  const claims = new Map([
    ...(await claimsAbout(events, ['HOSTED', 'ORGANISED', 'COVERS'], store)),
    ...(await claimsAbout([...offerings, ...programmes], ['OFFERED_BY', 'ORGANISED', 'HOSTED', 'ATTENDED'], store)),
    ...(await claimsAbout(awards, ['AWARDED'], store)),
    ...(await claimsAbout(resolutions, ['SIGNED'], store)),
  ])
  const claimsOf = (record: Id) => claims.get(record) ?? []
  const records: DatedRecords = { events, offerings, programmes, awards, editions, resolutions, claimsOf }
  const told = [...happenings(records, today), ...notes.flatMap((note) => (note.withheld ? [] : [noteOf(note)]))]
  const all = [...told, ...(await beginnings(snapshot))]
  await ownTurn()
  return {
    all: await newestFirst(all),
    regionsOf: new Map(
      events.map(({ id, region }) => [
        id,
        [region, ...claimsOf(id).map(({ kind, object }) => (kind === 'COVERS' ? object : undefined))].filter((one) => one !== undefined),
      ]),
    ),
    seatOf: await seats(told, snapshot, store),
  }
}

/** Claims of so many records are asked for at once. */
const AT_ONCE = 200

/** Those that sources contradict each other about are left out: what is disputed is no news. */
async function claimsAbout(
  records: readonly { readonly id: Id }[],
  kinds: readonly ClaimKind[],
  store: ClaimReader,
): Promise<ReadonlyMap<Id, readonly ClaimRecord[]>> {
  const all = new Map<Id, readonly ClaimRecord[]>()
  for (let from = 0; from < records.length; from += AT_ONCE) {
    const ids = records.slice(from, from + AT_ONCE).map(({ id }) => id)
    for (const [id, claims] of await store.claimsOf(ids, kinds)) {
      all.set(
        id,
        claims.filter(({ status }) => status !== 'DISPUTED'),
      )
    }
  }
  return all
}

async function seats(told: readonly Happening[], { vertices, indexOf }: Snapshot, store: RecordReader): Promise<Stream['seatOf']> {
  const others = [...new Set(told.flatMap(({ actors }) => actors))].filter((id) => !indexOf.has(id))
  const records = await store.records(others)
  const regions = new Map(records.flatMap((record) => (record?.type === 'actor' && record.region ? [[record.id, record.region]] : [])))
  return (actor) => {
    const v = indexOf.get(actor)
    return v === undefined ? regions.get(actor) : vertices.region[v] || undefined
  }
}

/** Happenings that are put in order within one turn of the event loop. */
const SORTED_AT_ONCE = 2_000

/** Of one day what is known more precisely first, then by id. */
async function newestFirst(all: readonly Happening[]): Promise<readonly Happening[]> {
  const days = [...Map.groupBy(all, ({ day }) => day)].toSorted(([a], [b]) => compareIds(b, a))
  const precision = ({ date }: Happening) => date?.length ?? 0
  const sorted: Happening[] = []
  let next = SORTED_AT_ONCE
  for (const [, its] of days) {
    if (sorted.length >= next) {
      await ownTurn()
      next = sorted.length + SORTED_AT_ONCE
    }
    for (const one of its.toSorted((a, b) => precision(b) - precision(a) || compareIds(a.id, b.id))) sorted.push(one)
  }
  return sorted
}
