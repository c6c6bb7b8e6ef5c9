import type { IndexedScene } from './index-scene.ts'
import { NOVELTIES, type Novelty, type Point, type Theme, type View } from './scene.ts'

export const HOLLOW_EDGE = 1.7
/** Between the middles of lines that lie beside each other, in pixels. */
export const LINE_GAP = 4
/** An arrowhead on the screen, in pixels; `from` is how long a line must be to carry one. */
export const ARROW = { length: 7, half: 3, from: 26 } as const

type Weights = Pick<IndexedScene, 'lightest' | 'heaviest'>

/** Where a weight stands between the lightest and the heaviest line of the ground: 0 to 1. */
const share = (weight: number, { lightest, heaviest }: Weights): number =>
  Math.max(0, Math.min(1, (weight - lightest) / Math.max(1, heaviest - lightest)))

/** Width on the screen of a line that stands for so many relations, in pixels. */
const lineWidth = (weight: number, weights: Weights): number => (weight === 0 ? 1 : 1 + 4.5 * share(weight, weights))

/** The more lines there are, the less of each: 1 where they are few. */
const crowd = (lines: number): number => Math.max(0.24, Math.min(1, Math.sqrt(700 / Math.max(1, lines))))

/** Beside what is set apart the others are hair-fine where they are so many. */
const [HAIR, HAIR_FROM] = [0.5, 3_000]

/** By how much what is new, gone or changed is wider, in pixels. */
const WIDER: Readonly<Record<Novelty, number>> = { new: 1.6, gone: 1.6, changed: 0.6 }

const noveltyOf = ({ drawn }: Pick<IndexedScene, 'drawn'>, line: number): Novelty | undefined => NOVELTIES[drawn.novelty[line]! - 1]

/** Width of the line on the screen, in pixels. */
export function widthOf(scene: IndexedScene, line: number): number {
  const novelty = noveltyOf(scene, line)
  const width = lineWidth(scene.drawn.weight[line]!, scene)
  if (novelty) return width + crowd(scene.novel) * WIDER[novelty]
  return scene.novel > 0 && scene.ground.length - scene.novel > HAIR_FROM ? HAIR * width : width
}

export function lineColour(scene: IndexedScene, line: number, { accent, disputed, relation }: Theme): string {
  const novelty = noveltyOf(scene, line)
  return novelty === 'new' ? accent : novelty === 'gone' ? disputed : relation
}

/** Of a line that stands out: what is new or gone keeps its colour. */
export const standingColour = (scene: IndexedScene, line: number, theme: Theme): string =>
  isFreshOrGone(scene, line) ? lineColour(scene, line, theme) : theme.text

/** Only one of the pictures has it. */
export const isFreshOrGone = (scene: Pick<IndexedScene, 'drawn'>, line: number): boolean =>
  ['new', 'gone'].includes(noveltyOf(scene, line) ?? '')

/** Many lines are drawn lighter, so that vertices and what stands out stay readable above them. */
export const lineStrength = (weight: number, weights: Weights): number => (weight === 0 ? 1 : 0.35 + 0.65 * share(weight, weights))

/** Of a line on the ground: the more there are, the lighter each. */
export const lineOpacity = (scene: IndexedScene, line: number): number => {
  const isNovel = scene.drawn.novelty[line]! > 0
  const strength = crowd(isNovel ? scene.novel : scene.ground.length)
  const weight = scene.drawn.weight[line]!
  if (isNovel) return Math.min(1, 1.5 * strength) * lineStrength(weight, scene)
  return strength * (weight === 0 ? 1 : 0.35 + 0.45 * share(weight, scene)) * (scene.drawn.faint[line] ? 0.4 : 1)
}

/** How far a line lies to the left of the straight one from source to target, in pixels. */
export const shiftOf = ({ drawn }: IndexedScene, line: number): number => (drawn.shift[line]! * LINE_GAP) / 2

/** Both ends of a line on the screen. */
export function lineEnds(scene: IndexedScene, line: number, view: View): { readonly a: Point; readonly b: Point } {
  const [source, target] = [scene.drawn.source[line]!, scene.drawn.target[line]!]
  const [ax, ay] = [scene.x[source]! * view.zoom + view.x, scene.y[source]! * view.zoom + view.y]
  const [bx, by] = [scene.x[target]! * view.zoom + view.x, scene.y[target]! * view.zoom + view.y]
  const length = Math.hypot(bx - ax, by - ay)
  const shift = length === 0 ? 0 : shiftOf(scene, line) / length
  const [offX, offY] = [-(by - ay) * shift, (bx - ax) * shift]
  return { a: { x: ax + offX, y: ay + offY }, b: { x: bx + offX, y: by + offY } }
}

/** Tip and both corners of a line's arrowhead, at the edge of the target; undefined where the line is too short for one. */
export function arrowHead(a: Point, b: Point, targetRadius: number): readonly [Point, Point, Point] | undefined {
  const length = Math.hypot(b.x - a.x, b.y - a.y)
  if (length - targetRadius < ARROW.from) return undefined
  const [dx, dy] = [(b.x - a.x) / length, (b.y - a.y) / length]
  const back = (distance: number, side: number): Point => ({ x: b.x - dx * distance - dy * side, y: b.y - dy * distance + dx * side })
  const edge = targetRadius + 1
  return [back(edge, 0), back(edge + ARROW.length, ARROW.half), back(edge + ARROW.length, -ARROW.half)]
}
