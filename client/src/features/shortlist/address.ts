import { z } from 'zod'
import { ids, optionalText, optionalWord } from '../../url-state/codecs.ts'
import type { UrlPatch } from '../../url-state/index.ts'

export const address = z.object({
  /** A list that somebody handed on. */
  liste: optionalText,
  /** Side by side. */
  ansicht: optionalWord(['vergleich']),
  /** Those that are to be compared, by their keys. */
  wahl: ids,
  /** Only what was noted for this municipality. */
  fuer: optionalText,
})
/** What is packed when it gets long. */
export const LONG = ['liste'] as const
export type SetAddress = (patch: UrlPatch<typeof address>, how?: { replace?: boolean }) => void
