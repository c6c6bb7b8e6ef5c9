import type { NetworkFilter } from '../../../api/__generated__/graphql.ts'
import type { NetworkState } from '../state.ts'

/** The filter that the address asks for; nothing in it where nothing is filtered. */
export function filterOf(state: NetworkState): NetworkFilter {
  return {
    ...(state.art.length > 0 && { kinds: state.art }),
    ...(state.land !== undefined && { within: state.land, ...(state.umfeld && { around: true }) }),
    ...(state.thema.length > 0 && { themes: state.thema }),
    ...(state.partnerland.length > 0 && { countries: state.partnerland }),
    ...(state.linie.length > 0 && { lines: state.linie }),
    ...(state.beleg.length > 0 && { status: state.beleg }),
  }
}

export const FILTER_KEYS = ['art', 'land', 'thema', 'partnerland', 'linie', 'beleg'] as const
export type FilterKey = (typeof FILTER_KEYS)[number]

/** Which filters hold, in the order of the toolbar; of two Länder neither is one. */
export function activeFilters(state: NetworkState): FilterKey[] {
  return FILTER_KEYS.filter((key) =>
    key === 'land' ? state.land !== undefined && state.vergleichland === undefined : state[key].length > 0,
  )
}

/** The change that takes every filter back. */
export const unfiltered = ({
  land,
  vergleichland,
}: Pick<NetworkState, 'land' | 'vergleichland'>): Readonly<Record<string, string | undefined>> => ({
  ...Object.fromEntries(FILTER_KEYS.map((key) => [key, undefined])),
  ...(vergleichland !== undefined && { land }),
})
