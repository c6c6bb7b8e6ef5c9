import type { Pen } from '../sheet/svg-pen.ts'
import { type IndexedScene, linesAt } from './index-scene.ts'
import { formsOf } from './label-forms.ts'
import { type Box, type Discs, type LabelWish, overlap, type PlacedLabel, placeLabels, type Side, sidesByFreedom } from './labels.ts'
import { markBoxes } from './marks.ts'
import { type OverlayState, onScreen, radiusOnScreen } from './on-screen.ts'

const HALO = 5
const CAPTION_EDGE = 8
/** One label for this many square pixels, so that names do not crowd out the picture. */
const AREA_PER_LABEL = 8500
/** One group for this many square pixels has a name even where that must lie on others: where groups stand close, hardly one finds a free place. */
const AREA_PER_GROUP_NAME = 17_000
/** Vertices without importance (the ordered band) get their names from this zoom on. */
const BAND_LABELS_FROM = 1.5
/** Lines that decide on which side a name has room; more tell nothing new. */
const LINES_ASKED = 60

/** Names keep off as many vertices in sight, the most important ones: in a larger crowd no name would find a place. */
const DISCS = 3_000

/** Pixels from one line of a name to the next. */
const LINE = 14

const FONTS = { hub: '600 13px', middle: '500 12px', rest: '400 12px' } as const

/** A name beside its vertex, in pixels of the screen; `y` is the baseline of its last line. */
interface ShownLabel {
  readonly lines: readonly string[]
  readonly x: number
  readonly y: number
  readonly width: number
  readonly side: Side
  /** As the canvas takes it. */
  readonly font: string
}

type Caption = Box & { readonly strong: string; readonly rest: string; readonly split: number }

/** Names beside vertices and headings over parts of the picture. */
export class Names {
  private readonly widths = new Map<string, number>()
  private sides = new Map<number, Side>()
  private freedom: { lines: IndexedScene['drawn']; sides: (readonly Side[] | undefined)[] } | undefined

  /** Forgets what texts measure: the fonts have arrived. */
  forgetWidths(): void {
    this.widths.clear()
  }

  drawCaptions(ctx: Pen, state: OverlayState): void {
    for (const { left, right, top, bottom, strong, rest, split } of this.captions(ctx, state)) {
      ctx.font = `600 12px ${state.font}`
      write(ctx, strong, left, bottom - 4, state.theme.text, state.theme.surface)
      // Its heading says enough where the rest would lie under something.
      if (right > state.width - 4 || state.covered.some((box) => overlap(box, { left: left + split, right, top, bottom }))) continue
      ctx.font = `400 12px ${state.font}`
      write(ctx, rest, left + split, bottom - 4, state.theme.quiet, state.theme.surface)
    }
  }

  drawLabels(ctx: Pen, state: OverlayState): void {
    const { scene, width, height, theme, standing } = state
    const budget = Math.max(12, Math.round((width * height) / AREA_PER_LABEL))
    const { wishes, named, near } = this.wishes(ctx, state, budget)
    const bounds = { left: 4, top: 4, right: width - 4, bottom: height - 4 }
    const taken = [...state.covered, ...markBoxes(state), ...(standing.dims ? [] : this.captions(ctx, state))]
    const discs = discsInSight(state)
    const free = placeLabels(wishes, discs, bounds, taken, this.sides).slice(0, budget + near.size + named.size)
    const withForemost = (placed: readonly PlacedLabel[], numbers: readonly Box[]): readonly PlacedLabel[] => [
      ...placed,
      ...placeLabels(this.foremostGroups(state, wishes, placed), discs, bounds, [...taken, ...placed, ...numbers], this.sides),
    ]
    // Beside the numbers of other groups, and only where these leave no room on them.
    const placed = withForemost(withForemost(free, numberBoxes(state)), [])
    this.sides = new Map(placed.map(({ index, side }) => [index, side]))
    const fontOf = new Map(wishes.map(({ index, font }) => [index, font]))
    const shown = ({ index, left, right, bottom, side, form }: PlacedLabel): ShownLabel => ({
      lines: formsOf(scene.vertices.label[index]!)[form]!,
      x: left + 1,
      y: bottom - 3.5,
      width: right - left - 2,
      side,
      font: fontOf.get(index)!,
    })
    for (const { lines, x, y, width: room, side, font } of placed.map(shown).toReversed()) {
      ctx.font = font
      for (const [i, line] of lines.entries()) {
        const free = lines.length > 1 ? room - this.measure(ctx, line, font) : 0
        write(ctx, line, x + free * shareBefore(side), y - (lines.length - 1 - i) * LINE, theme.text, theme.surface)
      }
    }
  }

  measure(ctx: Pen, text: string, font: string): number {
    const key = `${font} ${text}`
    const known = this.widths.get(key)
    if (known !== undefined) return known
    ctx.font = font
    const width = ctx.measureText(text).width
    this.widths.set(key, width)
    return width
  }

  /** Who would like a name, most important first: what is chosen, then its neighbours, then all others. */
  private wishes(ctx: Pen, state: OverlayState, budget: number) {
    const { scene, view, width, height, standing, emphasis, hoverLines } = state
    const { vertices, order, rank, drawn } = scene
    const sidesOf = this.freeSides(scene)
    const hubs = Math.max(8, Math.min(28, Math.round(order.length * 0.045)))
    const middle = Math.max(20, Math.round(order.length * 0.12))
    const selected = scene.indexOf.get(emphasis.selected ?? '')
    const named = new Set([selected, state.pointed, state.cursor].filter((index) => index !== undefined))
    const near = new Set(standing.neighbours)
    for (const line of hoverLines) near.add(drawn.source[line]!).add(drawn.target[line]!)

    const wishes: (LabelWish & { readonly font: string })[] = []
    const asked = new Set<number>()
    const ask = (index: number): void => {
      if (asked.has(index) || (standing.dims && !standing.vertices.has(index) && !named.has(index))) return
      const { x, y } = onScreen(state, index)
      const radius = radiusOnScreen(state, index)
      if (x < -radius || y < -radius || x > width + radius || y > height + radius) return
      asked.add(index)
      const isHub = named.has(index) || (rank[index]! < hubs && vertices.importance[index]! > 3)
      const isGroup = vertices.count[index] !== undefined
      const font = `${isHub ? FONTS.hub : rank[index]! < middle ? FONTS.middle : FONTS.rest} ${state.font}`
      const tall = isHub ? 15 : 14
      wishes.push({
        index,
        x,
        y,
        reach: radius + (index === selected ? 6 : 0),
        width: this.measure(ctx, vertices.label[index]!, font) + 2,
        height: tall,
        ...(isGroup && { smaller: this.smaller(ctx, vertices.label[index]!, font, tall) }),
        sides: sidesOf(index),
        // A circle with its number says enough: a group's name gives way before it lies on another.
        must: named.has(index) || (isHub && !isGroup && !standing.dims),
        font,
      })
    }
    for (const index of named) ask(index)
    const byRank = (few: Iterable<number>) => [...few].sort((a, b) => rank[a]! - rank[b]!)
    for (const index of byRank(near)) if (wishes.length < 4 * budget) ask(index)
    const all = standing.dims && standing.vertices.size < 60
    for (const index of standing.dims ? byRank(standing.vertices) : order) {
      if (!all && wishes.length >= budget * 2) break
      if (all || vertices.importance[index]! > 0 || view.zoom >= BAND_LABELS_FROM) ask(index)
    }
    return { wishes, named, near }
  }

  /** Groups that found no free place and are named all the same, so that a picture full of groups is not nameless. */
  private foremostGroups<W extends LabelWish>(
    { scene, width, height, standing }: OverlayState,
    wishes: readonly W[],
    free: readonly PlacedLabel[],
  ): W[] {
    if (standing.dims) return []
    const placed = new Set(free.map(({ index }) => index))
    const groups = wishes.filter(({ index }) => scene.vertices.count[index] !== undefined)
    const missing = Math.round((width * height) / AREA_PER_GROUP_NAME) - groups.filter(({ index }) => placed.has(index)).length
    return groups
      .filter(({ index }) => !placed.has(index))
      .slice(0, Math.max(0, missing))
      .map((wish) => ({ ...wish, must: true }))
  }

  private smaller(ctx: Pen, text: string, font: string, height: number) {
    return formsOf(text)
      .slice(1)
      .map((lines) => ({
        width: Math.max(...lines.map((line) => this.measure(ctx, line, font))) + 2,
        height: height + (lines.length - 1) * LINE,
      }))
  }

  private captions(ctx: Pen, state: OverlayState): readonly Caption[] {
    return state.scene.captions.map(({ x, y, centred, below, strong, rest }) => {
      const split = this.measure(ctx, `${strong} `, `600 12px ${state.font}`)
      const width = split + this.measure(ctx, rest, `400 12px ${state.font}`)
      const from = x * state.view.zoom + state.view.x
      const wished = from - (centred ? width / 2 : 0)
      // What it heads is in sight: so is the heading.
      const inSight = from >= 0 && from <= state.width
      const left = inSight ? Math.max(CAPTION_EDGE, Math.min(wished, state.width - CAPTION_EDGE - width)) : wished
      const at = (top: number) => ({ left, top, right: left + width, bottom: top + 18, strong, rest, split })
      const above = at(y * state.view.zoom + state.view.y - 14)
      return besideBoxes(below !== undefined && liesOverGroup(state, above) ? at(below * state.view.zoom + state.view.y + 4) : above, state)
    })
  }

  private freeSides(scene: IndexedScene): (index: number) => readonly Side[] {
    if (this.freedom?.lines !== scene.drawn) {
      this.freedom = { lines: scene.drawn, sides: [] }
      this.sides = new Map()
    }
    const { sides } = this.freedom
    return (index) => {
      sides[index] ??= sidesByFreedom(
        Array.from(linesAt(scene, index).subarray(0, LINES_ASKED), (line) => {
          const { source, target } = scene.drawn
          const other = source[line] === index ? target[line]! : source[line]!
          return Math.atan2(scene.y[other]! - scene.y[index]!, scene.x[other]! - scene.x[index]!)
        }),
      )
      return sides[index]!
    }
  }
}

/** Where groups tell how many they stand for: a name that must lie on a group lies beside its number. */
const numberBoxes = (state: OverlayState): Box[] =>
  state.scene.counted.map((index) => {
    const { x, y } = onScreen(state, index)
    const [across, down] = [Math.min(radiusOnScreen(state, index), 12), 7]
    return { left: x - across, top: y - down, right: x + across, bottom: y + down }
  })

const liesOverGroup = (state: OverlayState, box: Box): boolean =>
  state.scene.counted.some((index) => {
    const { x, y } = onScreen(state, index)
    const radius = radiusOnScreen(state, index)
    return Math.hypot(x - Math.max(box.left, Math.min(x, box.right)), y - Math.max(box.top, Math.min(y, box.bottom))) < radius
  })

/** To the right of what lies over the picture, where there is room for it. */
function besideBoxes(caption: Caption, { covered, width }: OverlayState): Caption {
  const over = covered.find((box) => overlap(box, caption))
  if (!over) return caption
  const [left, right] = [over.right + CAPTION_EDGE, over.right + CAPTION_EDGE + caption.right - caption.left]
  return right > width - CAPTION_EDGE ? caption : { ...caption, left, right }
}

/** Of the free room in a line, how much stands before it: the line lies at its vertex. */
const shareBefore = (side: Side): number => (side === 'above' || side === 'below' ? 0.5 : side.endsWith('left') ? 1 : 0)

function discsInSight(state: OverlayState): Discs {
  const { scene, view, magnified, width, height, standing } = state
  const { x, y, radius, order } = scene
  const discs = { index: [] as number[], x: [] as number[], y: [] as number[], radius: [] as number[] }
  for (const i of order) {
    const [px, py, r] = [x[i]! * view.zoom + view.x, y[i]! * view.zoom + view.y, radius[i]! * magnified * view.zoom + 1.5]
    if (px <= -r || py <= -r || px >= width + r || py >= height + r || (standing.dims && !standing.vertices.has(i))) continue
    discs.index.push(i)
    discs.x.push(px)
    discs.y.push(py)
    discs.radius.push(r)
    if (discs.index.length >= DISCS) break
  }
  return discs
}

/** With a seam in the background's colour, so that lines do not cross the text. */
export function write(ctx: Pen, text: string, x: number, y: number, colour: string, surface: string): void {
  ctx.lineJoin = 'round'
  ctx.lineWidth = HALO
  ctx.strokeStyle = surface
  ctx.strokeText(text, x, y)
  ctx.fillStyle = colour
  ctx.fillText(text, x, y)
}
