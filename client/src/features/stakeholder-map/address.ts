import { ACTOR_KINDS } from '@netzatlas/shared'
import { z } from 'zod'
import { day, flag, ids, optionalText, optionalWord, words } from '../../url-state/codecs.ts'

export const LAYERS = ['akteure', 'beziehungen', 'abdeckung', 'veranstaltungen', 'grenzen'] as const
export type Layer = (typeof LAYERS)[number]
export const DEFAULT_LAYERS: readonly Layer[] = ['akteure', 'beziehungen', 'grenzen']

const degrees = z.coerce.number().min(-180).max(180).optional().catch(undefined)

/** The state of /karte as it stands in the address. */
export const address = z.object({
  /** Kinds that are shown; none named: all. */
  art: words(ACTOR_KINDS),
  land: optionalText,
  thema: ids,
  ebenen: z
    .string()
    .transform((text) => LAYERS.filter((layer) => text.split('.').includes(layer)))
    .catch([...DEFAULT_LAYERS]),
  ansicht: optionalWord(['tabelle']),
  /** The selected actor. */
  akteur: optionalText,
  /** Marked actors, as in the network. */
  wahl: ids,
  /** A place whose actors the panel lists. */
  ort: optionalText,
  ausland: flag,
  stand: day,
  sortierung: optionalText,
  lon: degrees,
  lat: degrees,
  zoom: z.coerce.number().min(0).max(20).optional().catch(undefined),
})
export type Address = z.output<typeof address>
