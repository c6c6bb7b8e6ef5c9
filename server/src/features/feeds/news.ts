import { createHash } from 'node:crypto'
import type { Day } from '@netzatlas/shared'
import { Feed } from 'feed'
import { canonicalJson } from '../../domain/canonical.ts'
import { compareIds } from '../../domain/ids.ts'
import type { ActorRecord, ContestRecord, DomainRecord, Id } from '../../domain/records.ts'
import type { Language } from '../../graphql/language.ts'
import { isNamed, nameOf } from '../../graphql/nodes.ts'
import { chosenNews, type NewsFilter } from '../news/choose.ts'
import { dateOf, restsOn, statementsOf } from '../news/evidence.ts'
import type { Happening } from '../news/happenings.ts'
import { type StreamSource, streamOf } from '../news/stream.ts'
import { dateIn } from '../sheets/words.ts'
import type { Writing } from './calendar.ts'
import { instantOf } from './days.ts'
import { type Evidence, evidenceOf, readOn } from './evidence.ts'
import { WORDS } from './words.ts'

const MOST = 100
/** So many of those who had a part are named. */
const MOST_NAMED = 5

/** What an entry is told from. */
interface Told {
  readonly one: Happening
  readonly record: DomainRecord
  /** Of an edition. */
  readonly contest: ContestRecord | undefined
  readonly actors: readonly ActorRecord[]
  readonly evidence: Evidence
  readonly updated: Day
}

/** What happened and what is to come, as an Atom feed (RFC 4287) of at most 100 entries. `search` of its address: what of it. */
export async function newsOf(
  how: Writing & { readonly search: string; readonly about?: string },
  filter: NewsFilter,
  source: StreamSource,
): Promise<string> {
  const { language, origin, today, fictional, about, search } = how
  const words = WORDS[language]
  const found = (await chosenNews(await streamOf(source), filter, source.store)).slice(0, MOST)
  const entries = (await toldOf(found, source.store, today)).toSorted((a, b) => compareIds(b.updated, a.updated))
  const feed = new Feed({
    title: about === undefined ? words.news : `${words.news} (${about})`,
    description: [words.newsAbout, ...(fictional ? [words.fictional] : [])].join(' '),
    id: urn(`neues${filterKey(filter)}`),
    link: `${origin}/neues`,
    feedLinks: { atom: `${origin}/neues.atom${search}` },
    updated: instantOf(entries[0]?.updated ?? today),
    author: { name: 'Netzatlas' },
    generator: 'Netzatlas',
    copyright: '',
  })
  for (const told of entries) {
    feed.addItem({
      id: urn(told.one.id),
      title: escaped(titleOf(told, language)),
      link: origin + pageOf(told.record),
      date: instantOf(told.updated),
      description: summaryOf(told, language),
      category: [{ name: kindOf(told, language), term: told.one.kind.toLowerCase() }],
    })
  }
  return feed.atom1()
}

/** One feed a choice; that of everything keeps the id it had before there was a choice. */
const filterKey = (filter: NewsFilter): string => (Object.keys(filter).length === 0 ? '' : ` ${canonicalJson(filter)}`)

async function toldOf(found: readonly Happening[], store: StreamSource['store'], today: Day): Promise<readonly Told[]> {
  const evidence = await evidenceOf([...new Set(found.flatMap(restsOn))], store)
  const records = await recordsById(
    found.flatMap(({ about, actors }) => [about, ...actors]),
    store,
  )
  const further = await recordsById([...records.values()].flatMap(namedBy), store)
  return found.flatMap((one) => {
    const record = records.get(one.about)
    if (!record) return []
    const all = restsOn(one).flatMap((id) => evidence.get(id) ?? [])
    const named = namedBy(record).flatMap((id) => further.get(id) ?? [])
    const sources = [...all.flatMap((each) => each.sources), ...named.filter((other) => other.type === 'source')]
    const its = { claims: all.flatMap(({ claims }) => claims), sources: [...new Set(sources)] }
    const actors = one.actors.flatMap((id) => records.get(id) ?? []).filter((actor) => actor.type === 'actor')
    const contest = named.find((other) => other.type === 'contest')
    return [{ one, record, contest, actors, evidence: its, updated: updatedOn(one, its, today) }]
  })
}

/** What it takes to tell of an edition its contest, of a note its source. */
const namedBy = (record: DomainRecord): readonly Id[] =>
  record.type === 'edition' ? [record.contest] : record.type === 'news' ? [record.source] : []

async function recordsById(ids: readonly Id[], store: StreamSource['store']): Promise<ReadonlyMap<Id, DomainRecord>> {
  const records = await store.records([...new Set(ids)])
  return new Map(records.flatMap((record) => (record ? [[record.id, record] as const] : [])))
}

/** An edition is called by its contest and its year. */
function nameIn({ record, contest }: Told, language: Language): string {
  if (record.type === 'edition') return `${contest?.name ?? ''} ${record.year}`.trim()
  if (record.type === 'news') return record.title
  return isNamed(record) ? nameOf(record, language) : record.id
}

const offen = (page: string, id: Id): string => `${page}?offen=${encodeURIComponent(id)}`

/** Where the dashboard shows it. */
function pageOf(record: DomainRecord): string {
  if (record.type === 'event') return offen('/veranstaltungen', record.id)
  if (record.type === 'offering' || record.type === 'programme') return offen('/angebote', record.id)
  if (record.type === 'edition') return offen('/wettbewerb', record.id)
  return `/neues?zu=${encodeURIComponent(record.id)}`
}

/** Atom knows no future: what is to come counts from the day somebody last read of it. */
function updatedOn({ day }: Happening, { claims }: Evidence, today: Day): Day {
  return day <= today ? day : (readOn(claims, today) ?? today)
}

function titleOf(told: Told, language: Language): string {
  const words = WORDS[language]
  const { one, actors } = told
  const name = nameIn(told, language)
  const names = actors.slice(0, MOST_NAMED).map((actor) => actor.name)
  const all = [...names, ...(actors.length > MOST_NAMED ? [words.more(actors.length - MOST_NAMED)] : [])].join(', ')
  switch (one.kind) {
    case 'NOTE':
    case 'EVENT':
      return name
    case 'COOPERATION':
      return `${words.begin}: ${name}`
    case 'AWARD':
    case 'RESOLUTION':
    case 'JOINED':
      return [name, all].filter(Boolean).join(': ')
    default:
      return `${words[WHEN[one.kind]]}: ${name}`
  }
}

const WHEN = { BEGIN: 'begin', END: 'end', DEADLINE: 'deadline' } as const

function kindOf({ one, record }: Told, language: Language): string {
  const words = WORDS[language]
  if (record.type === 'news') return words.note
  if (record.type === 'event') return words.category[record.category]
  if (record.type === 'cooperation') return words.cooperation[record.kind]
  if (one.kind === 'JOINED') return words.joined
  if (record.type === 'offering') return words.offering[record.kind]
  return record.type === 'programme' ? words.programme : record.type === 'resolution' ? words.resolution : words.award
}

function summaryOf(told: Told, language: Language): string {
  const words = WORDS[language]
  const { one, record, evidence } = told
  const until = record.type === 'event' && record.until !== undefined ? ` – ${dateIn(language, record.until)}` : ''
  const what = one.kind === 'BEGIN' || one.kind === 'END' || one.kind === 'DEADLINE' ? `${words[WHEN[one.kind]]} ` : ''
  const when = `${what}${dateIn(language, dateOf(one, evidence.claims))}${until}`
  const where = record.type === 'event' && record.place ? [record.place.label] : []
  const named = sourcesOf(told).map(({ title, url }) => (url ? `<a href="${escaped(url)}">${escaped(title)}</a>` : escaped(title)))
  return [
    `<p>${[kindOf(told, language), when, ...where].map(escaped).join(' · ')}</p>`,
    ...(record.type === 'news' && record.text !== undefined ? [`<p>${escaped(record.text)}</p>`] : []),
    `<p>${words.source}: ${named.join('; ') || words.noSource}</p>`,
  ].join('')
}

/** Those of the statements that it rests on. */
function sourcesOf({ one, evidence }: Told): Evidence['sources'] {
  if (one.kind === 'NOTE') return evidence.sources
  const said = new Set(statementsOf(one, evidence.claims).flatMap(({ supports }) => supports.map(({ source }) => source)))
  return evidence.sources.filter(({ id }) => said.has(id))
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!)

/** The same wherever the server stands: a UUID of version 8 made of the digest. */
function urn(text: string): string {
  const hex = createHash('sha256').update(`netzatlas ${text}`).digest('hex')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)]
  return `urn:uuid:${parts.join('-')}`
}
