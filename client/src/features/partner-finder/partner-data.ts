import { useQuery } from '@apollo/client/react'
import { useEffect, useState } from 'react'
import { readFragment } from '../../api/__generated__/index.ts'
import { type Address, FIRST_SHOWN, filtersOf } from './address.ts'
import { Seeker, SeekerCoverage, StateUmbrellas, ThemeNames } from './around.operations.ts'
import { townsOf } from './model/results.ts'
import { changedWeights } from './model/weights.ts'
import { NearestOutside, PartnerFacets, Partners, Placed } from './partner.operations.ts'

/** What the server gives at once at most; so many are on the map, too. The first that are shown come before them. */
const PAGE = 100
/** How many of those further out are looked at, for the nearest towns. */
const FURTHER = 40

/** The whole question as the API takes it: the area, the filters, the order, the weights. */
export const questionOf = (state: Address) => ({
  ...filtersOf(state),
  weights: changedWeights(state.gewicht),
  order: state.ordnung === 'punkte' ? ('SCORE' as const) : null,
})

export function usePartnerData(state: Address) {
  const filters = filtersOf(state)
  const none = state.kommune === undefined
  const skip = none || state.ansicht === 'aehnliche'
  const seeker = useQuery(Seeker, { skip: none, variables: { id: state.kommune ?? '', kinds: filters.kinds } })
  const partners = useQuery(Partners, { skip, variables: { ...questionOf(state), first: FIRST_SHOWN, offset: 0 } })
  const facets = useQuery(PartnerFacets, { skip, variables: filters })
  // What stands around the list waits for it: on a slow line the first result comes first.
  const later = skip || (partners.data ?? partners.previousData) === undefined
  const outside = useQuery(NearestOutside, { skip: later, variables: { ...filters, first: FURTHER } })
  const municipality = (seeker.data ?? seeker.previousData)?.actor
  const land = municipality?.region?.id
  const umbrellas = useQuery(StateUmbrellas, { skip: later || land === undefined, variables: { within: land ?? '' } })
  const ags = municipality?.municipality?.ags
  const coverage = useQuery(SeekerCoverage, { skip: skip || ags?.length !== 8, variables: { within: `r-${ags}` } })
  const themes = useQuery(ThemeNames, { skip: state.thema.length === 0 && state.ansicht !== 'aehnliche' })

  const near = (partners.data ?? partners.previousData)?.partners
  const far = readFragment(Placed, (outside.data ?? outside.previousData)?.partners ?? [])
  const read = near?.length ?? 0
  const total = facets.data?.partnerFacets.total

  // Where nothing more came it is tried again when more is asked for.
  const [stuck, setStuck] = useState<{ readonly near: typeof near; readonly shown: number }>()
  const { fetchMore } = partners
  const isStuck = stuck?.near === near && stuck?.shown === state.zeige
  const readOn = !partners.loading && !isStuck && total !== undefined && read < Math.min(Math.max(state.zeige, PAGE), total)
  useEffect(() => {
    if (!readOn) return
    const stop = () => setStuck({ near, shown: state.zeige })
    void fetchMore({
      variables: { first: PAGE, offset: read },
    }).then(({ data }) => {
      if (!data?.partners.length) stop()
    }, stop)
  }, [readOn, read, fetchMore, near, state.zeige])

  return {
    seeker,
    /** The address names a municipality that is not there. */
    unknown: seeker.data !== undefined && !seeker.data.actor,
    municipality: none ? undefined : municipality,
    partners,
    facets: (facets.data ?? facets.previousData)?.partnerFacets,
    near: near ?? [],
    far,
    nearTowns: townsOf(readFragment(Placed, near ?? [])),
    farTowns: townsOf(far),
    ready: near !== undefined,
    /** Nobody further out is known, not only not yet read. */
    nobodyFurther: outside.data !== undefined && far.length === 0,
    updating: partners.loading && partners.data === undefined,
    /** Those of its Land are read, however few there are. */
    umbrellasRead: umbrellas.data !== undefined,
    stateUmbrellas: (umbrellas.data?.actors.edges ?? []).map(({ node }) => node).filter(({ scope }) => scope === 'STATE'),
    coverage: coverage.data?.coverage[0],
    themes: themes.data?.themes ?? [],
    themeName: (id: string) => themes.data?.themes.find((theme) => theme.id === id)?.name ?? '',
  }
}
export type PartnerData = ReturnType<typeof usePartnerData>
export type Suggestion = PartnerData['near'][number]
