import type { Day } from '@netzatlas/shared'
import ical, { ICalEventTransparency } from 'ical-generator'
import type { EventRecord } from '../../domain/records.ts'
import type { Language } from '../../graphql/language.ts'
import type { ClaimReader, RecordReader } from '../../ports/store.ts'
import { instantOf, type WholeDays, wholeDays } from './days.ts'
import { type Evidence, evidenceOf } from './evidence.ts'
import { WORDS } from './words.ts'

/** How both are written. `origin`: of the dashboard, e.g. "https://netzatlas.example". */
export interface Writing {
  readonly language: Language
  readonly origin: string
  readonly today: Day
  /** Generated demonstration data: the file says so. */
  readonly fictional: boolean
}

export interface Calendar {
  readonly text: string
  readonly shown: number
  /** Events of which no calendar day is known. */
  readonly leftOut: number
}

const A_DAY_IN_SECONDS = 86_400

/** A calendar must hold a component (RFC 5545, 3.6); where no event is dated it is a time zone that nothing uses. */
const UTC = [
  'BEGIN:VTIMEZONE',
  'TZID:UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n')

/** The events that have calendar days, as whole days (RFC 5545); of the others it says how many there are. */
export async function calendarOf(
  events: readonly EventRecord[],
  how: Writing & { readonly place?: string },
  store: ClaimReader & RecordReader,
): Promise<Calendar> {
  const { language, place, fictional, today } = how
  const words = WORDS[language]
  const dated = events.flatMap((event) => {
    const days = wholeDays(event)
    return days ? [{ event, days }] : []
  })
  const evidence = await evidenceOf(
    dated.map(({ event }) => event.id),
    store,
  )
  const leftOut = events.length - dated.length
  const empty = dated.length === 0
  const calendar = ical({
    name: [place === undefined ? words.calendar : `${words.calendar} (${place})`, ...(empty ? [words.noneDated] : [])].join(', '),
    description: [empty ? words.noneDatedAbout(leftOut) : words.leftOut(leftOut), ...(fictional ? [words.fictional] : [])].join(' '),
    prodId: { company: 'Netzatlas', product: 'Netzatlas', language },
    ttl: A_DAY_IN_SECONDS,
    ...(empty ? { timezone: { name: 'UTC', generator: () => UTC } } : {}),
  })
  for (const { event, days } of dated) {
    const page = `${how.origin}/veranstaltungen?offen=${encodeURIComponent(event.id)}`
    calendar.createEvent({
      id: `${event.id}@netzatlas`,
      ...spanOf(days),
      allDay: true,
      stamp: instantOf(today),
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: event.name,
      description: describe(event, evidence.get(event.id)!, page, language),
      url: page,
      ...(event.place ? { location: event.place.label } : {}),
    })
  }
  return { text: calendar.toString(), shown: dated.length, leftOut }
}

const spanOf = ({ start, endExclusive }: WholeDays) => ({ start: instantOf(start), end: instantOf(endExclusive) })

function describe(event: EventRecord, { sources }: Evidence, page: string, language: Language): string {
  const words = WORDS[language]
  return [
    words.category[event.category],
    ...(event.outcome ? [`${words.outcome}: ${event.outcome}`] : []),
    ...sources.map(({ title, url }) => `${words.source}: ${title}${url ? `, ${url}` : ''}`),
    ...(sources.length === 0 ? [`${words.source}: ${words.noSource}`] : []),
    `${words.inNetzatlas}: ${page}`,
  ].join('\n')
}
