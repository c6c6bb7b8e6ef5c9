import { EVENT_CATEGORIES, EVENT_ORDERS, earliest, FIRST_DAY, SOURCE_ORDERS } from '@netzatlas/shared'
import fc from 'fast-check'
import { expect } from 'vitest'
import { type Clock, settableClock } from '../../src/domain/clock.ts'
import type { AuthorRole, Change } from '../../src/domain/commands.ts'
import { commandDoor } from '../../src/domain/door.ts'
import { DomainError } from '../../src/domain/errors.ts'
import { rank } from '../../src/domain/ranking.ts'
import type {
  ActorRecord,
  ClaimRecord,
  DomainRecord,
  EventRecord,
  Id,
  NeedRecord,
  NewsRecord,
  SourceRecord,
} from '../../src/domain/records.ts'
import { buildSnapshot, graphsOf, type Snapshot } from '../../src/features/network/snapshot.ts'
import { followed } from '../../src/features/network/snapshot-follow.ts'
import type { LineFilter } from '../../src/ports/lines.ts'
import type { ActorFilter, GraphStore, Page, PageRequest } from '../../src/ports/store.ts'
import { naiveStore } from './naive-store.ts'
import type { StoreFactory } from './store/under-test.ts'
import { actor, assessment, claim, cooperation, event, municipality, need, news, offer, puts, region, source } from './world.ts'

/** A world so small that random changes meet: the same few actors, cooperations, claims and dates again and again. */
const numbered = (prefix: string, count: number): Id[] => Array.from({ length: count }, (_, i) => `${prefix}-${i}`)
const ORGANISATIONS = numbered('a', 5)
const AGS = ['05315000', '05111000', '09162000']
const MUNICIPALITIES = AGS.map((ags) => `m-${ags}`)
const ACTORS = [...ORGANISATIONS, ...MUNICIPALITIES]
const COOPERATIONS = numbered('c', 3)
const CLAIMS = numbered('cl', 10)
const SOURCES = numbered('s', 3)
const EVENTS = numbered('e', 4)
const ASSESSMENTS = numbered('as', 2)
const THEMES = numbered('t', 2)
const NEEDS = numbered('n', 2)
const OFFERS = numbered('of', 2)
const NEWS = numbered('nw', 2)
const REGIONS = ['r-05', 'r-09', 'r-05315', 'r-05111', 'r-09162']
const COUNTRIES = ['l-GH', 'l-TG']
const REMOVABLE = [...ACTORS, ...COOPERATIONS, ...CLAIMS, ...SOURCES, ...EVENTS, ...ASSESSMENTS, ...THEMES, ...NEEDS, ...OFFERS, ...NEWS]

const START: readonly DomainRecord[] = [
  ...REGIONS.map((id) => region(id.slice(2), `Region ${id.slice(2)}`)),
  ...COUNTRIES.map((id) => ({ type: 'country' as const, id, code: id.slice(2), name: id.slice(2) })),
  ...THEMES.map((id) => ({ type: 'theme' as const, id, name: `Thema ${id}` })),
  ...SOURCES.map((id) => source(id)),
  ...ORGANISATIONS.map((id) => actor(id, `Verein ${id}`)),
  ...AGS.map((ags) => municipality(ags, `Stadt ${ags}`, 1000)),
  ...COOPERATIONS.map((id) => cooperation(id)),
  ...ASSESSMENTS.map((id) => assessment(id, '2025-05')),
  ...EVENTS.map((id) => event(id, `Treffen ${id}`)),
]

const WORDS = [
  'Köln',
  'Koeln',
  'Kiel',
  'Keil',
  'Verein',
  'Kulturverein',
  'Öffnung',
  'St.',
  'Gallus',
  'Haus',
  'a.d.',
  'Weinstraße',
  'LK',
  'Au',
  'e.V.',
  'NeMO',
]
const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))
const typed = fc.oneof(text, fc.constantFrom('Kolen', 'verien', 'ver', 'au', 'K', 'weinstr', 'gallos', 'landkreis', '', 'oeffn'))
const PAGES = ['https://www.koeln.example/a', 'https://verein.example/b', 'https://verein.example/c']
const DAYS = ['2015-09-16', '2015-09-17', '2016-01-01', '2024-11-24', '2025-06-15', '2026-11-24', '2028-01-01']
const day = fc.constantFrom(...DAYS)
const date = fc.constantFrom('2014', '2015', '2015-09', '2015-09-17', '2024', '2024-11', '2024-11-24', '2025-06-15', '2026', '2026-12-01')
const status = fc.constantFrom('CONFIRMED', 'STATED', 'INFERRED', 'DISPUTED' as const)
const lineKind = fc.constantFrom('COOPERATES_WITH', 'MEMBER_OF', 'ADVISED_BY', 'FUNDED_BY' as const)

/** Some of the fields, the others absent rather than undefined, as records are written. */
const given = <T extends object>(fields: { readonly [K in keyof T]?: fc.Arbitrary<T[K] | undefined> }): fc.Arbitrary<Partial<T>> =>
  fc
    .record(fields as Record<string, fc.Arbitrary<unknown>>)
    .map((drawn) => Object.fromEntries(Object.entries(drawn).filter(([, value]) => value !== undefined)) as Partial<T>)
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const rarely = <T>(value: fc.Arbitrary<T>) => fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value })

const place = fc.record({ lat: fc.constantFrom(50, 51, 52), lon: fc.constantFrom(6, 7, 8) }).map(({ lat, lon }) => ({
  label: 'Ort',
  lat,
  lon,
  precision: 'municipality centre' as const,
  country: 'DE',
}))
const organisation = fc
  .tuple(
    fc.constantFrom(...ORGANISATIONS),
    fc.constantFrom('MIGRANT_ORGANISATION', 'UMBRELLA', 'CIVIL_SOCIETY' as const),
    text,
    maybe(fc.constantFrom('LOCAL', 'STATE' as const)),
    given<ActorRecord>({
      shortName: maybe(text),
      disambiguation: maybe(text),
      region: maybe(fc.constantFrom(...REGIONS)),
      place: maybe(place),
      languages: maybe(fc.subarray(['de', 'fr', 'tr'])),
      alternativeNames: maybe(fc.array(text, { maxLength: 2 })),
    }),
  )
  .map(([id, kind, name, scope, rest]) => actor(id, name, { kind, ...(kind === 'UMBRELLA' && scope ? { scope } : {}), ...rest }))
const town = fc
  .tuple(fc.constantFrom(...AGS), text, fc.integer({ min: 0, max: 3 }), fc.boolean(), maybe(place))
  .map(([ags, name, population, counted, its]) =>
    municipality(ags, name, population, {
      municipality: { level: 'MUNICIPALITY', ags, population: { value: population }, counted },
      ...(its ? { place: its } : {}),
    }),
  )

type Direction = readonly [kind: ClaimRecord['kind'], subjects: readonly Id[], objects: readonly Id[]]
const pick = fc.constantFrom<Direction[]>(
  ['PARTICIPATES_IN', ACTORS, COOPERATIONS],
  ['PARTICIPATES_IN', ACTORS, COOPERATIONS],
  ['PARTICIPATES_IN', MUNICIPALITIES, COOPERATIONS],
  ['PARTICIPATES_IN', ORGANISATIONS, COOPERATIONS],
  ['MEMBER_OF', ACTORS, ORGANISATIONS],
  ['ADVISED_BY', ACTORS, ACTORS],
  ['FUNDED_BY', ACTORS, ACTORS],
  ['WORKS_ON', ACTORS, THEMES],
  ['CONCERNS', ACTORS, COUNTRIES],
  ['ASSESSED', ASSESSMENTS, MUNICIPALITIES],
  ['COVERS', EVENTS, REGIONS],
)
const lookedFor = fc.subarray<ActorRecord['kind']>(['MUNICIPALITY', 'MIGRANT_ORGANISATION', 'UMBRELLA'], { minLength: 1 })
/** Mostly in order: what ends before it begins is refused at the door. */
const dates = given<ClaimRecord>({ validFrom: maybe(date), validUntil: maybe(date), lastConfirmed: maybe(date), endedBy: rarely(day) }).map(
  ({ validFrom, validUntil, endedBy, ...rest }) => ({
    ...rest,
    ...(validFrom && validUntil && validFrom > validUntil
      ? { validFrom: validUntil, validUntil: validFrom }
      : { ...(validFrom ? { validFrom } : {}), ...(validUntil ? { validUntil } : {}) }),
    ...(endedBy && endedBy >= earliest(validFrom ?? FIRST_DAY) && endedBy >= earliest(validUntil ?? FIRST_DAY) ? { endedBy } : {}),
  }),
)
const supports = fc.array(
  fc
    .tuple(fc.constantFrom(...SOURCES), fc.boolean(), maybe(date))
    .map(([id, literal, read]) => ({ source: id, stance: 'SUPPORTS' as const, literal, ...(read ? { read } : {}) })),
  { maxLength: 2 },
)
const statement = fc
  .tuple(
    fc.constantFrom(...CLAIMS),
    pick,
    fc.nat(),
    fc.nat(),
    dates,
    status,
    supports,
    fc.oneof({ weight: 9, arbitrary: fc.constant<Id[]>([]) }, { weight: 1, arbitrary: fc.subarray(CLAIMS, { maxLength: 1 }) }),
  )
  .map(([id, [kind, subjects, objects], i, j, rest, its, its2, contradictedBy]) => {
    const subject = subjects[i % subjects.length]!
    const others = objects.filter((object) => object !== subject)
    return claim(id, kind, subject, others[j % others.length]!, {
      ...rest,
      status: its,
      supports: its2,
      contradictedBy: contradictedBy.filter((other) => other !== id),
    })
  })
const attendance = fc
  .tuple(fc.constantFrom(...CLAIMS), fc.constantFrom(...EVENTS), fc.constantFrom('40', 'rund 40', '1.200', '7', 'zahlreiche'))
  .map(([id, of, value]) => claim(id, 'ATTRIBUTE', of, undefined, { property: 'ATTENDANCE', value }))
const notice = fc
  .tuple(
    fc.constantFrom(...NEEDS, ...OFFERS),
    fc.constantFrom(...ACTORS),
    fc.constantFrom(...THEMES),
    given<Omit<NeedRecord, 'type'>>({
      language: maybe(fc.constantFrom('de', 'fr')),
      country: maybe(fc.constantFrom(...COUNTRIES)),
      endedOn: maybe(day),
      withheld: maybe(fc.constant(true as const)),
      source: fc.constantFrom(...SOURCES),
    }),
  )
  .map(([id, of, theme, rest]) => (id.startsWith('n-') ? need(id, of, theme, rest) : offer(id, of, theme, rest)))
const told = fc
  .tuple(
    fc.constantFrom(...NEWS),
    fc.uniqueArray(fc.constantFrom(...ACTORS, ...EVENTS), { minLength: 1, maxLength: 3 }),
    given<Omit<NewsRecord, 'type'>>({
      on: date,
      text: maybe(text),
      withheld: maybe(fc.constant(true as const)),
      source: fc.constantFrom(...SOURCES),
    }),
  )
  .map(([id, about, rest]) => news(id, about, rest))
const record: fc.Arbitrary<DomainRecord> = fc.oneof(
  { weight: 10, arbitrary: statement },
  { weight: 1, arbitrary: attendance },
  { weight: 3, arbitrary: organisation },
  { weight: 2, arbitrary: town },
  { weight: 1, arbitrary: fc.constantFrom(...COOPERATIONS).map((id) => cooperation(id)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...SOURCES),
        given<SourceRecord>({ publisher: maybe(text), title: maybe(text), date: maybe(date), url: maybe(fc.constantFrom(...PAGES)) }),
      )
      .map(([id, rest]) => source(id, rest)),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...ASSESSMENTS), date, maybe(lookedFor))
      .map(([id, on, partnerKinds]) => assessment(id, on, partnerKinds ? { partnerKinds } : {})),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...EVENTS),
        text,
        fc.constantFrom(...EVENT_CATEGORIES),
        given<EventRecord>({
          from: maybe(date),
          region: maybe(fc.constantFrom(...REGIONS)),
          place: maybe(fc.tuple(place, fc.constantFrom('Köln', 'Koblenz', 'Öhringen')).map(([its, label]) => ({ ...its, label }))),
        }),
      )
      .map(([id, name, category, rest]) => event(id, name, { category, ...rest })),
  },
  { weight: 2, arbitrary: notice },
  { weight: 1, arbitrary: told },
)

type Step =
  | { readonly do: 'apply'; readonly role: AuthorRole; readonly changes: readonly Change[]; readonly again: boolean }
  | { readonly do: 'undo'; readonly which: number }
  | { readonly do: 'reopen' }

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 5, arbitrary: record.map((put) => ({ put })) },
  {
    weight: 1,
    arbitrary: fc
      .oneof({ weight: 3, arbitrary: fc.constantFrom(...CLAIMS) }, { weight: 1, arbitrary: fc.constantFrom(...REMOVABLE) })
      .map((remove) => ({ remove })),
  },
)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc
      .tuple(
        fc.constantFrom('EDITOR', 'EDITOR', 'EDITOR', 'SEED', 'SEED', 'IMPORT' as const),
        fc.array(change, { minLength: 1, maxLength: 5 }),
        fc.nat(9),
      )
      .map(([role, changes, dice]) => ({ do: 'apply' as const, role, changes, again: dice === 0 })),
  },
  { weight: 3, arbitrary: fc.nat(4).map((which) => ({ do: 'undo' as const, which })) },
  { weight: 1, arbitrary: fc.constant({ do: 'reopen' as const }) },
)

const lineFilter = given<LineFilter>({
  lines: maybe(fc.uniqueArray(lineKind, { minLength: 1 })),
  status: maybe(fc.uniqueArray(status, { minLength: 1 })),
  asOf: maybe(day),
  possible: maybe(fc.boolean()),
})
const actorFilter = given<ActorFilter>({
  text: maybe(typed),
  kinds: maybe(fc.subarray<ActorRecord['kind']>(['MUNICIPALITY', 'MIGRANT_ORGANISATION', 'UMBRELLA'])),
  within: maybe(fc.constantFrom(...REGIONS)),
  themes: maybe(fc.subarray(THEMES)),
  countries: maybe(fc.subarray(COUNTRIES)),
  languages: maybe(fc.subarray(['de', 'fr'])),
  hasLines: maybe(fc.boolean()),
  status: maybe(fc.uniqueArray(status, { minLength: 1 })),
  asOf: maybe(day),
})
const questions = fc.record({
  lineFilter,
  actorFilter,
  typed,
  asOf: day,
  since: day,
  partnerKinds: fc.subarray<ActorRecord['kind']>(['MUNICIPALITY', 'MIGRANT_ORGANISATION', 'UMBRELLA'], { minLength: 1 }),
  from: fc.constantFrom(...ACTORS),
  to: fc.constantFrom(...ACTORS),
  depth: fc.nat(3),
  limit: fc.integer({ min: 1, max: 8 }),
  first: fc.integer({ min: 1, max: 4 }),
  order: fc.constantFrom('NAME', 'DEGREE', 'LAST_CONFIRMED' as const),
  eventOrder: fc.constantFrom(...EVENT_ORDERS),
  sourceOrder: fc.constantFrom(...SOURCE_ORDERS),
  within: maybe(fc.constantFrom(...REGIONS)),
})
type Questions = typeof questions extends fc.Arbitrary<infer Q> ? Q : never

const ALL_IDS = [...new Set([...REMOVABLE, ...REGIONS, ...COUNTRIES])]

/** Every port once, with drawn parameters; all are asked at once, as users do. */
async function answers(store: GraphStore, q: Questions) {
  const within = q.within === undefined ? {} : { within: q.within }
  const coverage = { partnerKinds: q.partnerKinds, asOf: q.asOf, since: q.since, ...within }
  const { themes, countries } = q.actorFilter
  const about = { ...coverage, ...(themes ? { themes } : {}), ...(countries ? { countries } : {}) }
  const box = { south: 50, north: 51, west: 6.5, east: 8 }
  const found = store.searchCandidates({ text: q.typed, kinds: ['ACTOR', 'PLACE', 'EVENT', 'THEME'], limit: 1000 })
  return together({
    ...fewAnswers(store),
    claims: store.recordsOfType('claim'),
    needs: store.recordsOfType('need'),
    offers: store.recordsOfType('offer'),
    news: store.recordsOfType('news'),
    claimsOf: store.claimsOf([...ACTORS, ...COOPERATIONS]),
    participations: store.claimsOf(COOPERATIONS, ['PARTICIPATES_IN']),
    bySource: store.claimsBySource('s-0', { first: q.first }),
    pages: twoPages(
      (page) => store.actorPage(q.actorFilter, q.order, page),
      q.first,
      ({ id }) => id,
    ),
    within: store.actorsWithin(box, q.actorFilter),
    degrees: store.degrees(ACTORS),
    degreesOn: store.degreesOn(ACTORS, q.asOf),
    neighbourhood: store.neighbourhood({ of: [q.from], depth: q.depth, limit: q.limit, ...q.lineFilter }),
    neighbourhoodOfTwo: store.neighbourhood({ of: [q.to, q.from], depth: 1, limit: q.limit, ...q.lineFilter }),
    paths: store.shortestPaths({ from: q.from, to: q.to, maxLength: 6, limit: q.limit, ...q.lineFilter }),
    search: found.then((candidates) => rank(q.typed, candidates).map(({ record: its, matched, score }) => [its.id, matched, score])),
    regions: store.regions('DISTRICT', q.within),
    states: store.coverage({ ...coverage, level: 'STATE' }),
    districts: store.coverage({ ...coverage, level: 'DISTRICT' }),
    municipalities: store.municipalityStates(coverage),
    unknown: store.municipalityStates({ ...coverage, state: 'UNKNOWN' }),
    everyMunicipality: store.municipalityColumns(coverage),
    districtsAbout: store.coverage({ ...about, level: 'DISTRICT' }),
    municipalitiesAbout: store.municipalityStates(about),
    everyMunicipalityAbout: store.municipalityColumns(about),
    events: twoPages(
      (page) => store.eventPage({ ...within, from: q.since, text: q.typed }, q.eventOrder, page),
      q.first,
      ({ id }) => id,
    ),
    eventsWithin: store.eventPage(within, q.eventOrder, { first: q.first }),
    everyEvent: twoPages(
      (page) => store.eventPage({}, q.eventOrder, page),
      q.first,
      ({ id }) => id,
    ),
    eventsUntil: twoPages(
      (page) => store.eventPage({ until: q.asOf }, q.eventOrder, page),
      1,
      ({ id }) => id,
    ),
    sourcesNamed: store.sourcePage(q.typed, q.sourceOrder, { first: q.first }),
    sources: twoPages(
      (page) => store.sourcePage(undefined, q.sourceOrder, page),
      1,
      ({ source: its }) => its.id,
    ),
    unused: store.unusedSources(),
    history: twoPages(
      (page) => store.history(page),
      q.first,
      ({ id }) => id,
    ),
    topology: store.topology(),
    changesSince: changesBack(store, q.limit, 5 * q.first),
    statistics: store.statistics(q.asOf),
  })
}

/** What a command changes first, and what is soon asked. */
const fewAnswers = (store: GraphStore) => ({ revision: store.revision(), counts: store.counts(), records: store.records(ALL_IDS) })

/** So many revisions back, or from the beginning. */
async function changesBack(store: GraphStore, revisions: number, most: number) {
  const { content } = await store.revision()
  return store.changesSince(Math.max(0, content - revisions), most)
}

async function twoPages<T>(ask: (page: PageRequest) => Promise<Page<T>>, first: number, idOf: (item: T) => Id) {
  const page = await ask({ first })
  const last = page.items.at(-1)
  return [page, last && (await ask({ first, after: idOf(last) }))]
}

async function together<T extends Readonly<Record<string, unknown>>>(asked: T): Promise<{ [K in keyof T]: Awaited<T[K]> }> {
  const answered = await Promise.all(Object.entries(asked).map(async ([name, answer]) => [name, await answer] as const))
  return Object.fromEntries(answered) as { [K in keyof T]: Awaited<T[K]> }
}

/** What came of it: the receipt, or the code of the refusal. */
const outcome = (work: Promise<unknown>) =>
  work.catch((error: unknown) => {
    if (error instanceof DomainError) return { refused: error.code }
    throw error
  })

export interface ModelTally {
  steps: number
  undone: number
  reopened: number
  refused: number
  /** How often every question was asked of both. */
  compared: number
}

/**
 * Random commands, undos and reopenings: after each, the store answers every question as the naive one does, and the network
 * that follows the changes is the one that is read anew, to the last bit.
 */
export async function compareWithModel(
  open: StoreFactory,
  options: { readonly runs: number; readonly steps: number; readonly seed: number },
): Promise<ModelTally> {
  const tally = emptyTally()
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(step, questions), { minLength: 1, maxLength: options.steps, size: 'max' }), async (steps) => {
      const clock: Clock = settableClock('2026-11-24T10:00:00Z')
      const under = await open(clock)
      try {
        await play(under, naiveStore(clock), steps, { tally, every: 1, seed: options.seed })
      } finally {
        await under.dispose()
      }
    }),
    { numRuns: options.runs, seed: options.seed },
  )
  return tally
}

/**
 * One long random history given to two stores: every command has the same outcome in both, and after every `every`-th one
 * they answer every question alike.
 */
export async function compareStores(
  open: StoreFactory,
  openOther: StoreFactory,
  options: { readonly steps: number; readonly every: number; readonly seed: number },
): Promise<ModelTally> {
  const tally = emptyTally()
  const clock: Clock = settableClock('2026-11-24T10:00:00Z')
  const [under, other] = [await open(clock), await openOther(clock)]
  try {
    const steps = fc.sample(fc.tuple(step, questions), { numRuns: options.steps, seed: options.seed })
    await play(under, other.store, steps, { tally, every: options.every, seed: options.seed })
  } finally {
    await Promise.all([under.dispose(), other.dispose()])
  }
  return tally
}

const emptyTally = (): ModelTally => ({ steps: 0, undone: 0, reopened: 0, refused: 0, compared: 0 })

interface Play {
  readonly tally: ModelTally
  readonly every: number
  readonly seed: number
}

async function play(
  under: Awaited<ReturnType<StoreFactory>>,
  model: GraphStore,
  steps: readonly (readonly [Step, Questions])[],
  { tally, every, seed }: Play,
): Promise<void> {
  let { store } = under
  const at = () => `seed ${seed}, step ${tally.steps}`
  const both = async (work: (its: GraphStore) => Promise<unknown>) => {
    const expected = await outcome(work(model))
    expect(await outcome(work(store)), at()).toEqual(expected)
    if (expected !== null && typeof expected === 'object' && 'refused' in expected) tally.refused++
  }
  await both((its) => commandDoor(its).apply({ clientId: 'start', role: 'SEED', name: 'seed', changes: puts(START) }))
  let snapshot = await wholeSnapshot(store)
  let number = 0
  for (const [next, asked] of steps) {
    tally.steps++
    const clientId = `step-${next.do === 'apply' && next.again ? number : ++number}`
    if (next.do === 'reopen') {
      tally.reopened++
      store = await under.reopen()
    } else if (next.do === 'apply') {
      await both((its) => commandDoor(its).apply({ clientId, role: next.role, name: 'step', changes: next.changes }))
    } else {
      tally.undone++
      const command = `cmd-${Math.max(1, (await lastNumber(model)) - next.which)}`
      await both((its) => commandDoor(its).undo(command, { clientId, role: 'EDITOR' }))
      await both((its) => its.command(command))
    }
    await both((its) => together({ latest: its.latestCommand('step'), ...fewAnswers(its) }))
    if (tally.steps % every !== 0) continue
    tally.compared++
    expect(await answers(store, asked), at()).toEqual(await answers(model, asked))
    const now = await followed(snapshot, store, graphsOf)
    expect(now, at()).toEqual(await wholeSnapshot(store))
    snapshot = now!
  }
}

const wholeSnapshot = async (store: GraphStore): Promise<Snapshot> =>
  buildSnapshot(await store.topology(), { content: (await store.revision()).content })

async function lastNumber(model: GraphStore): Promise<number> {
  const ids = await Promise.all(['seed', 'step', 'undo'].map((name) => model.latestCommand(name)))
  return Math.max(...ids.map((command) => Number(command?.id.slice(4) ?? 0)))
}
