import { z } from 'zod'
import { day, optionalText, optionalWord, word } from '../../url-state/codecs.ts'
import type { UrlPatch } from '../../url-state/index.ts'

/** `land` is a region, or "ohne" for actors whose Land is not known. */
export const address = z.object({
  nach: word(['land', 'thema'], 'land'),
  land: optionalText,
  thema: optionalText,
  art: optionalWord(['bedarf', 'angebot']),
  antwort: optionalWord(['mit', 'ohne']),
  stand: day,
})

export type Address = z.output<typeof address>
export type SetAddress = (patch: UrlPatch<typeof address>, how?: { replace?: boolean }) => void

export const ELSEWHERE = 'ohne'
export const NO_FILTER = { land: undefined, thema: undefined, art: undefined, antwort: undefined, stand: undefined }

export const isFiltered = ({ land, thema, art, antwort, stand }: Address): boolean =>
  [land, thema, art, antwort, stand].some((value) => value !== undefined)
