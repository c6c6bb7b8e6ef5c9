import { COVERAGE_STATES } from '@netzatlas/shared'
import type { z } from 'zod'
import type { DistrictPageQuery } from '../../../api/__generated__/graphql.ts'
import { optionalWord } from '../../../url-state/codecs.ts'
import { address } from '../address.ts'

/** Kilometres to choose from. */
export const RADII = ['10', '25', '50'] as const
export const schema = address.pick({ partner: true, thema: true, partnerland: true, stand: true, grenze: true, zaehlt: true }).extend({
  umkreis: optionalWord(RADII),
  /** Only municipalities of one state in the table. */
  zustand: optionalWord(COVERAGE_STATES),
})
export type DistrictAddress = z.output<typeof schema>
export type DistrictData = NonNullable<DistrictPageQuery['district']>
