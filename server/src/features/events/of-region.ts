import { compareIds, liesIn } from '../../domain/ids.ts'
import { newestFirst } from '../../domain/ranking.ts'
import type { EventRecord, Id } from '../../domain/records.ts'
import type { ClaimReader, RecordReader } from '../../ports/store.ts'

/** Events that took place in the region or were meant for it, newest first. */
export async function eventsOf(region: Id, store: RecordReader & ClaimReader): Promise<readonly EventRecord[]> {
  const [events, covering] = await Promise.all([store.recordsOfType('event'), store.claimsOf([region], ['COVERS'])])
  const meant = new Set((covering.get(region) ?? []).filter(({ object }) => object === region).map(({ subject }) => subject))
  return events
    .filter((event) => meant.has(event.id) || liesIn(event.region, region))
    .toSorted((a, b) => newestFirst(a.from, b.from) || compareIds(a.id, b.id))
}
