import { useQuery } from '@apollo/client/react'
import { type Address, DEFAULT_KINDS } from './address.ts'
import { splitByRadius, townsOf } from './model/results.ts'
import { PartnerFacets, Partners, Seeker, SeekerCoverage, StateUmbrellas, ThemeNames } from './partner.operations.ts'

/** Far enough for all of Germany: what lies outside the radius is the list of the nearest further out. */
const EVERYWHERE_KM = 1000

export function usePartnerData(state: Address) {
  const kinds = state.art.length > 0 ? [...state.art] : [...DEFAULT_KINDS]
  const skip = state.kommune === undefined
  const filters = {
    for: state.kommune ?? '',
    kinds,
    themes: state.thema.length > 0 ? state.thema : null,
    countries: state.partnerland ? [state.partnerland] : null,
    languages: state.sprache ? [state.sprache] : null,
  }
  const seeker = useQuery(Seeker, { skip, variables: { id: state.kommune ?? '', kinds } })
  const partners = useQuery(Partners, { skip, variables: { ...filters, radiusKm: EVERYWHERE_KM } })
  const facets = useQuery(PartnerFacets, { skip, variables: { ...filters, radiusKm: state.km } })
  const municipality = (seeker.data ?? seeker.previousData)?.actor
  const land = municipality?.region?.id
  const umbrellas = useQuery(StateUmbrellas, { skip: land === undefined, variables: { within: land ?? '' } })
  const ags = municipality?.municipality?.ags
  const coverage = useQuery(SeekerCoverage, { skip: ags?.length !== 8, variables: { within: `r-${ags}` } })

  const themes = useQuery(ThemeNames, { skip: state.thema.length === 0 })

  const all = (partners.data ?? partners.previousData)?.partners
  const { near, far } = splitByRadius(all ?? [], state.km)
  return {
    seeker,
    /** The address names a municipality that is not there. */
    unknown: seeker.data !== undefined && !seeker.data.actor,
    municipality: skip ? undefined : municipality,
    partners,
    facets: (facets.data ?? facets.previousData)?.partnerFacets,
    near,
    far,
    nearTowns: townsOf(near),
    farTowns: townsOf(far),
    ready: all !== undefined,
    updating: partners.loading,
    stateUmbrellas: (umbrellas.data?.actors.edges ?? []).map(({ node }) => node).filter(({ scope }) => scope === 'STATE'),
    coverage: coverage.data?.coverage[0],
    themeName: (id: string) => themes.data?.themes.find((theme) => theme.id === id)?.name ?? '',
  }
}
export type PartnerData = ReturnType<typeof usePartnerData>
export type Suggestion = PartnerData['near'][number]
