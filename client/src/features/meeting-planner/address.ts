import type { ActorKind } from '@netzatlas/shared'
import { z } from 'zod'
import { flag, ids, land, optionalText, optionalWord, text, word, words } from '../../url-state/codecs.ts'
import type { UrlPatch } from '../../url-state/index.ts'

export const KINDS = ['MUNICIPALITY', 'MIGRANT_ORGANISATION', 'UMBRELLA', 'CIVIL_SOCIETY'] as const satisfies readonly ActorKind[]
export const STEPS_KM = [5, 10, 15, 20, 25, 30, 40, 50, 60, 80, 100, 150, 200] as const
export const DEFAULT_KM = 50
export const SITES = ['1', '2', '3', '4', '5'] as const
export const MONTHS = [0, 12, 24, 36, 60] as const
export const DEFAULT_MONTHS = 24
export const LISTS = ['erreicht', 'offen', 'geplant'] as const

/** What the planner's address holds. */
export const address = z.object({
  land,
  km: z.coerce
    .number()
    .refine((km) => STEPS_KM.some((step) => step === km))
    .catch(DEFAULT_KM),
  /** How many meetings. */
  treffen: word(SITES, '1'),
  /** Who is recorded at an event within so many months does not count. */
  monate: z.coerce.number().int().min(0).max(240).catch(DEFAULT_MONTHS),
  art: words(KINDS),
  thema: ids,
  /** Also who is outside of the Land. */
  umland: flag,
  /** Recorded later events are not taken into account. */
  kommende: optionalWord(['nein']),
  /** Municipalities where something is planned that is not recorded. */
  geplant: ids,
  /** Which list stands in the table. */
  liste: word(LISTS, 'erreicht'),
  /** Only actors of this spot. */
  ort: optionalText,
  sort: text,
})
export type Address = z.output<typeof address>
export type SetAddress = (patch: UrlPatch<typeof address>, how?: { replace?: boolean }) => void
