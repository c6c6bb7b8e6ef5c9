import { useQuery } from '@apollo/client/react'
import type { ActorKind } from '@netzatlas/shared'
import { useMemo } from 'react'
import type { MapSelectionQuery, RelationClaimFragment, RelationEndFragment } from '../../api/__generated__/graphql.ts'
import { type FragmentType, readFragment } from '../../api/__generated__/index.ts'
import { useFormat } from '../../i18n/format.ts'
import { coverageRowsOf } from '../../parts/known-coverage.ts'
import type { Frame } from '../../viz/map/mercator.ts'
import type { Address } from './address.ts'
import { faultOf } from './faults.ts'
import { MapCoverage, MapPlaces, MapSelection, RelationClaim, RelationEnd } from './map.operations.ts'
import { actorsOf, firstOf, placesOf, splitActors } from './model/places.ts'
import { linesOf, placeIdOfEnd, type RawSelection, relationsOf } from './model/relations.ts'
import { useMoreClaims } from './more-claims.ts'
import { useRegionLines } from './region-lines.ts'
import { useCountries } from './use-countries.ts'
import { useEvents } from './use-events.ts'
import { useFlows } from './use-flows.ts'
import { useRegions } from './use-regions.ts'

/** All that the map draws and its table lists, from the address. */
export function useMapData(state: Address, frame: Frame | undefined) {
  const format = useFormat()
  const events = useEvents(state)
  const everyone = useQuery(MapPlaces)
  const serverFilter = state.land !== undefined || state.thema.length > 0
  const filtered = useQuery(MapPlaces, {
    skip: !serverFilter,
    variables: { filter: { within: state.land ?? null, themes: state.thema.length > 0 ? state.thema : null } },
  })
  const coverage = useQuery(MapCoverage, {
    skip: !state.ebenen.includes('abdeckung') || state.mass !== 'abdeckung',
    variables: { within: state.land ?? null, asOf: state.stand ?? null },
  })
  const selection = useQuery(MapSelection, {
    skip: state.akteur === undefined,
    variables: { id: state.akteur ?? '', asOf: state.stand ?? null },
  })

  const columns = everyone.data?.places
  const actors = useMemo(() => (columns ? actorsOf(columns) : []), [columns])
  // Until the answer is there nothing is left out: nought would say that the filter matches nobody.
  const matching = serverFilter ? (filtered.data ?? filtered.previousData)?.places.id : undefined
  const among = useMemo(() => (matching ? new Set(matching) : undefined), [matching])
  const kinds = state.art.join('.')
  const split = useMemo(
    () => splitActors(actors, { kinds: kinds === '' ? [] : (kinds.split('.') as ActorKind[]), among, abroad: state.ausland }),
    [actors, kinds, among, state.ausland],
  )
  const mostConnected = useMemo(
    () => firstOf(split.shown, 3, (a, b) => b.degree - a.degree || format.compare(a.name, b.name)),
    [split, format],
  )
  const spots = useMemo(() => new Set(split.shown.map(({ placeId }) => placeId)).size, [split])
  const places = useMemo(() => placesOf(actors, split.shown, state.ausland), [actors, split, state.ausland])

  const selected = state.akteur === undefined ? undefined : (selection.data ?? selection.previousData)?.actor
  const current = selected?.id === state.akteur ? selected : undefined
  const rest = current?.claims.pageInfo
  const more = useMoreClaims(current?.id, state.stand, (rest?.hasNextPage && rest.endCursor) || undefined)
  const relations = useMemo(() => (current ? relationsOf(unmask(current, more.claims)) : []), [current, more.claims])
  const home = useMemo(() => placeIdOfEnd(selected ? readFragment(RelationEnd, selected) : undefined), [selected])
  const lines = useMemo(() => linesOf(home, relations, new Set(places.map(({ id }) => id))), [home, relations, places])

  const known = (coverage.data ?? coverage.previousData)?.municipalityCoverage
  const knownRows = useMemo(() => known && coverageRowsOf(known), [known])
  const year = Number((state.stand ?? everyone.data?.statistics.today ?? '').slice(0, 4))
  const regions = useRegions(state, split.shown, knownRows, year)
  const flows = useFlows(state, actors, frame)
  const countries = useCountries(state)
  const regionLines = useRegionLines(regions, knownRows ?? [])
  const landById = useMemo(() => new Map(actors.map(({ id, state: land }) => [id, land])), [actors])
  const marked = useMemo(() => actors.filter(({ id }) => state.wahl.includes(id)), [actors, state.wahl])
  const faults = [
    faultOf('filter', filtered),
    faultOf('beziehungen', selection),
    regions && (faultOf('abdeckung', coverage) ?? regions.fault),
    flows?.fault,
    countries?.fault,
    events?.fault,
  ].filter((fault) => fault !== undefined)
  return {
    /** What the map should show and could not load. */
    faults,
    /** The marked actors that have a place. */
    marked,
    everyone,
    columns,
    actors,
    split,
    spots,
    mostConnected,
    places,
    selected,
    selectedName: selected ? (readFragment(RelationEnd, selected).shortName ?? readFragment(RelationEnd, selected).name) : undefined,
    relations,
    /** Whether relations behind the first page are there, on their way, or could not be read. */
    moreRelations: more.state,
    lines,
    home,
    events,
    today: everyone.data?.statistics.today,
    fictional: everyone.data?.statistics.fictional === true,
    regions,
    flows,
    countries,
    coverageLayer: regions?.layer,
    regionLines,
    /** The Land that an actor is seated in. */
    landOf: (id: string) => landById.get(id),
    actorOfAgs: (ags: string) => knownRows?.find((row) => row.ags === ags)?.id,
  }
}
export type MapData = ReturnType<typeof useMapData>

type Selected = NonNullable<MapSelectionQuery['actor']>

type Support = RelationClaimFragment['support'][number]

function unmask(actor: Selected, more: readonly RelationClaimFragment[]): RawSelection<Support, RelationEndFragment> {
  const claims = [...actor.claims.edges.map(({ node }) => readFragment(RelationClaim, node)), ...more]
  return {
    id: actor.id,
    cooperations: actor.cooperations.map((cooperation) => ({
      ...cooperation,
      participants: cooperation.participants.map((participant) => ({
        actor: endFragment(participant.actor),
        support: participant.claim.support,
      })),
    })),
    claims: claims.map((claim) => ({
      ...claim,
      kind: claim.kind as 'MEMBER_OF' | 'ADVISED_BY' | 'FUNDED_BY',
      subject: claim.subject.__typename === 'Actor' ? endFragment(claim.subject) : undefined,
      object: claim.object?.__typename === 'Actor' ? endFragment(claim.object) : undefined,
    })),
  }
}

const endFragment = (actor: FragmentType<typeof RelationEnd>): RelationEndFragment => readFragment(RelationEnd, actor)
