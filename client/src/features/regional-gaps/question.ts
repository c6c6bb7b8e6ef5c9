import type { CoverageRowsQueryVariables } from '../../api/__generated__/graphql.ts'
import { joined } from '../../url-state/codecs.ts'
import { type Address, DEFAULT_PARTNER_KINDS } from './address.ts'

export type Question = Omit<CoverageRowsQueryVariables, 'level' | 'within'>
/** What the table, the ranking and a district's page are all asked by. */
export type Asked = Pick<Address, 'partner' | 'thema' | 'partnerland' | 'stand' | 'grenze' | 'zaehlt'>

export const questionOf = ({ partner, thema, partnerland, stand, grenze }: Asked) =>
  ({
    partnerKinds: partner.length > 0 ? [...partner] : [...DEFAULT_PARTNER_KINDS],
    asOf: stand ?? null,
    themes: thema.length > 0 ? [...thema] : null,
    countries: partnerland.length > 0 ? [...partnerland] : null,
    months: grenze ?? null,
  }) satisfies Question

/** The same as it stands in the address, so that a link keeps what was asked. */
export const searchOf = ({ partner, thema, partnerland, stand, grenze, zaehlt }: Asked): Record<string, string> =>
  Object.fromEntries(
    Object.entries({
      partner: joined(partner),
      thema: joined(thema),
      partnerland: joined(partnerland),
      stand,
      grenze: grenze === undefined ? undefined : String(grenze),
      zaehlt,
    }).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
