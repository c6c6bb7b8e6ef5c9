import { createHash } from 'node:crypto'
import type { Day } from '@netzatlas/shared'
import { Feed } from 'feed'
import { compareIds } from '../../domain/ids.ts'
import type { Id } from '../../domain/records.ts'
import type { Language } from '../../graphql/language.ts'
import type { ClaimReader, RecordReader } from '../../ports/store.ts'
import { dateIn } from '../sheets/words.ts'
import type { Writing } from './calendar.ts'
import { instantOf } from './days.ts'
import { type Evidence, evidenceOf, readOn } from './evidence.ts'
import { type Happening, happenings } from './happenings.ts'
import { WORDS } from './words.ts'

const MOST = 100

/** What happened and what is to come, as an Atom feed (RFC 4287) of at most 100 entries. */
export async function newsOf(how: Writing, store: ClaimReader & RecordReader): Promise<string> {
  const { language, origin, today, fictional } = how
  const words = WORDS[language]
  const [events, offerings, programmes, awards, editions] = await Promise.all([
    store.recordsOfType('event'),
    store.recordsOfType('offering'),
    store.recordsOfType('programme'),
    store.recordsOfType('award'),
    store.recordsOfType('edition'),
  ])
  const told = happenings({ events, offerings, programmes, awards, editions }, today, MOST)
  const evidence = await evidenceOf([...new Set(told.map(({ record }) => record.id))], store)
  const names = await winnerNames(told, evidence, store)
  const entries = told
    .map((one) => ({ one, evidence: evidence.get(one.record.id)! }))
    .map(({ one, evidence }) => ({ one, evidence, updated: updatedOn(one, evidence, today) }))
    .toSorted((a, b) => compareIds(b.updated, a.updated))
  const feed = new Feed({
    title: words.news,
    description: [words.newsAbout, ...(fictional ? [words.fictional] : [])].join(' '),
    id: urn('neues'),
    link: `${origin}/veranstaltungen`,
    feedLinks: { atom: `${origin}/neues.atom${language === 'en' ? '?sprache=en' : ''}` },
    updated: instantOf(entries[0]?.updated ?? today),
    author: { name: 'Netzatlas' },
    generator: 'Netzatlas',
    copyright: '',
  })
  for (const { one, evidence, updated } of entries) {
    const { what, record } = one
    feed.addItem({
      id: urn(`${record.id} ${what}`),
      title: escaped(titleOf(one, names.get(record.id) ?? [], language)),
      link: `${origin}${PAGES[record.type]}?offen=${encodeURIComponent(record.id)}`,
      date: instantOf(updated),
      description: summaryOf(one, evidence, language),
      category: [{ name: kindOf(one, language), term: what }],
    })
  }
  return feed.atom1()
}

const PAGES = { event: '/veranstaltungen', offering: '/angebote', programme: '/angebote', award: '/wettbewerb' } as const

/** Atom knows no future: what is to come counts from the day somebody last read of it. */
function updatedOn({ day }: Happening, { claims }: Evidence, today: Day): Day {
  return day <= today ? day : (readOn(claims, today) ?? today)
}

async function winnerNames(told: readonly Happening[], evidence: ReadonlyMap<Id, Evidence>, store: RecordReader) {
  const winners = new Map(
    told
      .filter(({ what }) => what === 'award')
      .map(({ record }) => [
        record.id,
        evidence
          .get(record.id)!
          .claims.flatMap(({ kind, subject, object, status }) =>
            kind === 'AWARDED' && subject === record.id && object !== undefined && status !== 'DISPUTED' ? [object] : [],
          ),
      ]),
  )
  const actors = await store.records([...new Set([...winners.values()].flat())])
  const nameOf = new Map(actors.flatMap((actor) => (actor && 'name' in actor ? [[actor.id, actor.name] as const] : [])))
  return new Map([...winners].map(([id, of]) => [id, [...new Set(of)].flatMap((actor) => nameOf.get(actor) ?? [])]))
}

function titleOf({ what, record }: Happening, winners: readonly string[], language: Language): string {
  if (what === 'event') return record.name
  if (what === 'award') return [record.name, winners.join(', ')].filter(Boolean).join(': ')
  return `${WORDS[language][what]}: ${record.name}`
}

function kindOf({ record }: Happening, language: Language): string {
  const words = WORDS[language]
  if (record.type === 'event') return words.category[record.category]
  if (record.type === 'programme') return words.programme
  return record.type === 'offering' ? words.offering[record.kind] : words.award
}

function summaryOf(one: Happening, { sources }: Evidence, language: Language): string {
  const words = WORDS[language]
  const { what, record, date } = one
  const until = record.type === 'event' && record.until !== undefined ? ` – ${dateIn(language, record.until)}` : ''
  const when = `${what === 'event' || what === 'award' ? '' : `${words[what]} `}${dateIn(language, date)}${until}`
  const where = record.type === 'event' && record.place ? [record.place.label] : []
  const named = sources.map(({ title, url }) => (url ? `<a href="${escaped(url)}">${escaped(title)}</a>` : escaped(title)))
  return [
    `<p>${[kindOf(one, language), when, ...where].map(escaped).join(' · ')}</p>`,
    `<p>${words.source}: ${named.join('; ') || words.noSource}</p>`,
  ].join('')
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!)

/** The same wherever the server stands: a UUID of version 8 made of the digest. */
function urn(text: string): string {
  const hex = createHash('sha256').update(`netzatlas ${text}`).digest('hex')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)]
  return `urn:uuid:${parts.join('-')}`
}
