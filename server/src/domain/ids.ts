import type { Id, RecordType } from './records.ts'

/** The part of an id before its first hyphen tells the type of the record (see records.ts). */
const TYPE_OF_PREFIX: Readonly<Record<string, RecordType>> = {
  m: 'actor',
  k: 'actor',
  a: 'actor',
  r: 'region',
  c: 'cooperation',
  e: 'event',
  w: 'award',
  ct: 'contest',
  ed: 'edition',
  p: 'programme',
  o: 'offering',
  res: 'resolution',
  t: 'theme',
  l: 'country',
  as: 'assessment',
  n: 'need',
  of: 'offer',
  nw: 'news',
  s: 'source',
  cl: 'claim',
}

const ID = /^[a-z]+-[A-Za-z0-9][A-Za-z0-9._~-]*$/

/** Safe in a URL, at most 160 characters. */
export const isId = (text: string): boolean => text.length <= 160 && ID.test(text)

export function typeOfId(id: Id): RecordType | undefined {
  const prefix = id.slice(0, id.indexOf('-'))
  return Object.hasOwn(TYPE_OF_PREFIX, prefix) ? TYPE_OF_PREFIX[prefix] : undefined
}

/** How many of the ids are of each type. */
export function countByType(ids: readonly Id[]): Partial<Record<RecordType, number>> {
  const counts: Partial<Record<RecordType, number>> = {}
  for (const id of ids) {
    const type = typeOfId(id)
    if (type) counts[type] = (counts[type] ?? 0) + 1
  }
  return counts
}

/** Region ids grow with the AGS prefix, so one lies in another where its id begins with the other's. */
export const liesIn = (region: Id | undefined, within: Id): boolean => region?.startsWith(within) ?? false

export const compareIds = (a: Id, b: Id): number => (a < b ? -1 : a > b ? 1 : 0)
