import type { Grouping, LayoutKind } from '@netzatlas/shared'
import { LAYOUT_HEADINGS, LAYOUT_HEIGHT, LAYOUT_WIDTH, type LayoutHeading } from '@netzatlas/shared/graph'
import type { Extent, Scene } from '../../../viz/graph/scene.ts'
import { drawnAt, type Placement } from './placement.ts'

/** Above the columns and parts that the layouts become in a narrow picture, in units of it as it is drawn. */
const NARROW: Readonly<Partial<Record<LayoutKind, readonly LayoutHeading[]>>> = {
  GEOGRAPHIC: [
    { id: 'ABROAD', x: 810, y: 10 },
    { id: 'NOWHERE', x: 20, y: 1010 },
  ],
  HIERARCHY: [
    { id: 'UMBRELLAS', x: 20, y: 10 },
    { id: 'MEMBERS', x: 390, y: 10 },
    { id: 'WITHOUT', x: 700, y: 1630 },
  ],
  TWO_MODE: [
    { id: 'MUNICIPALITIES', x: 20, y: 368 },
    { id: 'COOPERATIONS', x: 20, y: 818 },
    { id: 'OTHERS', x: 20, y: 1068 },
  ],
}

/** A group stands in the middle of its members: at an edge it is told of whom there are more the nearer a group stands to it. */
interface Tendency {
  readonly id: string
  readonly edge: 'left' | 'right' | 'top' | 'bottom'
}
const TENDENCIES: Readonly<Partial<Record<LayoutKind, readonly Tendency[]>>> = {
  HIERARCHY: [
    { id: 'UMBRELLAS', edge: 'top' },
    { id: 'WITHOUT', edge: 'bottom' },
  ],
  TWO_MODE: [
    { id: 'MUNICIPALITIES', edge: 'left' },
    { id: 'OTHERS', edge: 'right' },
  ],
}
const OF_A_MAP: readonly Tendency[] = [{ id: 'NORTH', edge: 'top' }]
const BESIDE_A_MAP: readonly Tendency[] = [
  { id: 'NOWHERE', edge: 'left' },
  { id: 'ABROAD', edge: 'right' },
]

/** Units above and below the box in which groups stand that a heading takes; in a narrow picture the folded legend lies above. */
const [ROOM, BELOW_LEGEND] = [36, 140]
/** What the layouts with headings fill of a narrow picture. */
const NARROW_FRAMES: Readonly<Partial<Record<LayoutKind, Extent>>> = {
  GEOGRAPHIC: { left: 0, top: -BELOW_LEGEND, right: 1180, bottom: 1480 },
  HIERARCHY: { left: 0, top: -BELOW_LEGEND, right: LAYOUT_HEIGHT, bottom: LAYOUT_WIDTH + ROOM },
  TWO_MODE: { left: 0, top: 360 - BELOW_LEGEND, right: LAYOUT_HEIGHT, bottom: LAYOUT_WIDTH },
}

const tendenciesOf = (layout: LayoutKind, by: Grouping): readonly Tendency[] =>
  layout === 'GEOGRAPHIC' ? [...OF_A_MAP, ...(by === 'STATE' || by === 'DISTRICT' ? [] : BESIDE_A_MAP)] : (TENDENCIES[layout] ?? [])

/** What the picture of everything opens on: the box of the layout with room for its headings; nothing where its vertices tell. */
export function frameOf(layout: LayoutKind, placement: Placement, by: Grouping | undefined, narrow: boolean): Extent | undefined {
  const isHeaded = by !== undefined && tendenciesOf(layout, by).length > 0
  if (!narrow) {
    const room = isHeaded ? ROOM : 0
    return { left: 0, top: -room, right: LAYOUT_WIDTH, bottom: LAYOUT_HEIGHT + room }
  }
  if (!by) return NARROW_FRAMES[layout]
  const { x, y } = farCorner(placement)
  return isHeaded ? { left: 0, top: -ROOM - BELOW_LEGEND, right: x, bottom: y + ROOM } : undefined
}

const farCorner = (placement: Placement) => drawnAt({ x: LAYOUT_WIDTH, y: LAYOUT_HEIGHT }, placement === 'TURNED' ? 'MIRRORED' : placement)

interface Words {
  readonly heading: (id: string) => string
  /** "links mehr Kommunen" */
  readonly tendency: (id: string, edge: Tendency['edge']) => string
}

/** The edge where what is at an edge of the layout is drawn. */
const MIRRORED = { left: 'top', right: 'bottom', top: 'left', bottom: 'right' } as const
const TURNED = { left: 'top', right: 'bottom', top: 'right', bottom: 'left' } as const
const edgeAt = (edge: Tendency['edge'], placement: Placement): Tendency['edge'] =>
  placement === 'MIRRORED' ? MIRRORED[edge] : placement === 'TURNED' ? TURNED[edge] : edge

/** The scene with headings over what stands where in its layout; of groups, with what they are nearer to. */
export function withHeadings(
  scene: Scene,
  {
    layout,
    placement,
    by,
    absent,
  }: {
    readonly layout: LayoutKind
    readonly placement: Placement
    readonly by: Grouping | undefined
    readonly absent: ReadonlySet<string>
  },
  words: Words,
): Scene {
  if (!by) {
    const headings = (placement === 'WIDE' ? LAYOUT_HEADINGS[layout] : (NARROW[layout] ?? [])).filter(({ id }) => !absent.has(id))
    return captioned(
      scene,
      headings.map(({ id, x, y }) => ({ x, y, strong: words.heading(id) })),
    )
  }
  const far = farCorner(placement)
  const spots = {
    left: { x: 0, y: -ROOM / 2 },
    // In a narrow picture both would not find room beside each other.
    right: { x: far.x, y: placement === 'WIDE' ? -ROOM / 2 : far.y + ROOM },
    top: { x: far.x / 2, y: -ROOM / 2, centred: true },
    bottom: { x: far.x / 2, y: far.y + ROOM, centred: true },
  }
  return captioned(
    scene,
    tendenciesOf(layout, by).map(({ id, edge }) => {
      const at = edgeAt(edge, placement)
      return { ...spots[at], strong: words.tendency(id, at) }
    }),
  )
}

const captioned = (scene: Scene, more: readonly Omit<Scene['captions'][number], 'rest'>[]): Scene =>
  more.length === 0 ? scene : { ...scene, captions: [...scene.captions, ...more.map((caption) => ({ ...caption, rest: '' }))] }
