import { type Day, mayHold } from '@netzatlas/shared'
import { compareIds } from '../../domain/ids.ts'
import type { ClaimRecord, CountryRecord, Id } from '../../domain/records.ts'

/** A country, and the cooperations that some claim ties to it. */
export interface PartnerCountry {
  readonly country: CountryRecord
  readonly cooperations: readonly Id[]
}

/** Countries with at least one cooperation, most first. With a day claims that hold on it, for sure or perhaps. */
export function partnerCountries(
  countries: readonly CountryRecord[],
  claimsOf: (country: Id) => readonly ClaimRecord[],
  isCooperation: (subject: Id) => boolean,
  asOf: Day | undefined,
): PartnerCountry[] {
  return countries
    .map((country) => {
      const tied = claimsOf(country.id).filter((claim) => asOf === undefined || mayHold(claim, asOf))
      return { country, cooperations: [...new Set(tied.map(({ subject }) => subject))].filter(isCooperation).sort(compareIds) }
    })
    .filter(({ cooperations }) => cooperations.length > 0)
    .sort((a, b) => b.cooperations.length - a.cooperations.length || compareIds(a.country.id, b.country.id))
}
