import { CONTACT_STATUSES, type ContactStatus, type Entry, keyOf, MOST_ENTRIES } from '../../../parts/shortlist/entries.ts'
import { type Params, packed, packedProblem } from '../../../url-state/packed.ts'
import { LONG } from '../address.ts'

/** An entry as a link holds it: what things are called is asked of the network by whoever opens it. */
export interface SharedEntry {
  readonly actor: string
  readonly seeker: string | null
  readonly status: ContactStatus
  readonly note: string
}

const escaped = (text: string): string => encodeURIComponent(text).replace(/[.*]/g, (sign) => (sign === '.' ? '%2E' : '%2A'))

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

const isId = (text: string | undefined): text is string => /^[a-z]-[\w-]+$/i.test(text ?? '')

/** By version; a version that was ever in a link stays here. `v1`: "actor*municipality*STATUS*note", joined with dots. */
const READERS: ReadonlyMap<string, (entries: readonly string[]) => readonly SharedEntry[]> = new Map([
  [
    'v1',
    (entries: readonly string[]) =>
      entries.flatMap((entry): SharedEntry[] => {
        const [actor, seeker, status, note = ''] = entry.split('*')
        if (!isId(actor)) return []
        return [
          {
            actor,
            seeker: isId(seeker) ? seeker : null,
            status: CONTACT_STATUSES.find((one) => one === status) ?? 'OPEN',
            note: unescaped(note),
          },
        ]
      }),
  ],
])

export const printShared = (entries: readonly Entry[], withNotes: boolean): string =>
  [
    'v1',
    ...entries.map(({ actor, seeker, status, note }) =>
      [actor, seeker?.id ?? '', status, ...(withNotes && note !== '' ? [escaped(note)] : [])].join('*'),
    ),
  ].join('.')

/** Each once and no more than a list holds; undefined where the version is not known. */
export function readShared(text: string): readonly SharedEntry[] | undefined {
  const [version = '', ...entries] = text.split('.')
  const read = READERS.get(version)?.(entries)
  if (!read) return undefined
  const keyed = read.map((entry) => [keyOf({ ...entry, seeker: entry.seeker === null ? null : { id: entry.seeker } }), entry] as const)
  return [...new Map(keyed.toReversed()).values()].toReversed().slice(0, MOST_ENTRIES)
}

/** The parameters of the link; undefined where it would be longer than mail programs and web servers take. */
export function sharedAddress(entries: readonly Entry[], withNotes: boolean): Params | undefined {
  const address = packed({ liste: printShared(entries, withNotes) }, LONG)
  return packedProblem(address) === undefined ? address : undefined
}

/** What somebody handed on, as entries of this list that are not named yet. */
export const entriesFrom = (shared: readonly SharedEntry[]): readonly Entry[] =>
  shared.map(({ actor, seeker, status, note }) => ({
    actor,
    name: '',
    seeker: seeker === null ? null : { id: seeker, name: seeker },
    status,
    note,
  }))

/** By what things are called today. */
export const named = ({ actor, seeker, ...rest }: Entry, nameOf: (id: string) => string | undefined): Entry => ({
  ...rest,
  actor,
  name: nameOf(actor) ?? '',
  seeker: seeker && { id: seeker.id, name: nameOf(seeker.id) ?? seeker.id },
})
