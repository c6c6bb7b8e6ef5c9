import type { ActorKind } from '@netzatlas/shared'
import { countryName, type Language } from '../../graphql/language.ts'
import type { SheetQuestion } from './data.ts'

const DE = {
  subject: 'Abdeckung und Veranstaltungen',
  asOf: (day: string, boundary: string) => `Stand der Auskunft: ${day}. Gebietsstand: ${boundary}.`,
  partners: {
    MIGRANT_ORGANISATION: 'einer Migrantenorganisation',
    UMBRELLA: 'einem lokalen Verbund',
    CIVIL_SOCIETY: 'einem Eine-Welt-Akteur',
  } as Readonly<Partial<Record<ActorKind, string>>>,
  counted: (partners: string, about: string, months: number) =>
    `Gezählt ist Zusammenarbeit mit ${partners}${about}. Als bestätigt gilt, was in den ${months} Monaten davor bestätigt wurde.`,
  about: (themes: string, countries: string) =>
    [themes && `, nur zum Thema ${themes}`, countries && `, nur mit Bezug zum Partnerland ${countries}`].join(''),
  page: (name: string, page: number) => `${name}, Seite ${page}`,
  figures: 'Was bekannt ist',
  state: 'Stand',
  count: 'Kommunen',
  COVERED: (day: string) => `Zusammenarbeit bestätigt seit ${day}`,
  STALE: 'Zusammenarbeit bekannt, aber älter oder ohne Datum',
  CONFIRMED_GAP: 'Nachgesehen: keine',
  UNKNOWN: 'Noch niemand hat nachgesehen',
  total: 'alle Kommunen',
  share: (lower: string, upper: string) =>
    `Der Anteil der bestätigten liegt zwischen ${lower} und ${upper}: Was noch niemand geprüft hat, ist nicht als Lücke gezählt.`,
  noShare: 'Kein Anteil: weniger als 5 Kommunen. Was noch niemand geprüft hat, ist nicht als Lücke gezählt.',
  mapAlt: (name: string) => `Karte von ${name}: Kommunen nach dem, was bekannt ist; die Zahlen stehen in der Tabelle daneben.`,
  legend: 'Schwarz: bestätigt. Grau: älter oder ohne Datum. Gekreuzt: nachgesehen, keine. Schraffiert: noch niemand hat nachgesehen.',
  noMap: 'Die Karte ist in dieser Installation nicht vorhanden.',
  municipalities: 'Kommunen, zu denen etwas bekannt ist',
  municipality: 'Kommune',
  looked: 'zuletzt',
  noneKnown: 'Noch niemand hat nachgesehen. Das heißt nicht, dass es dort nichts gibt.',
  undated: 'ohne Datum',
  events: 'Veranstaltungen',
  event: 'Veranstaltung',
  date: 'Datum',
  place: 'Ort',
  noEvents: 'Keine verzeichnet. Das heißt nicht, dass es keine gab.',
  more: (count: string) => `… und ${count} weitere, im Netzatlas unter der Adresse unten.`,
  sources: 'Quellen',
  noSources: 'Keine: Es ist noch nichts bekannt.',
  correct: 'Etwas stimmt nicht?',
  correctText:
    'Jede Aussage steht mit ihren Quellen auf der Seite des Akteurs; dort steht auch, wie sie berichtigt wird. Diese Seite im Netzatlas:',
  borders: (day: string) => `Grenzen: © GeoBasis-DE / BKG 2016 (Daten verändert); Gemeinden: © Destatis, ${day}; dl-de/by-2-0.`,
}

const EN: typeof DE = {
  subject: 'Coverage and events',
  asOf: (day, boundary) => `As of ${day}. Boundaries of ${boundary}.`,
  partners: {
    MIGRANT_ORGANISATION: 'a migrant organisation',
    UMBRELLA: 'a local umbrella body',
    CIVIL_SOCIETY: 'a One World actor',
  },
  counted: (partners, about, months) => `Counted is cooperation with ${partners}${about}. Confirmed means: in the ${months} months before.`,
  about: (themes, countries) =>
    [themes && `, only on the theme ${themes}`, countries && `, only with partner country ${countries}`].join(''),
  page: (name, page) => `${name}, page ${page}`,
  figures: 'What is known',
  state: 'State',
  count: 'Municipalities',
  COVERED: (day) => `cooperation confirmed since ${day}`,
  STALE: 'cooperation known, but older or undated',
  CONFIRMED_GAP: 'Looked: none',
  UNKNOWN: 'Nobody has looked yet',
  total: 'all municipalities',
  share: (lower, upper) =>
    `The share of those confirmed lies between ${lower} and ${upper}: what nobody has looked at is not counted as a gap.`,
  noShare: 'No share: fewer than 5 municipalities. What nobody has looked at is not counted as a gap.',
  mapAlt: (name) => `Map of ${name}: municipalities by what is known; the numbers are in the table beside it.`,
  legend: 'Black: confirmed. Grey: older or undated. Crossed: looked, none. Hatched: nobody has looked yet.',
  noMap: 'The map is not part of this installation.',
  municipalities: 'Municipalities of which something is known',
  municipality: 'Municipality',
  looked: 'last',
  noneKnown: 'Nobody has looked yet. That does not mean that there is nothing.',
  undated: 'undated',
  events: 'Events',
  event: 'Event',
  date: 'Date',
  place: 'Place',
  noEvents: 'None recorded. That does not mean that there was none.',
  more: (count) => `… and ${count} more, in Netzatlas at the address below.`,
  sources: 'Sources',
  noSources: 'None: nothing is known yet.',
  correct: 'Something is wrong?',
  correctText:
    'Each statement stands with its sources on the page of the actor, which also says how to correct it. This page in Netzatlas:',
  borders: (day) => `Borders: © GeoBasis-DE / BKG 2016 (data changed); municipalities: © Destatis, ${day}; dl-de/by-2-0.`,
}

export const WORDS: Readonly<Record<Language, typeof DE>> = { de: DE, en: EN }

/** What is counted, in a sentence. */
export function askedIn(language: Language, { partnerKinds, themes, countries, months }: SheetQuestion): string {
  const words = WORDS[language]
  const or = (names: readonly string[]) => new Intl.ListFormat(language, { type: 'disjunction' }).format(names)
  const partners = or(partnerKinds.map((kind) => words.partners[kind] ?? kind))
  const about = words.about(
    or(themes.map(({ name, nameEn }) => (language === 'en' ? (nameEn ?? name) : name))),
    or(countries.map(({ code, name }) => countryName(code, language) ?? name)),
  )
  return words.counted(partners, about, months)
}

/** "2016", "Januar 2016", "29.01.2016": as precise as the date is. */
export function dateIn(language: Language, date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number | undefined, number | undefined]
  if (month === undefined) return String(year)
  const parts: Intl.DateTimeFormatOptions =
    day === undefined ? { month: 'long' } : { day: '2-digit', month: language === 'de' ? '2-digit' : 'short' }
  const format = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', { ...parts, year: 'numeric', timeZone: 'UTC' })
  return format.format(new Date(Date.UTC(year, month - 1, day ?? 1)))
}
