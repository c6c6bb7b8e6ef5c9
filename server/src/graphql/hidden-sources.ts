import type { Id } from '../domain/records.ts'
import type { ClaimReader, RecordReader, RegionReader, RevisionReader, SourceReader } from '../ports/store.ts'
import { keptByRevision } from './kept.ts'

type Store = RecordReader & ClaimReader & RegionReader & RevisionReader & SourceReader

const kept = keptByRevision<ReadonlySet<Id>>()

/**
 * Sources on which nothing rests that is told. Some have only what is kept back: needs, offers or news that nobody but who
 * may write reads; their title would tell it. The others have nothing, since all that rested on them was taken back.
 */
export const hiddenSources = (store: Store): Promise<ReadonlySet<Id>> =>
  kept(store, '', async () => new Set([...(await keptBack(store)), ...(await store.unusedSources())]))

async function keptBack(store: Store): Promise<ReadonlySet<Id>> {
  const entries = (await Promise.all([store.recordsOfType('need'), store.recordsOfType('offer'), store.recordsOfType('news')])).flat()
  const told = new Set(entries.filter(({ withheld }) => !withheld).map(({ source }) => source))
  const candidates = new Set(entries.map(({ source }) => source).filter((source) => !told.has(source)))
  if (candidates.size === 0) return candidates
  const [figures, claims] = await Promise.all([
    figureSources(store),
    Promise.all([...candidates].map(async (source) => [source, (await store.claimsBySource(source, { first: 1 })).total] as const)),
  ])
  return new Set(claims.flatMap(([source, total]) => (total > 0 || figures.has(source) ? [] : [source])))
}

/** Of the official gazetteer, which is one for all regions, and of the entries to a contest. */
async function figureSources(store: Store): Promise<ReadonlySet<Id | undefined>> {
  const [states, editions] = await Promise.all([store.regions('STATE'), store.recordsOfType('edition')])
  return new Set([
    ...states.flatMap(({ population, areaKm2 }) => [population?.source, areaKm2?.source]),
    ...editions.map(({ entries }) => entries?.source),
  ])
}
