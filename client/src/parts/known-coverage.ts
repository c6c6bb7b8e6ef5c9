import type { CoverageState } from '@netzatlas/shared'
import type { KnownCoverageFragment } from '../api/__generated__/graphql.ts'
import { type FragmentType, graphql, readFragment } from '../api/__generated__/index.ts'
import type { CoverageLayer } from '../viz/map/scene.ts'

/** Every municipality of which something is known, column by column: all others are UNKNOWN. */
export const KnownCoverage = graphql(`
  fragment KnownCoverage on CoverageColumns {
    id
    name
    ags
    state
    lastLooked
    lon
    lat
  }
`)

export interface KnownMunicipality {
  readonly id: string
  readonly ags: string
  readonly name: string
  readonly state: CoverageState
  readonly lastLooked: string | undefined
  readonly lon: number | undefined
  readonly lat: number | undefined
}

export function coverageRowsOf(reference: FragmentType<typeof KnownCoverage>): KnownMunicipality[] {
  const columns: KnownCoverageFragment = readFragment(KnownCoverage, reference)
  return columns.id.map((id, i) => ({
    id,
    ags: columns.ags[i] as string,
    name: columns.name[i] as string,
    state: columns.state[i] as CoverageState,
    lastLooked: columns.lastLooked[i] ?? undefined,
    lon: columns.lon[i] ?? undefined,
    lat: columns.lat[i] ?? undefined,
  }))
}

/** Colours of the municipal areas, and a dot for each where its area is too small to be seen. */
export const coverageLayerOf = (rows: readonly KnownMunicipality[]): CoverageLayer => ({
  level: 'MUNICIPALITY',
  looks: new Map(rows.map(({ ags, state }) => [ags, state])),
  dots: rows.flatMap(({ ags, name, lon, lat }) => (lon === undefined || lat === undefined ? [] : [{ ags, label: name, lon, lat }])),
})
