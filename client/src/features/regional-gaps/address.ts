import type { ActorKind } from '@netzatlas/shared'
import { z } from 'zod'
import { day, flag, ids, land, optionalText, optionalWord, words } from '../../url-state/codecs.ts'
import type { UrlPatch } from '../../url-state/index.ts'
import { SORT_KEYS, type SortKey } from './model/coverage.ts'

/** Who counts as a partner. A migrant organisation or a local umbrella, unless somebody asks for one of them only. */
export const PARTNER_KINDS = ['MIGRANT_ORGANISATION', 'UMBRELLA', 'CIVIL_SOCIETY'] as const satisfies readonly ActorKind[]
export const DEFAULT_PARTNER_KINDS: readonly ActorKind[] = ['MIGRANT_ORGANISATION', 'UMBRELLA']

export const address = z.object({
  land,
  partner: words(PARTNER_KINDS),
  thema: ids,
  partnerland: ids,
  stand: day,
  /** How many months a confirmation counts as recent, where somebody wants another limit than the server's. */
  grenze: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .refine((months) => months >= 1 && months <= 240)
    .optional()
    .catch(undefined),
  /** What is counted: municipalities, or the people in them. */
  zaehlt: optionalWord(['einwohner']),
  /** Beside another Land or another day. */
  vergleich: flag,
  vland: land,
  vstand: day,
  /** The table, or where to look first. */
  sicht: optionalWord(['tabelle', 'rang']),
  /** What is ranked, where no Land is chosen. */
  rangvon: optionalWord(['laender']),
  /** All ranks, not only the first. */
  raenge: flag,
  ebene: optionalWord(['kreise', 'laender']),
  /** Regions whose rows are open. */
  offen: ids,
  /** Regions whose rows show all that lies in them, also where nothing is known. */
  alle: ids,
  /** "name", "-known": the column, largest first with a dash. */
  sortierung: optionalWord(SORT_KEYS.flatMap((key) => [key, `-${key}` as const]) as [SortKey | `-${SortKey}`, ...`-${SortKey}`[]]),
  /** A list behind a number: "r-05~STALE"; "alle~COVERED" for all of Germany; of a comparison "r-05~STALE~2020-01-01" or "r-05~STALE-COVERED". */
  liste: optionalText,
})
export type Address = z.output<typeof address>
export type SetAddress = (patch: UrlPatch<typeof address>, how?: { replace?: boolean }) => void
