import type { Day } from '@netzatlas/shared'
import { sortByName } from '../../domain/by-name.ts'
import type { ClaimRecord, CountryRecord, Id, ThemeRecord } from '../../domain/records.ts'
import { type Loaders, recordsOf } from '../../graphql/loaders.ts'
import { holdingClaims } from './relations.ts'

/** What the claims say of the subject, and of whom they say it of the object. */
export const objects = (claims: readonly ClaimRecord[], subject: Id) =>
  claims.filter((claim) => claim.subject === subject).map((claim) => claim.object)
export const subjects = (claims: readonly ClaimRecord[], object: Id) =>
  claims.filter((claim) => claim.object === object).map((claim) => claim.subject)

/** Of an actor or a cooperation, by name; as of a day without those that are over. */
export const themesOf = async (id: Id, loaders: Loaders, asOf?: Day): Promise<ThemeRecord[]> =>
  sortByName(await recordsOf(loaders, objects(holdingClaims(await loaders.claims(id, ['WORKS_ON']), asOf), id), 'theme'))

export const countriesOf = async (id: Id, loaders: Loaders, asOf?: Day): Promise<CountryRecord[]> =>
  sortByName(await recordsOf(loaders, objects(holdingClaims(await loaders.claims(id, ['CONCERNS']), asOf), id), 'country'))
