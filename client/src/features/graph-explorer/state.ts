import { ACTOR_KINDS, CLAIM_STATUSES, GROUPINGS, LAYOUTS, LINE_KINDS, VERTEX_ATTRIBUTES } from '@netzatlas/shared'
import { z } from 'zod'
import { day, flag, ids, land, optionalText, optionalWord, places, text, texts, word, words } from '../../url-state/codecs.ts'

export const COLOURINGS = [
  'KIND',
  'STATE',
  'STATUS',
  'COMMUNITY',
  'DEGREE',
  'BETWEENNESS',
  'CLOSENESS',
  'PAGERANK',
  'CORE',
  'CORE_PERIPHERY',
  'EFFECTIVE_SIZE',
  'CONSTRAINT',
  'ARTICULATION',
  ...VERTEX_ATTRIBUTES,
] as const
export const SIZINGS = [
  'DEGREE',
  'BETWEENNESS',
  'CLOSENESS',
  'PAGERANK',
  'CORE',
  'EFFECTIVE_SIZE',
  'CONSTRAINT',
  'POPULATION',
  'EQUAL',
] as const

/** Numbers of the paths that are told at most. */
export const PATHS = ['1', '2', '3', '4', '5', '6', '7', '8'] as const

/** Everything one sees of the network stands in the address, in words a person can read. */
export const networkState = z.object({
  ansicht: word(['bild', 'tabelle'], 'bild'),
  farbe: word(COLOURINGS, 'KIND'),
  groesse: word(SIZINGS, 'DEGREE'),
  anordnung: word(LAYOUTS, 'COMMUNITIES'),
  gruppen: optionalWord(GROUPINGS),
  /** Everybody singly, however many. */
  alle: flag,
  /** Groups shown by their members. */
  offen: ids,
  art: words(ACTOR_KINDS),
  land,
  /** Beside the Land those outside that are linked with it. */
  umfeld: flag,
  thema: ids,
  partnerland: ids,
  linie: words(LINE_KINDS),
  beleg: words(CLAIM_STATUSES),
  stand: day,
  /** Beside it: the same network on another day, or another Land on the same. */
  vergleich: day,
  vergleichland: land,
  /** What is the same on both days is shown, or waits; without a word, as long as it leaves the rest readable. */
  gleiches: optionalWord(['zeigen', 'weglassen']),
  moegliche: flag,
  beendete: flag,
  einzelne: flag,
  /** The chosen actor. */
  akteur: optionalText,
  /** The actor whose surroundings stand out, so many steps wide. */
  fokus: optionalText,
  tiefe: word(['1', '2', '3'], '1'),
  /** The panel shows what the structure of the network says, unless an actor is chosen. */
  kennzahlen: flag,
  /** Cooperations are points of their own. */
  zweimodus: flag,
  /** Path from one actor to another; the second is missing while it is being chosen. */
  von: optionalText,
  bis: optionalText,
  /** Paths over relations of any time, not only those that surely hold on the day. */
  jederzeit: flag,
  /** Which of the paths stands out, and actors that all of them go around. */
  weg: word(PATHS, '1'),
  umgehen: ids,
  /** Actors whose neighbours are shown whatever the filter says, and whose leaves are folded away. */
  auf: ids,
  zu: ids,
  /** Hidden by hand; and where somebody is named here, everybody else is. */
  aus: ids,
  nur: ids,
  /** Marked, to do something with all of them. */
  wahl: ids,
  /** What connects the marked ones is told and drawn. */
  verbinden: flag,
  /** Put where they are by hand, or held there. */
  fest: places,
  /** Notes on vertices of this view. */
  notizen: texts,
  /** What the view is called, and what its maker says about it. */
  name: text,
  text,
  /** Columns of the table that are left out, and words that its rows must have. */
  ohne: ids,
  suche: text,
  tabelle: word(['akteure', 'beziehungen'], 'akteure'),
  sort: text,
})

/** Parameters that may be long: together they are packed. */
export const LONG_PARAMETERS = [
  'aus',
  'nur',
  'wahl',
  'fest',
  'notizen',
  'auf',
  'zu',
  'offen',
  'fokus',
  'text',
] as const satisfies (keyof NetworkState)[]

export type NetworkState = z.output<typeof networkState>
