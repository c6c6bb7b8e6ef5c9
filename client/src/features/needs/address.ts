import { z } from 'zod'
import { day, land, optionalText, optionalWord, word } from '../../url-state/codecs.ts'
import type { UrlPatch } from '../../url-state/index.ts'

/** Actors whose Land is not known. */
export const ELSEWHERE = 'ohne'

export const address = z.object({
  nach: word(['land', 'thema'], 'land'),
  land: z.union([z.literal(ELSEWHERE), land]),
  thema: optionalText,
  art: optionalWord(['bedarf', 'angebot']),
  antwort: optionalWord(['mit', 'ohne']),
  stand: day,
})

export type Address = z.output<typeof address>
export type SetAddress = (patch: UrlPatch<typeof address>, how?: { replace?: boolean }) => void

export const NO_FILTER = { land: undefined, thema: undefined, art: undefined, antwort: undefined, stand: undefined }

export const isFiltered = ({ land, thema, art, antwort, stand }: Address): boolean =>
  [land, thema, art, antwort, stand].some((value) => value !== undefined)
