import type { ActorKind, ClaimStatus, CoverageState } from '@netzatlas/shared'

/** What the map is given: plain data, and what it tells: plain events. Degrees, WGS 84. */

export type KindCounts = Readonly<Partial<Record<ActorKind, number>>>

/** All actors at one spot. */
export interface MapPlace {
  readonly id: string
  readonly label: string
  readonly lon: number
  readonly lat: number
  /** All that stand there: decides where rings are, so that no filter moves one. */
  readonly counts: KindCounts
  /** Those that the filter leaves; absent: all. */
  readonly shown?: KindCounts
  /** Drawn hollow: a place abroad. */
  readonly abroad?: boolean
  /** Drawn pale: outside of what was asked for. */
  readonly faint?: boolean
  /** Beside the label: "13 km". */
  readonly note?: string
}

/** A relation between two places (ids of places). */
export interface MapLine {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly status: ClaimStatus
}

/** Cooperations between two areas, drawn from place to place (ids of places), as wide as they are many. */
export interface MapFlow {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly count: number
}

export interface MapEvent {
  readonly id: string
  readonly label: string
  readonly lon: number
  readonly lat: number
}

export type GroundLevel = 'STATE' | 'DISTRICT' | 'MUNICIPALITY'

/** A region's look: one of the four states, or a step of the ordered scale (0 lowest .. 4). */
export type RegionLook = CoverageState | 0 | 1 | 2 | 3 | 4

/** Everything not named is UNKNOWN and gets the hatch. */
export interface CoverageLayer {
  readonly level: GroundLevel
  /** AGS of the Land that was asked about: elsewhere nothing is said, and nothing hatched. */
  readonly within?: string | undefined
  /** By AGS (2, 5 or 8 digits). */
  readonly looks: ReadonlyMap<string, RegionLook>
  /** Where the municipality's area is too small to be seen, or where a region has no drawn area, a dot stands for it. */
  readonly dots: readonly { readonly ags: string; readonly label: string; readonly lon: number; readonly lat: number }[]
}

/** Countries with a number and a step of the ordered scale each. */
export interface CountryLayer {
  readonly countries: readonly { readonly code: string; readonly label: string; readonly count: number; readonly look: RegionLook }[]
}

export interface MapCircle {
  readonly lon: number
  readonly lat: number
  readonly km: number
  readonly label: string
  /** The municipality in the middle. */
  readonly centre: string
}

export interface MapScene {
  readonly places: readonly MapPlace[]
  readonly lines: readonly MapLine[]
  /** Below the rings. */
  readonly flows?: readonly MapFlow[]
  /** The flow whose row is open or lit elsewhere (its id). */
  readonly litFlow?: string | undefined
  /** Single cooperations below the rings, thin. */
  readonly cooperations?: readonly MapLine[]
  readonly countries?: CountryLayer | undefined
  readonly events: readonly MapEvent[]
  /** The event whose row or panel is open elsewhere (its id). */
  readonly litEvent?: string | undefined
  readonly coverage: CoverageLayer | undefined
  readonly circle: MapCircle | undefined
  /** More of them, where a question has several middles. */
  readonly circles?: readonly MapCircle[]
  readonly borders: boolean
  /** Place that is selected; the others step back. */
  readonly selected: string | undefined
  /** Places that are marked together: they stay strong, each with a ring. */
  readonly marked?: readonly string[]
  /** Row under the pointer elsewhere: lights up here. */
  readonly lit: string | undefined
  /** Region whose row is open or lit elsewhere (AGS). */
  readonly litRegion: string | undefined
}

export const circlesOf = ({ circle, circles = [] }: MapScene): readonly MapCircle[] => (circle ? [circle, ...circles] : circles)

export const EMPTY_SCENE: MapScene = {
  places: [],
  lines: [],
  events: [],
  coverage: undefined,
  circle: undefined,
  borders: true,
  selected: undefined,
  lit: undefined,
  litRegion: undefined,
}

export type MapTarget =
  | {
      readonly type: 'places'
      readonly ids: readonly string[]
      readonly label: string
      readonly counts: KindCounts
      readonly total: number
    }
  | { readonly type: 'event'; readonly ids: readonly string[]; readonly label: string }
  | { readonly type: 'region'; readonly ags: string; readonly label: string }
  | { readonly type: 'flow'; readonly ids: readonly string[]; readonly label: string; readonly count: number }
  | { readonly type: 'country'; readonly code: string; readonly label: string; readonly count: number }
