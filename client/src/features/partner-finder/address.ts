import type { ActorKind } from '@netzatlas/shared'
import { z } from 'zod'
import { ids, optionalText, optionalWord, words } from '../../url-state/codecs.ts'
import type { UrlPatch } from '../../url-state/index.ts'
import { weightsOf } from './model/weights.ts'

export const KINDS = ['MIGRANT_ORGANISATION', 'UMBRELLA', 'CIVIL_SOCIETY'] as const satisfies readonly ActorKind[]
export const DEFAULT_KINDS: readonly ActorKind[] = ['MIGRANT_ORGANISATION']
/** Upper bounds of the histogram's bars, as the server counts them; the slider steps from one to the next. */
export const STEPS_KM = [5, 10, 15, 20, 25, 30, 40, 50, 60, 80, 100, 150, 200] as const
export const DEFAULT_KM = 25

export const FIRST_SHOWN = 12
/** By how many the list grows. */
export const STEP_SHOWN = 50
/** More rows than anybody reads; a smaller radius finds the rest. */
const MOST_SHOWN = 2_000

export const ALIKE = ['SIZE', 'KIND', 'STATE', 'THEME'] as const

export const address = z.object({
  /** The municipality that looks for partners. */
  kommune: optionalText,
  /** Partners near it, or municipalities like it. */
  ansicht: optionalWord(['aehnliche']),
  /** Its Kreis and those beside it, instead of the radius. */
  gebiet: optionalWord(['kreise']),
  km: z.coerce
    .number()
    .refine((km) => STEPS_KM.some((step) => step === km))
    .catch(DEFAULT_KM),
  thema: ids,
  partnerland: ids,
  sprache: ids,
  art: words(KINDS),
  /** By points instead of nearest first. */
  ordnung: optionalWord(['punkte']),
  /** Weights that differ from the usual ones: "THEMES*40.DISTANCE*0". */
  gewicht: z
    .string()
    .transform(weightsOf)
    .catch(() => weightsOf('')),
  /** In what peers must be alike. */
  gleich: words(ALIKE),
  /** How many results are shown. */
  zeige: z.coerce.number().int().min(FIRST_SHOWN).max(MOST_SHOWN).catch(FIRST_SHOWN),
})
export type Address = z.output<typeof address>
export type SetAddress = (patch: UrlPatch<typeof address>, how?: { replace?: boolean }) => void

/** What the question asks for, as the API takes it. */
export const filtersOf = (state: Address) => ({
  for: state.kommune ?? '',
  kinds: state.art.length > 0 ? [...state.art] : [...DEFAULT_KINDS],
  themes: state.thema.length > 0 ? state.thema : null,
  countries: state.partnerland.length > 0 ? state.partnerland : null,
  languages: state.sprache.length > 0 ? state.sprache : null,
  radiusKm: state.km,
  neighbouringDistricts: state.gebiet === 'kreise',
})
