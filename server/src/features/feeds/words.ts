import type { CooperationKind, OfferingKind } from '@netzatlas/shared'
import type { EventRecord } from '../../domain/records.ts'
import type { Language } from '../../graphql/language.ts'

interface Words {
  readonly calendar: string
  readonly news: string
  readonly newsAbout: string
  readonly fictional: string
  readonly leftOut: (count: number) => string
  /** Where no event has a day that is known: after the calendar's name, and what that means. */
  readonly noneDated: string
  readonly noneDatedAbout: (leftOut: number) => string
  readonly source: string
  readonly noSource: string
  readonly inNetzatlas: string
  readonly outcome: string
  readonly award: string
  readonly resolution: string
  readonly note: string
  readonly programme: string
  readonly joined: string
  readonly more: (count: number) => string
  readonly begin: string
  readonly end: string
  readonly deadline: string
  readonly category: Readonly<Record<EventRecord['category'], string>>
  readonly offering: Readonly<Record<OfferingKind, string>>
  readonly cooperation: Readonly<Record<CooperationKind, string>>
}

const DE: Words = {
  calendar: 'Netzatlas: Veranstaltungen',
  news: 'Netzatlas: Neuigkeiten',
  newsAbout:
    'Meldungen, Veranstaltungen, Auszeichnungen, Beschlüsse und Kooperationen sowie Programme und Angebote, die beginnen oder enden, jeweils mit Quelle.',
  fictional: 'Erfundene Daten zum Ausprobieren.',
  leftOut: (count) =>
    count === 0
      ? 'Alle verzeichneten Veranstaltungen sind enthalten.'
      : count === 1
        ? 'Eine Veranstaltung fehlt hier: Von ihr ist kein genauer Tag bekannt.'
        : `${count} Veranstaltungen fehlen hier: Von ihnen ist kein genauer Tag bekannt.`,
  noneDated: 'noch ohne Termine',
  noneDatedAbout: (leftOut) =>
    `${leftOut === 0 ? 'Hier ist noch keine Veranstaltung verzeichnet' : 'Von keiner Veranstaltung hier ist ein genauer Tag verzeichnet'}. Das heißt nicht, dass es keine gibt; wird eine verzeichnet, erscheint sie in diesem Kalender.`,
  source: 'Quelle',
  noSource: 'nicht genannt',
  inNetzatlas: 'Im Netzatlas',
  outcome: 'Ergebnis',
  award: 'Auszeichnung',
  resolution: 'Beschluss',
  note: 'Meldung',
  programme: 'Programm',
  joined: 'Teilnahme am Programm',
  more: (count) => `${count} weitere`,
  begin: 'Beginn',
  end: 'Ende',
  deadline: 'Frist',
  category: { NETWORK_MEETING: 'Netzwerktreffen', CEREMONY: 'Preisverleihung', CONFERENCE: 'Konferenz', OTHER: 'Veranstaltung' },
  offering: {
    NETWORK: 'Netzwerk',
    ADVISER_POOL: 'Beraterpool',
    INVENTORY: 'Bestandsaufnahme',
    WORKSHOP: 'Workshop',
    REPORT: 'Gutachten',
    CONTEST: 'Wettbewerb',
    FUNDING: 'Förderung',
    OTHER: 'Angebot',
  },
  cooperation: {
    PARTNERSHIP: 'Partnerschaft',
    FRIENDSHIP: 'Freundschaft',
    CONTACT: 'Kontakt',
    PROJECT_PARTNERSHIP: 'Projektpartnerschaft',
    CLIMATE_PARTNERSHIP: 'Klimapartnerschaft',
    SUSTAINABILITY_PARTNERSHIP: 'Nachhaltigkeitspartnerschaft',
    LOCAL: 'Zusammenarbeit vor Ort',
  },
}

const EN: Words = {
  calendar: 'Netzatlas: events',
  news: 'Netzatlas: news',
  newsAbout: 'Notes, events, awards, resolutions and cooperations, and programmes and offerings that begin or end, each with its source.',
  fictional: 'Invented data to try things out.',
  leftOut: (count) =>
    count === 0
      ? 'All recorded events are included.'
      : count === 1
        ? 'One event is missing here: its exact day is not known.'
        : `${count} events are missing here: their exact days are not known.`,
  noneDated: 'no dates yet',
  noneDatedAbout: (leftOut) =>
    `${leftOut === 0 ? 'No event is recorded here yet' : 'No exact day is recorded of any event here'}. That does not mean that there are none; one that is recorded will appear in this calendar.`,
  source: 'Source',
  noSource: 'not named',
  inNetzatlas: 'In Netzatlas',
  outcome: 'Outcome',
  award: 'Award',
  resolution: 'Resolution',
  note: 'Note',
  programme: 'Programme',
  joined: 'Takes part in the programme',
  more: (count) => `${count} more`,
  begin: 'Begins',
  end: 'Ends',
  deadline: 'Deadline',
  category: { NETWORK_MEETING: 'Network meeting', CEREMONY: 'Award ceremony', CONFERENCE: 'Conference', OTHER: 'Event' },
  offering: {
    NETWORK: 'Network',
    ADVISER_POOL: 'Pool of advisers',
    INVENTORY: 'Inventory',
    WORKSHOP: 'Workshop',
    REPORT: 'Expert report',
    CONTEST: 'Contest',
    FUNDING: 'Funding',
    OTHER: 'Offering',
  },
  cooperation: {
    PARTNERSHIP: 'Partnership',
    FRIENDSHIP: 'Friendship',
    CONTACT: 'Contact',
    PROJECT_PARTNERSHIP: 'Project partnership',
    CLIMATE_PARTNERSHIP: 'Climate partnership',
    SUSTAINABILITY_PARTNERSHIP: 'Sustainability partnership',
    LOCAL: 'Local cooperation',
  },
}

export const WORDS: Readonly<Record<Language, Words>> = { de: DE, en: EN }
