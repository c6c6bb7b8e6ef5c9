import type { OfferedFieldsFragment, OfferingsQuery as OfferingsResult } from '../../../api/__generated__/graphql.ts'
import { readFragment } from '../../../api/__generated__/index.ts'
import type { Address, Kind } from '../address.ts'
import { FitFields, OfferedFields, TermFields } from '../offerings.operations.ts'

/** An offering or a programme: both are listed alike. */
export type Entry = OfferedFieldsFragment & {
  readonly entryKind: Kind
  /** Those that it is part of. */
  readonly programmes: readonly { readonly name: string }[]
}

export const entriesOf = ({ offerings, programmes }: OfferingsResult): readonly Entry[] => [
  ...offerings.map((offering) => ({
    ...readFragment(OfferedFields, offering),
    entryKind: offering.kind,
    programmes: offering.programmes,
  })),
  ...programmes.map((programme) => ({ ...readFragment(OfferedFields, programme), entryKind: 'PROGRAMME' as const, programmes: [] })),
]

/** A programme with a pool of advisers is one, too. */
const isOfKind = ({ entryKind, terms }: Entry, kind: Kind): boolean =>
  entryKind === kind || (kind === 'ADVISER_POOL' && readFragment(TermFields, terms).some(({ aspect }) => aspect === 'POOL'))

interface Chosen {
  readonly shown: readonly Entry[]
  /** Would pass, but no source names their theme or their region. */
  readonly unnamed: number
}

/** Those that pass the filters. Of which no source names a theme or a region is counted, and shown on request. */
export function chosenOf(entries: readonly Entry[], { art, thema, land, ohne }: Pick<Address, 'art' | 'thema' | 'land' | 'ohne'>): Chosen {
  const passes = (entry: Entry): 'YES' | 'NO' | 'UNNAMED' => {
    if (art !== undefined && !isOfKind(entry, art)) return 'NO'
    const facets = [
      { asked: thema, named: entry.themes.map(({ id }) => id), fits: (id: string) => id === thema },
      { asked: land, named: entry.regions.map(({ id }) => id), fits: (id: string) => id.startsWith(land ?? '') },
    ].filter(({ asked }) => asked !== undefined)
    if (facets.some(({ named, fits }) => named.length > 0 && !named.some(fits))) return 'NO'
    return facets.some(({ named }) => named.length === 0) ? 'UNNAMED' : 'YES'
  }
  const told = entries.map((entry) => ({ entry, pass: passes(entry) }))
  return {
    shown: told.filter(({ pass }) => pass === 'YES' || (ohne && pass === 'UNNAMED')).map(({ entry }) => entry),
    unnamed: told.filter(({ pass }) => pass === 'UNNAMED').length,
  }
}

const STANDINGS = ['OPEN', 'COMING', 'UNDATED', 'ENDED'] as const
const VERDICTS = ['YES', 'UNKNOWN', 'NO'] as const
export type GroupName = (typeof STANDINGS)[number] | (typeof VERDICTS)[number]

/** By whether they fit, the fitting first; without anybody who asks by where they stand today, what is open first. */
export function groupsOf(
  entries: readonly Entry[],
  fitted: boolean,
  compare: (a: string, b: string) => number,
): readonly { readonly group: GroupName; readonly entries: readonly Entry[] }[] {
  const groupOf = (entry: Entry): GroupName => (fitted ? readFragment(FitFields, entry.fit)?.verdict : entry.standing) ?? 'UNKNOWN'
  const order = (entry: Entry) => STANDINGS.indexOf(entry.standing)
  const sorted = entries.toSorted((a, b) => (fitted ? order(a) - order(b) : 0) || compare(a.name, b.name))
  return (fitted ? VERDICTS : STANDINGS)
    .map((group) => ({ group, entries: sorted.filter((entry) => groupOf(entry) === group) }))
    .filter((each) => each.entries.length > 0)
}
