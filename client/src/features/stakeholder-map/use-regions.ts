import { useQuery } from '@apollo/client/react'
import { useMemo } from 'react'
import { coverageLayerOf, type KnownMunicipality } from '../../parts/known-coverage.ts'
import type { CoverageLayer } from '../../viz/map/scene.ts'
import type { Address } from './address.ts'
import { type Fault, faultOf } from './faults.ts'
import { networkFilterOf } from './filter.ts'
import { type Areas, boundsFor, countBySeat, DIGITS_OF, LEVEL_OF, looksBy, type Measure, type RegionRow } from './model/measures.ts'
import type { PlacedActor } from './model/places.ts'
import { MapRegionCoverage, MapRegions } from './regions.operations.ts'

/** With more known municipalities than that the country is coloured by Kreis unless asked otherwise. */
const MANY_KNOWN = 1500

/** Areas coloured by a measure: what to paint, and a row for each region. */
export interface RegionLayer {
  readonly measure: Measure
  readonly areas: Areas
  readonly rows: readonly RegionRow[]
  /** Where single municipalities are coloured by their state: those that have one besides UNKNOWN. */
  readonly known: readonly KnownMunicipality[] | undefined
  readonly byAgs: ReadonlyMap<string, RegionRow>
  readonly bounds: readonly number[]
  readonly layer: CoverageLayer
  readonly populationOn: string | undefined
  /** A filter leaves actors out, and with them the cooperations that they have a part in. */
  readonly narrowed: boolean
  /** Whether all that is listed of them was answered. */
  readonly ready: boolean
  readonly fault: Fault | undefined
}

export function useRegions(
  state: Address,
  shown: readonly PlacedActor[],
  knownSoFar: readonly KnownMunicipality[] | undefined,
  year: number,
): RegionLayer | undefined {
  const on = state.ebenen.includes('abdeckung')
  const known = knownSoFar ?? NOBODY
  const measure = state.mass
  const areas = state.flaechen ?? (measure === 'abdeckung' && known.length <= MANY_KNOWN ? 'gemeinden' : 'kreise')
  const singly = measure === 'abdeckung' && areas === 'gemeinden'
  const variables = { level: LEVEL_OF[areas], within: state.land ?? null, asOf: state.stand ?? null }
  const figures = useQuery(MapRegions, { skip: !on || singly, variables: { ...variables, filter: networkFilterOf(state) } })
  const coverage = useQuery(MapRegionCoverage, { skip: !on || singly || measure !== 'abdeckung', variables })

  const columns = (figures.data ?? figures.previousData)?.regionFigures
  const counts = (coverage.data ?? coverage.previousData)?.coverage
  const rows = useMemo((): readonly RegionRow[] => {
    if (!columns) return []
    const actors = countBySeat(
      shown.map(({ region }) => region),
      DIGITS_OF[areas],
    )
    const covered = new Map(counts?.map((one) => [one.region.ags, one]))
    return columns.ags.map((ags, i) => {
      const own = covered.get(ags)
      return {
        ags,
        name: columns.name[i]!,
        kind: columns.kind[i] ?? undefined,
        actors: actors.get(ags) ?? 0,
        cooperations: columns.cooperations[i]!,
        confirmedIn: columns.confirmedIn[i] ?? undefined,
        looked: lookOf(columns.lookedOn[i], columns.lookedMunicipalities[i]),
        population: columns.population[i] ?? undefined,
        municipalities: own && { total: own.total, known: own.covered + own.stale + own.confirmedGap, gaps: own.confirmedGap },
      }
    })
  }, [columns, counts, shown, areas])
  const bounds = useMemo(() => boundsFor(measure, rows, year), [measure, rows, year])
  const layer = useMemo((): CoverageLayer => {
    if (singly) return { ...coverageLayerOf(known), within: landOf(state.land) }
    const looks = looksBy(measure, rows, bounds)
    return { level: LEVEL_OF[areas], within: landOf(state.land), looks, dots: dotsOf(rows, shown, DIGITS_OF[areas], looks) }
  }, [singly, known, measure, rows, bounds, areas, shown, state.land])
  const byAgs = useMemo(() => new Map(rows.map((row) => [row.ags, row])), [rows])

  if (!on) return undefined
  return {
    measure,
    areas,
    rows,
    known: singly ? known : undefined,
    byAgs,
    bounds,
    layer,
    populationOn: columns?.populationOn ?? undefined,
    narrowed: state.land !== undefined || state.art.length > 0 || state.thema.length > 0,
    ready: singly ? knownSoFar !== undefined : columns !== undefined,
    fault: faultOf('abdeckung', figures, coverage),
  }
}

const NOBODY: readonly KnownMunicipality[] = []

/** Its AGS. */
const landOf = (land: string | undefined): string | undefined => land?.slice('r-'.length)

const lookOf = (on: string | null | undefined, municipalities: number | undefined): RegionRow['looked'] =>
  on == null || municipalities === undefined ? undefined : { on, municipalities }

/** Where an area is too small to be seen, or not drawn at all, a dot stands where one of its actors does. */
function dotsOf(
  rows: readonly RegionRow[],
  shown: readonly PlacedActor[],
  digits: number,
  looks: CoverageLayer['looks'],
): CoverageLayer['dots'] {
  const places = new Map(shown.map(({ region, lon, lat }) => [region?.slice(0, digits), { lon, lat }]))
  return rows.flatMap(({ ags, name }) => {
    const place = looks.has(ags) ? places.get(ags) : undefined
    return place ? [{ ags, label: name, ...place }] : []
  })
}
