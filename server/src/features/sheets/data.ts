import type { ActorKind, CoverageState, Day, PartialDate } from '@netzatlas/shared'
import { compareIds } from '../../domain/ids.ts'
import type {
  ActorRecord,
  ClaimRecord,
  CountryRecord,
  EventRecord,
  Id,
  RegionRecord,
  SourceRecord,
  ThemeRecord,
} from '../../domain/records.ts'
import type { CoverageCounts, CoverageReader } from '../../ports/coverage.ts'
import type { ClaimReader, RecordReader } from '../../ports/store.ts'
import { eventsOf } from '../events/of-region.ts'

export type SheetStore = RecordReader & ClaimReader & CoverageReader

export interface KnownMunicipality {
  readonly actor: ActorRecord
  readonly state: CoverageState
  readonly lastLooked?: PartialDate
}

/** What is counted, and as of when. */
export interface SheetQuestion {
  readonly asOf: Day
  /** The first day that counts as recent: so many months before. */
  readonly since: Day
  readonly months: number
  readonly partnerKinds: readonly ActorKind[]
  readonly themes: readonly ThemeRecord[]
  readonly countries: readonly CountryRecord[]
}

/** What stands on the sheet of a district or a Land. */
export interface Sheet {
  readonly region: RegionRecord
  /** The Land of a district. */
  readonly parent?: RegionRecord
  readonly question: SheetQuestion
  readonly counts: CoverageCounts
  /** All that are not UNKNOWN, by AGS. */
  readonly known: readonly KnownMunicipality[]
  /** That took place in it or were meant for it, newest first. */
  readonly events: readonly EventRecord[]
  /** Of the cooperations of these municipalities and of these events: first those on which most statements rest. */
  readonly sources: readonly SourceRecord[]
}

/** Undefined where there is no such district or Land. */
export async function sheetOf(id: Id, asked: SheetQuestion, store: SheetStore): Promise<Sheet | undefined> {
  const [region] = await store.records([id])
  if (region?.type !== 'region' || region.level === 'MUNICIPALITY') return undefined
  const { asOf, since, partnerKinds, themes, countries } = asked
  const about = {
    ...(themes.length > 0 ? { themes: themes.map((theme) => theme.id) } : {}),
    ...(countries.length > 0 ? { countries: countries.map((country) => country.id) } : {}),
  }
  const question = { within: id, partnerKinds, asOf, since, ...about }
  const [parents, coverage, states, events] = await Promise.all([
    store.records(region.level === 'DISTRICT' && region.parent ? [region.parent] : []),
    store.coverage({ ...question, level: region.level }),
    store.municipalityStates(question),
    eventsOf(id, store),
  ])
  const counts = coverage.find((row) => row.region === id)
  if (!counts) return undefined
  const records = await store.records(states.map(({ municipality }) => municipality))
  const known = states
    .flatMap(({ state, lastLooked }, i): KnownMunicipality[] => {
      const actor = records[i]
      return actor?.type === 'actor' && state !== 'UNKNOWN' ? [{ actor, state, ...(lastLooked ? { lastLooked } : {}) }] : []
    })
    .toSorted((a, b) => compareIds(a.actor.id, b.actor.id))
  const [parent] = parents
  return {
    region,
    ...(parent?.type === 'region' ? { parent } : {}),
    question: asked,
    counts,
    known,
    events,
    sources: await sourcesOf(known, events, store),
  }
}

async function sourcesOf(
  known: readonly KnownMunicipality[],
  events: readonly EventRecord[],
  store: SheetStore,
): Promise<readonly SourceRecord[]> {
  const [cooperations, said] = await Promise.all([
    store.claimsOf(
      known.map(({ actor }) => actor.id),
      ['PARTICIPATES_IN', 'ASSESSED'],
    ),
    store.claimsOf(events.map(({ id }) => id)),
  ])
  const claims: readonly ClaimRecord[] = [...cooperations.values(), ...said.values()].flat()
  const resting = new Map<Id, number>()
  for (const { source } of claims.flatMap(({ supports }) => supports)) resting.set(source, (resting.get(source) ?? 0) + 1)
  const sources = await store.records([...resting.keys()])
  return sources
    .filter((record): record is SourceRecord => record?.type === 'source')
    .toSorted((a, b) => resting.get(b.id)! - resting.get(a.id)! || a.title.localeCompare(b.title, 'de') || compareIds(a.id, b.id))
}
