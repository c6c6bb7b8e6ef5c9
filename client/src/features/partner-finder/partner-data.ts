import { useQuery } from '@apollo/client/react'
import { useEffect } from 'react'
import { type Address, filtersOf } from './address.ts'
import { Seeker, SeekerCoverage, StateUmbrellas, ThemeNames } from './around.operations.ts'
import { townsOf } from './model/results.ts'
import { changedWeights } from './model/weights.ts'
import { NearestOutside, PartnerFacets, Partners } from './partner.operations.ts'

/** What the server gives at once. */
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
  const partners = useQuery(Partners, { skip, variables: { ...questionOf(state), first: PAGE, offset: 0 } })
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
  const far = (outside.data ?? outside.previousData)?.partners ?? []
  const read = near?.length ?? 0
  const total = facets.data?.partnerFacets.total

  const { fetchMore } = partners
  const readOn = !partners.loading && total !== undefined && read < Math.min(state.zeige, total)
  useEffect(() => {
    if (!readOn) return
    void fetchMore({
      variables: { offset: read },
      updateQuery: (before, { fetchMoreResult }) => ({ ...before, partners: [...before.partners, ...fetchMoreResult.partners] }),
    }).catch(() => undefined)
  }, [readOn, read, fetchMore])

  return {
    seeker,
    /** The address names a municipality that is not there. */
    unknown: seeker.data !== undefined && !seeker.data.actor,
    municipality: none ? undefined : municipality,
    partners,
    facets: (facets.data ?? facets.previousData)?.partnerFacets,
    near: near ?? [],
    far,
    nearTowns: townsOf(near ?? []),
    farTowns: townsOf(far),
    ready: near !== undefined,
    /** Nobody further out is known, not only not yet read. */
    nobodyFurther: outside.data !== undefined && far.length === 0,
    updating: partners.loading,
    stateUmbrellas: (umbrellas.data?.actors.edges ?? []).map(({ node }) => node).filter(({ scope }) => scope === 'STATE'),
    coverage: coverage.data?.coverage[0],
    themes: themes.data?.themes ?? [],
    themeName: (id: string) => themes.data?.themes.find((theme) => theme.id === id)?.name ?? '',
  }
}
export type PartnerData = ReturnType<typeof usePartnerData>
export type Suggestion = PartnerData['near'][number]
