import { z } from 'zod'

/** How far things are with somebody on the list, in the order in which they happen. */
export const CONTACT_STATUSES = ['OPEN', 'WANTED', 'CONTACTED', 'ANSWERED', 'UNSUITABLE'] as const
export type ContactStatus = (typeof CONTACT_STATUSES)[number]

/** As many as one request and one link can hold. */
export const MOST_ENTRIES = 100
export const LONGEST_NOTE = 500

/** The municipality that looks for a partner. */
export interface Seeker {
  readonly id: string
  readonly name: string
}

export interface Entry {
  readonly actor: string
  /** What it was called when it was noted: an actor that is gone can still be named. */
  readonly name: string
  /** For whom it was noted; nobody where it was noted on its own page. */
  readonly seeker: Seeker | null
  readonly status: ContactStatus
  readonly note: string
}

const file = z.object({
  version: z.literal(1),
  entries: z.array(
    z.object({
      actor: z.string(),
      name: z.string(),
      seeker: z.object({ id: z.string(), name: z.string() }).nullable(),
      status: z.enum(CONTACT_STATUSES),
      note: z.string(),
    }),
  ),
})

export const printEntries = (entries: readonly Entry[]): string =>
  JSON.stringify({ version: 1, entries: [...entries] } satisfies z.input<typeof file>)

/** Empty where nothing is kept; undefined where something is that this version cannot read, and must not overwrite. */
export function readEntries(text: string | null): readonly Entry[] | undefined {
  if (text === null) return []
  try {
    return file.parse(JSON.parse(text)).entries
  } catch {
    return undefined
  }
}

/** One actor can be noted for several municipalities: "a-musterverein*m-05362012". */
export const keyOf = ({ actor, seeker }: { readonly actor: string; readonly seeker: { readonly id: string } | null }): string =>
  seeker ? `${actor}*${seeker.id}` : actor

export const newEntry = (actor: { readonly id: string; readonly name: string }, seeker: Seeker | null): Entry => ({
  actor: actor.id,
  name: actor.name,
  seeker,
  status: 'OPEN',
  note: '',
})

/** Those that a mark beside an actor stands for: noted for that municipality or for nobody; without a municipality all of it. */
export const entriesOf = (entries: readonly Entry[], actor: string, seeker: Seeker | null): readonly Entry[] =>
  entries.filter((entry) => entry.actor === actor && (!seeker || !entry.seeker || entry.seeker.id === seeker.id))

/** At the end, unless it is there; what was noted for nobody is noted for the municipality from then on. */
export function withEntry(entries: readonly Entry[], entry: Entry): readonly Entry[] {
  if (!entry.seeker) return entries.some(({ actor }) => actor === entry.actor) ? entries : [...entries, entry]
  if (entries.some((one) => keyOf(one) === keyOf(entry))) return entries
  const loose = entries.find(({ actor, seeker }) => actor === entry.actor && !seeker)
  return loose ? entries.map((one) => (one === loose ? { ...one, seeker: entry.seeker } : one)) : [...entries, entry]
}

export const withoutEntries = (entries: readonly Entry[], keys: readonly string[]): readonly Entry[] =>
  entries.filter((entry) => !keys.includes(keyOf(entry)))

export const changedEntry = (entries: readonly Entry[], key: string, change: Partial<Pick<Entry, 'status' | 'note'>>): readonly Entry[] =>
  entries.map((entry) => (keyOf(entry) === key ? { ...entry, ...change } : entry))

/** What was removed, where it stood; nothing twice. */
export function restoredEntries(entries: readonly Entry[], removed: readonly (readonly [number, Entry])[]): readonly Entry[] {
  const back = [...entries]
  for (const [index, entry] of removed) {
    if (!back.some((one) => keyOf(one) === keyOf(entry))) back.splice(index, 0, entry)
  }
  return back
}

/** Where each of the keys stands, for `restoredEntries`. */
export const placesOf = (entries: readonly Entry[], keys: readonly string[]): readonly (readonly [number, Entry])[] =>
  entries.flatMap((entry, index) => (keys.includes(keyOf(entry)) ? [[index, entry] as const] : []))

/** The own ones as they are, and of the others those that are new, as far as there is room. */
export function mergedEntries(own: readonly Entry[], others: readonly Entry[]): readonly Entry[] {
  const all = [...own]
  for (const entry of others) {
    if (all.length < MOST_ENTRIES && entriesOf(all, entry.actor, entry.seeker).length === 0) all.push(entry)
  }
  return all
}

/** The municipality that somebody noted for last. */
export const lastSeeker = (entries: readonly Entry[]): Seeker | null => entries.findLast(({ seeker }) => seeker)?.seeker ?? null
