import { sortByName } from '../../domain/by-name.ts'
import type { ClaimRecord, CountryRecord, Id, ThemeRecord } from '../../domain/records.ts'
import { type Loaders, recordsOf } from '../../graphql/loaders.ts'

/** What the claims say of the subject, and of whom they say it of the object. */
export const objects = (claims: readonly ClaimRecord[], subject: Id) =>
  claims.filter((claim) => claim.subject === subject).map((claim) => claim.object)
export const subjects = (claims: readonly ClaimRecord[], object: Id) =>
  claims.filter((claim) => claim.object === object).map((claim) => claim.subject)

/** Of an actor or a cooperation, by name. */
export const themesOf = async (id: Id, loaders: Loaders): Promise<ThemeRecord[]> =>
  sortByName(await recordsOf(loaders, objects(await loaders.claims(id, ['WORKS_ON']), id), 'theme'))

export const countriesOf = async (id: Id, loaders: Loaders): Promise<CountryRecord[]> =>
  sortByName(await recordsOf(loaders, objects(await loaders.claims(id, ['CONCERNS']), id), 'country'))
