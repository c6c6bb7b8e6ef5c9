import { type PartialDate, siteOf } from '@netzatlas/shared'
import { type Contact, contactOf } from '../../../parts/contact.ts'
import { isWebAddress } from '../../../parts/site.ts'

interface SourceLike {
  readonly id: string
  readonly title: string
  readonly url?: string | null
  readonly publisher?: string | null
  readonly date?: PartialDate | null
}

interface Contactable {
  readonly website?: string | null
  readonly memberOf: readonly { readonly name: string; readonly website?: string | null }[]
  readonly sources: readonly SourceLike[]
}

/** When each source was last read, by its id. */
export type ReadDates = ReadonlyMap<string, PartialDate>

export interface DatedContact extends Contact {
  /** The newest page of that site which tells of the actor. */
  readonly source?: SourceLike & { readonly read?: PartialDate | undefined }
}

const newestFirst = (a: PartialDate | null | undefined, b: PartialDate | null | undefined): number =>
  a === b ? 0 : (a ?? '') > (b ?? '') ? -1 : 1

/** The most direct published way to an actor, with the page of that site that was read last: what its date rests on. */
export function contactFor({ website, memberOf, sources }: Contactable, read: ReadDates = new Map()): DatedContact | undefined {
  const contact = contactOf({
    website: isWebAddress(website) ? website : undefined,
    umbrellas: memberOf.flatMap(({ name, website }) => (isWebAddress(website) ? [{ name, website }] : [])),
    sources: sources.flatMap(({ url }) => (isWebAddress(url) ? [url] : [])),
  })
  if (!contact) return undefined
  const same =
    contact.by === 'source'
      ? ({ url }: SourceLike) => url === contact.address
      : ({ url }: SourceLike) => siteOf(url) === siteOf(contact.address)
  const [source] = sources
    .filter(same)
    .map((one) => ({ ...one, read: read.get(one.id) }))
    .toSorted((a, b) => newestFirst(a.read, b.read) || newestFirst(a.date, b.date))
  return source ? { ...contact, source } : contact
}
