import { useQuery } from '@apollo/client/react'
import type { ActorKind } from '@netzatlas/shared'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MapSelectionQuery, RelationEndFragment } from '../../api/__generated__/graphql.ts'
import { type FragmentType, readFragment } from '../../api/__generated__/index.ts'
import { useFormat } from '../../i18n/format.ts'
import { coverageLayerOf, coverageRowsOf } from '../../parts/known-coverage.ts'
import { useRest } from '../../parts/use-rest.ts'
import type { MapEvent } from '../../viz/map/scene.ts'
import type { Address } from './address.ts'
import { MapCoverage, MapEvents, MapPlaces, MapSelection, RelationEnd } from './map.operations.ts'
import { actorsOf, placesOf, splitActors } from './model/places.ts'
import { linesOf, placeIdOfEnd, type RawSelection, relationsOf } from './model/relations.ts'

/** All that the map draws and its table lists, from the address. */
export function useMapData(state: Address) {
  const { t } = useTranslation(['stakeholder-map', 'vocabulary'])
  const format = useFormat()
  const everyone = useQuery(MapPlaces)
  const serverFilter = state.land !== undefined || state.thema.length > 0
  const filtered = useQuery(MapPlaces, {
    skip: !serverFilter,
    variables: { filter: { within: state.land ?? null, themes: state.thema.length > 0 ? state.thema : null } },
  })
  const events = useQuery(MapEvents, { skip: !state.ebenen.includes('veranstaltungen'), variables: { within: state.land ?? null } })
  const coverage = useQuery(MapCoverage, {
    skip: !state.ebenen.includes('abdeckung'),
    variables: { within: state.land ?? null, asOf: state.stand ?? null },
  })
  useRest(events.data?.events.pageInfo, events.fetchMore)
  const selection = useQuery(MapSelection, {
    skip: state.akteur === undefined,
    variables: { id: state.akteur ?? '', asOf: state.stand ?? null },
  })

  useRest(selection.data?.actor?.claims.pageInfo, selection.fetchMore)

  const columns = everyone.data?.places
  const actors = useMemo(() => (columns ? actorsOf(columns) : []), [columns])
  const among = useMemo(
    () => (serverFilter ? new Set(filtered.data?.places.id ?? filtered.previousData?.places.id ?? []) : undefined),
    [serverFilter, filtered.data, filtered.previousData],
  )
  const kinds = state.art.join('.')
  const split = useMemo(
    () => splitActors(actors, { kinds: kinds === '' ? [] : (kinds.split('.') as ActorKind[]), among, abroad: state.ausland }),
    [actors, kinds, among, state.ausland],
  )
  const places = useMemo(() => placesOf(actors, split.shown, state.ausland), [actors, split, state.ausland])

  const selected = state.akteur === undefined ? undefined : (selection.data ?? selection.previousData)?.actor
  const relations = useMemo(() => (selected && selected.id === state.akteur ? relationsOf(unmask(selected)) : []), [selected, state.akteur])
  const home = useMemo(() => placeIdOfEnd(selected ? readFragment(RelationEnd, selected) : undefined), [selected])
  const lines = useMemo(() => linesOf(home, relations, new Set(places.map(({ id }) => id))), [home, relations, places])

  const eventMarks = useMemo(
    (): MapEvent[] =>
      (state.ebenen.includes('veranstaltungen') ? (events.data?.events.edges.map(({ node }) => node) ?? []) : []).flatMap(
        ({ id, name, place }) => (place ? [{ id, label: name, lon: place.lon, lat: place.lat }] : []),
      ),
    [events.data, state.ebenen],
  )
  const known = (coverage.data ?? coverage.previousData)?.municipalityCoverage
  const knownRows = useMemo(() => (known ? coverageRowsOf(known) : []), [known])
  const coverageLayer = useMemo(() => {
    if (!state.ebenen.includes('abdeckung')) return undefined
    return coverageLayerOf(knownRows)
  }, [knownRows, state.ebenen])

  const rowOf = (ags: string) => knownRows.find((row) => row.ags === ags)
  /** What is known about a region under the pointer, in words. */
  const regionLines = (ags: string): string[] => {
    const row = rowOf(ags)
    if (row) {
      const looked = row.lastLooked ? [t('lastLooked', { date: format.date(row.lastLooked) })] : []
      return [t(`vocabulary:coverage.${row.state}`), ...looked]
    }
    const known = knownRows.filter((one) => one.ags.startsWith(ags)).length
    return [known > 0 ? t('knownIn', { count: known, number: format.number(known) }) : t('nothingKnown')]
  }
  const eventLines = (id: string): string[] => {
    const event = events.data?.events.edges.find(({ node }) => node.id === id)?.node
    return event ? [[event.place?.label, event.from && format.date(event.from)].filter(Boolean).join(', ')] : []
  }

  return {
    everyone,
    columns,
    actors,
    split,
    places,
    selected,
    selectedName: selected ? (readFragment(RelationEnd, selected).shortName ?? readFragment(RelationEnd, selected).name) : undefined,
    relations,
    /** More relations are on their way. */
    loadingRest: selection.data?.actor?.claims.pageInfo.hasNextPage === true,
    lines,
    home,
    events,
    eventMarks,
    coverageLayer,
    regionLines,
    eventLines,
    actorOfAgs: (ags: string) => rowOf(ags)?.id,
  }
}
export type MapData = ReturnType<typeof useMapData>

type Selected = NonNullable<MapSelectionQuery['actor']>

function unmask(actor: Selected): RawSelection<Selected['claims']['edges'][number]['node']['support'][number], RelationEndFragment> {
  return {
    id: actor.id,
    cooperations: actor.cooperations.map((cooperation) => ({
      ...cooperation,
      participants: cooperation.participants.map((participant) => ({
        actor: endFragment(participant.actor),
        support: participant.claim.support,
      })),
    })),
    claims: actor.claims.edges.map(({ node: claim }) => ({
      ...claim,
      kind: claim.kind as 'MEMBER_OF' | 'ADVISED_BY' | 'FUNDED_BY',
      subject: claim.subject.__typename === 'Actor' ? endFragment(claim.subject) : undefined,
      object: claim.object?.__typename === 'Actor' ? endFragment(claim.object) : undefined,
    })),
  }
}

const endFragment = (actor: FragmentType<typeof RelationEnd>): RelationEndFragment => readFragment(RelationEnd, actor)
