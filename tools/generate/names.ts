import type { Chance } from './chance.ts'

/** Names that nobody can take for real ones: of paper, chance and pretence. */

export const STATES = [
  'Land Anfang',
  'Land Attrappe',
  'Land Beispiel',
  'Land Entwurf',
  'Land Fabel',
  'Land Kulisse',
  'Land Modell',
  'Land Muster',
  'Land Phantasie',
  'Land Platzhalter',
  'Land Probe',
  'Land Schablone',
  'Land Skizze',
  'Land Versuch',
  'Land Vorlage',
  'Land Ende',
] as const

const STEMS = [
  ...['Muster', 'Beispiel', 'Probe', 'Entwurfs', 'Skizzen', 'Fabel', 'Schein', 'Schablonen', 'Attrappen', 'Kulissen', 'Vorlagen', 'Modell'],
  ...[
    'Versuchs',
    'Märchen',
    'Traum',
    'Irgend',
    'Nirgend',
    'Pappen',
    'Papier',
    'Kreide',
    'Wolken',
    'Nebel',
    'Silben',
    'Buchstaben',
    'Komma',
  ],
  ...['Klammer', 'Ziffern', 'Zahlen', 'Würfel', 'Zettel', 'Kartei', 'Tinten', 'Radier', 'Lineal', 'Zirkel', 'Bleistift', 'Formular'],
  ...['Stempel', 'Ordner', 'Akten', 'Tabellen', 'Spalten', 'Zeilen', 'Fußnoten', 'Ungefähr', 'Vielleicht', 'Etwa', 'Jemals', 'Sonst'],
  ...['Anders', 'Größen', 'Über', 'Ätsch', 'Öd', 'Süß', 'Phantasie', 'Erfinder', 'Platzhalter', 'Lücken', 'Rätsel'],
]
const ENDINGS = [
  ...['stadt', 'heim', 'hausen', 'dorf', 'berg', 'tal', 'bach', 'furt', 'ried', 'moor', 'au', 'feld', 'wald', 'brück', 'kirchen'],
  ...['hofen', 'ingen', 'büttel', 'leben', 'rode', 'see', 'stein', 'burg', 'ow', 'itz', 'scheid', 'weiler', 'grund', 'horst', 'hagen'],
]
const ADDITIONS = [
  ...[' an der Probe', ' am Entwurf', ' an der Skizze', ' bei Ungefähr', ' im Irgendwo', ' (Muster)', '/Beispielland', ' an der Attrappe'],
  ...[' vor dem Ende', ' ob der Klammer'],
]
const COUNTRYSIDES = ['wald', 'land', 'gau', 'mark', 'heide', 'marsch', 'börde', 'senke']

const combine = (first: readonly string[], second: readonly string[]): string[] => first.flatMap((a) => second.map((b) => a + b))

/** Names of municipalities; about one in twelve is used again, as real ones are. */
export function municipalityNames(count: number, chance: Chance): string[] {
  const plain = chance.shuffled(combine(STEMS, ENDINGS))
  const long = chance.shuffled(combine(plain, ADDITIONS))
  return Array.from({ length: count }, (_, i) => {
    if (chance.happens(1 / 12)) return chance.pick(plain)
    return (i < plain.length ? plain[i] : long[i - plain.length])!
  })
}

/** Names of Landkreise, all different. */
export function districtNames(count: number, chance: Chance): string[] {
  return chance.shuffled(combine(STEMS, COUNTRYSIDES)).slice(0, count)
}

const FORMS = [
  'Kulturverein',
  'Begegnungsverein',
  'Freundeskreis',
  'Initiative',
  'Bildungswerk',
  'Frauengruppe',
  'Jugendverband',
  'Eltern-Verein',
  'Förderverein',
  'Nachbarschaft',
  'Sportverein',
  'Brückenverein',
]
const MOTIFS = [
  'Regenbogen',
  'Luftschloss',
  'Morgenrot',
  'Fabelgarten',
  'Erfindergeist',
  'Wolkenbrücke',
  'Rätselfreude',
  'Silbenklang',
  'Papierboot',
  'Kreidekreis',
  'Lückenfüller',
  'Zauberlehrling',
  'Traumhafen',
  'Schablone',
  'Tintenfass',
  'Würfelglück',
]

/** "Kulturverein Papierboot Musterheim e. V." */
export function organisationName(place: string, chance: Chance): string {
  const legal = chance.weighted([
    [' e. V.', 7],
    ['', 2],
    [' gGmbH', 1],
  ])
  return `${chance.pick(FORMS)} ${chance.pick(MOTIFS)} ${place}${legal}`
}

export const civilSocietyName = (place: string, chance: Chance): string =>
  `Eine-Welt-${chance.pick(['Laden', 'Forum', 'Kreis', 'Haus'])} ${chance.pick(MOTIFS)} ${place}`
export const agencyName = (place: string, chance: Chance): string =>
  `${chance.pick(['Servicestelle', 'Beratungsstelle', 'Fachstelle'])} ${chance.pick(MOTIFS)} ${place}`
export const funderName = (place: string, chance: Chance): string => `${chance.pick(['Stiftung', 'Fonds'])} ${chance.pick(MOTIFS)} ${place}`

/** Initials of the words that begin with a capital letter: "Kulturverein Papierboot Musterheim" is "KPM". */
export const initials = (name: string): string => [...name.matchAll(/(?<![\p{L}\d])\p{Lu}/gu)].map(([letter]) => letter).join('')
