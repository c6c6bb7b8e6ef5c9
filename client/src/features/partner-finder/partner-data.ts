import { useQuery } from '@apollo/client/react'
import { useEffect } from 'react'
import { type Address, DEFAULT_KINDS } from './address.ts'
import { splitByRadius, townsOf } from './model/results.ts'
import { PartnerFacets, Partners, Seeker, SeekerCoverage, StateUmbrellas, ThemeNames } from './partner.operations.ts'

/** Far enough for all of Germany: what lies outside the radius is the list of the nearest further out. */
const EVERYWHERE_KM = 1000
/** What the server gives at once. */
const PAGE = 100
/** How many of those further out are looked at, for the nearest towns. */
const FURTHER = 40

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
  const everywhere = { ...filters, radiusKm: EVERYWHERE_KM }
  const partners = useQuery(Partners, { skip, variables: { ...everywhere, first: PAGE, offset: 0 } })
  const facets = useQuery(PartnerFacets, { skip, variables: { ...filters, radiusKm: state.km } })
  const municipality = (seeker.data ?? seeker.previousData)?.actor
  const land = municipality?.region?.id
  const umbrellas = useQuery(StateUmbrellas, { skip: land === undefined, variables: { within: land ?? '' } })
  const ags = municipality?.municipality?.ags
  const coverage = useQuery(SeekerCoverage, { skip: ags?.length !== 8, variables: { within: `r-${ags}` } })

  const themes = useQuery(ThemeNames, { skip: state.thema.length === 0 })

  const all = (partners.data ?? partners.previousData)?.partners
  const read = all?.length ?? 0
  const split = splitByRadius(all ?? [], state.km)
  const { near } = split
  const total = facets.data?.partnerFacets.total
  // All that is read lies within the radius: more of them is read on demand, the nearest outside are asked for by themselves.
  const more = total !== undefined && near.length === read && near.length < total
  const further = useQuery(Partners, { skip: skip || !more, variables: { ...everywhere, first: FURTHER, offset: total ?? 0 } })
  const far = more ? splitByRadius(further.data?.partners ?? [], state.km).far : split.far

  const { fetchMore } = partners
  const readOn = more && !partners.loading && near.length < Math.min(state.zeige, total)
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
    municipality: skip ? undefined : municipality,
    partners,
    facets: (facets.data ?? facets.previousData)?.partnerFacets,
    near,
    far,
    nearTowns: townsOf(near),
    farTowns: townsOf(far),
    ready: all !== undefined,
    /** Nobody further out is known, not only not yet read. */
    nobodyFurther: far.length === 0 && (!more || further.data !== undefined),
    updating: partners.loading,
    stateUmbrellas: (umbrellas.data?.actors.edges ?? []).map(({ node }) => node).filter(({ scope }) => scope === 'STATE'),
    coverage: coverage.data?.coverage[0],
    themeName: (id: string) => themes.data?.themes.find((theme) => theme.id === id)?.name ?? '',
  }
}
export type PartnerData = ReturnType<typeof usePartnerData>
export type Suggestion = PartnerData['near'][number]
