import { OFFERING_KINDS } from '@netzatlas/shared'
import { z } from 'zod'
import { flag, land, optionalText, optionalWord } from '../../url-state/codecs.ts'
import type { UrlPatch } from '../../url-state/index.ts'

export const KINDS = [...OFFERING_KINDS, 'PROGRAMME'] as const
export type Kind = (typeof KINDS)[number]

/** What the address of the offerings holds. */
export const address = z.object({
  art: optionalWord(KINDS),
  /** The row that is open. */
  offen: optionalText,
  /** Of whom it is asked whether it fits. */
  fuer: optionalText,
  thema: optionalText,
  land,
  /** With a theme or a Land also those of which no source names one. */
  ohne: flag,
})
export type Address = z.output<typeof address>
export type SetAddress = (patch: UrlPatch<typeof address>, how?: { replace?: boolean }) => void

export const NO_FILTER = { art: undefined, thema: undefined, land: undefined, ohne: undefined }
export const isFiltered = ({ art, thema, land }: Address): boolean => [art, thema, land].some((value) => value !== undefined)
