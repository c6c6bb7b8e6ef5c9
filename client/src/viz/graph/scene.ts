import type { ClaimStatus, LineKind } from '@netzatlas/shared'
import type { KindShape } from '../encoding/kinds.ts'

/**
 * What is drawn, column by column: equally long lists, lines point at vertices by index. Coordinates and radii in layout
 * units (y downwards); they never depend on what else is drawn.
 */
export interface SceneVertices {
  readonly id: readonly string[]
  /** The short name that may stand beside it. */
  readonly label: readonly string[]
  readonly shape: readonly KindShape[]
  /** Custom property with its colour in the current theme. */
  readonly colour: readonly string[]
  /** Only its outline is drawn: a municipality abroad. */
  readonly hollow: readonly boolean[]
  readonly x: readonly number[]
  readonly y: readonly number[]
  readonly radius: readonly number[]
  /** Who gets a label first. */
  readonly importance: readonly number[]
  /** Of a group: how many it stands for, as it is written inside. */
  readonly count: readonly (string | undefined)[]
}

export interface SceneLines {
  readonly source: readonly number[]
  readonly target: readonly number[]
  /** Relations of several kinds between the same two lie beside each other; memberships, advice and funds show their way. */
  readonly kind: readonly LineKind[]
  readonly status: readonly ClaimStatus[]
  /** How many relations it stands for, told by its width; 0 between two actors, which is always thin. */
  readonly weight: readonly number[]
  /** Drawn at 40 %: it has ended, or the dates leave open whether it holds. */
  readonly faint: readonly boolean[]
  /** Drawn only while one of its ends is pointed at, chosen or in focus: where all lines at once would be a veil. */
  readonly waits: readonly boolean[]
  /** In a comparison: what sets it apart, told by colour and width. */
  readonly novelty?: readonly (Novelty | undefined)[]
}

/** Only in the later picture, only in the earlier one, or not the same in both. */
export const NOVELTIES = ['new', 'gone', 'changed'] as const
export type Novelty = (typeof NOVELTIES)[number]

export interface Scene {
  readonly vertices: SceneVertices
  readonly lines: SceneLines
  /** Relations that the widest line stands for, where that is more than any drawn: pictures that are compared have one scale. */
  readonly widest?: number
  /** Vertices keep their size in the layout however small it is shown: discs that fill the box would lie over each other. */
  readonly fixedSizes?: boolean
  /** What "everything" is, where that is more than the vertices: the box of the whole layout. */
  readonly frame?: Extent | undefined
  /** Lines around what belongs together, in layout units. */
  readonly rings?: readonly { readonly x: number; readonly y: number; readonly radius: number }[]
  /** Headings over parts of the picture, in layout units: from `x` on, or with their middle there. */
  readonly captions: readonly {
    readonly x: number
    readonly y: number
    readonly centred?: boolean
    /** Where it stands instead, below this, if it would lie over a group. */
    readonly below?: number
    readonly strong: string
    readonly rest: string
  }[]
}

/** What stands out. Ids, so that it survives a change of the scene; unknown ones are passed over. */
export interface Emphasis {
  readonly selected?: string | undefined
  /** Everything else is dimmed. */
  readonly focus?: ReadonlySet<string> | undefined
  /** Vertices from end to end of each path that is told. */
  readonly paths?: readonly (readonly string[])[] | undefined
  /** How many neighbours each folded vertex hides, as it is written beside it. */
  readonly folded?: ReadonlyMap<string, string> | undefined
  /** Chosen together, each drawn with a ring; `selected` stays the one with details. */
  readonly marked?: ReadonlySet<string> | undefined
  /** At the ends of what is set apart: drawn with a fine ring. */
  readonly ringed?: ReadonlySet<string> | undefined
  /** Put where they are by hand: drawn with a small pin. */
  readonly pinned?: ReadonlySet<string> | undefined
  /** With a note: drawn with a small flag. */
  readonly noted?: ReadonlySet<string> | undefined
}

/** What dragging on the background does. With Shift held it always draws a box, or the lasso where that is the tool. */
export type Tool = 'move' | 'box' | 'lasso'

/** What becomes of what is marked already. */
export type Marking = 'replace' | 'add' | 'remove'

/** In pixels of the screen or in layout units, as said where it is used. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Colours as the canvas needs them, in the current theme. */
export interface Theme {
  readonly surface: string
  readonly text: string
  readonly quiet: string
  readonly edge: string
  readonly relation: string
  readonly disputed: string
  readonly accent: string
  readonly colourOf: (token: string) => string
}

/** In layout units. */
export interface Extent {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface View {
  readonly zoom: number
  readonly x: number
  readonly y: number
}

/** A line under the pointer. */
export interface PointedLine {
  readonly source: string
  readonly target: string
  readonly kind: LineKind
  readonly status: ClaimStatus
  /** It points from source to target. */
  readonly directed: boolean
  /** How many relations it stands for; 0 between two actors. */
  readonly weight: number
  /** In pixels of the screen. */
  readonly at: Point
}

export interface PictureEvents {
  hover(id: string | undefined): void
  /** The pointer rests on a line, and on no vertex. */
  hoverLine(line: PointedLine | undefined): void
  select(id: string): void
  open(id: string): void
  background(): void
  /** A box or lasso was drawn around these, or one was clicked with Shift held. */
  mark(ids: readonly string[], how: Marking): void
  /** Vertices were put elsewhere by hand: all that moved, in layout units, once at the end. */
  moved(positions: ReadonlyMap<string, Point>): void
  /** The picture is drawn without WebGL: slower where the network is large. */
  withoutWebGl(): void
  /** Somebody moves the view: as it was, and as it is in this frame. */
  moves(from: View, to: View): void
  /** The view came to rest. */
  view(view: View): void
}

export const EMPTY_SCENE: Scene = {
  vertices: { id: [], label: [], shape: [], colour: [], hollow: [], x: [], y: [], radius: [], importance: [], count: [] },
  lines: { source: [], target: [], kind: [], status: [], weight: [], faint: [], waits: [] },
  captions: [],
}
