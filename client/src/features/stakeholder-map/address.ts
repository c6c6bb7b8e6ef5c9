import { ACTOR_KINDS } from '@netzatlas/shared'
import { z } from 'zod'
import { day, flag, ids, land, optionalText, optionalWord, word, words } from '../../url-state/codecs.ts'
import type { UrlPatch } from '../../url-state/index.ts'
import { AREAS, MEASURES } from './model/measures.ts'

export const LAYERS = ['akteure', 'beziehungen', 'kooperationen', 'abdeckung', 'veranstaltungen', 'partnerlaender', 'grenzen'] as const
export type Layer = (typeof LAYERS)[number]
export const DEFAULT_LAYERS: readonly Layer[] = ['akteure', 'beziehungen', 'grenzen']

/** What the table can list. */
const LISTS = ['akteure', 'kooperationen', 'regionen', 'veranstaltungen', 'partnerlaender'] as const
export type List = (typeof LISTS)[number]

const degrees = z.coerce.number().min(-180).max(180).optional().catch(undefined)

/** Parameters that are packed when they get long. */
export const LONG = ['wahl'] as const

/** Nothing is selected any more; what is marked stays. */
export const NOTHING = {
  akteur: undefined,
  ort: undefined,
  region: undefined,
  fluss: undefined,
  staat: undefined,
  veranstaltung: undefined,
}

/** The state of /karte as it stands in the address. */
export const address = z.object({
  /** Kinds that are shown; none named: all. */
  art: words(ACTOR_KINDS),
  land,
  thema: ids,
  ebenen: z
    .string()
    .transform((text) => LAYERS.filter((layer) => text.split('.').includes(layer)))
    .catch([...DEFAULT_LAYERS]),
  /** What areas are coloured by, where the layer `abdeckung` is on, and which areas. */
  mass: word(MEASURES, 'abdeckung'),
  flaechen: optionalWord(AREAS),
  /** AGS of the region whose figures the panel tells. */
  region: z
    .string()
    .regex(/^\d{2}(\d{3}){0,2}$/)
    .optional()
    .catch(undefined),
  /** Two Kreise whose cooperations the panel lists: their AGS joined with a dot. */
  fluss: z
    .string()
    .regex(/^\d{5}\.\d{5}$/)
    .optional()
    .catch(undefined),
  /** ISO 3166 alpha-2 of the country whose cooperations the panel lists. */
  staat: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .catch(undefined),
  /** An event: the panel lists all at its spot. */
  veranstaltung: optionalText,
  ansicht: optionalWord(['tabelle']),
  /** What the table lists; absent: what the map shows first. */
  liste: optionalWord(LISTS),
  /** The selected actor. */
  akteur: optionalText,
  /** Marked actors, as in the network. */
  wahl: ids,
  /** A place whose actors the panel lists. */
  ort: optionalText,
  /** Kilometres around the selected place or actor, to mark who is there. */
  umkreis: z.coerce.number().int().min(1).max(500).optional().catch(undefined),
  ausland: flag,
  /** The whole world instead of Germany. */
  welt: flag,
  stand: day,
  sortierung: optionalText,
  lon: degrees,
  lat: degrees,
  zoom: z.coerce.number().min(0).max(20).optional().catch(undefined),
})
export type Address = z.output<typeof address>
export type SetAddress = (patch: UrlPatch<typeof address>, how?: { replace?: boolean }) => void
