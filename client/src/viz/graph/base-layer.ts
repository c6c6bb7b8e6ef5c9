import cytoscape from 'cytoscape'
import { EVIDENCE_DASHES } from '../encoding/evidence.ts'
import { reach, SQUARE_CORNER } from '../encoding/shape-path.ts'
import { magnification, ZOOM_LIMITS } from './camera.ts'
import type { IndexedScene } from './index-scene.ts'
import type { Theme, View } from './scene.ts'
import { stylesheet } from './stylesheet.ts'

/** Above this many elements panning and zooming move a picture of the picture, and sizes follow when the view rests. */
export const HEAVY_FROM = 2600
export const HOLLOW_EDGE = 1.7
const TOLERATED = Math.log(4 / 3)

export const isHeavy = (scene: IndexedScene): boolean => scene.vertices.id.length + scene.ground.length > HEAVY_FROM

type Weights = Pick<IndexedScene, 'lightest' | 'heaviest'>

/** Where a weight stands between the lightest and the heaviest line of the ground: 0 to 1. */
const share = (weight: number, { lightest, heaviest }: Weights): number =>
  Math.max(0, Math.min(1, (weight - lightest) / Math.max(1, heaviest - lightest)))

/** Width on the screen of a line that stands for so many relations, in pixels. */
export const lineWidth = (weight: number, weights: Weights): number => (weight === 0 ? 1 : 1 + 4.5 * share(weight, weights))

/** Many lines are drawn lighter, so that vertices and what stands out stay readable above them. */
export const lineStrength = (weight: number, weights: Weights): number => (weight === 0 ? 1 : 0.35 + 0.65 * share(weight, weights))

const lineOpacity = (scene: IndexedScene, weight: number): number =>
  lineOpacityStep(scene.ground.length) * (weight === 0 ? 1 : 0.35 + 0.45 * share(weight, scene))

/** In steps, so that a few lines more or less restyle nothing. */
const lineOpacityStep = (lines: number): number => Math.max(3, Math.min(10, Math.round(10 * Math.sqrt(700 / Math.max(1, lines))))) / 10

/** All vertices and lines, drawn by Cytoscape on its canvas. Elements are kept from scene to scene, so that a filter redraws only what changed. */
export class BaseLayer {
  readonly cy: cytoscape.Core
  readonly heavy: boolean
  /** By how much vertices are magnified just now. */
  magnified = 1
  private scene: IndexedScene | undefined
  private theme: Theme
  private sizeOf = new Map<string, string>()
  private alike: Map<string, cytoscape.CollectionReturnValue> | undefined
  private appliedZoom = Number.NaN

  constructor(container: HTMLElement, theme: Theme, heavy: boolean, view: View | undefined) {
    this.heavy = heavy
    this.theme = theme
    cytoscape.warnings(false)
    this.cy = cytoscape({
      container,
      style: stylesheet(theme),
      layout: { name: 'preset' },
      minZoom: ZOOM_LIMITS.min,
      maxZoom: ZOOM_LIMITS.max,
      zoom: view?.zoom ?? 1,
      pan: { x: view?.x ?? 0, y: view?.y ?? 0 },
      autoungrabify: true,
      autounselectify: true,
      boxSelectionEnabled: false,
      textureOnViewport: heavy,
      hideEdgesOnViewport: false,
    })
  }

  get view(): View {
    const { x, y } = this.cy.pan()
    return { zoom: this.cy.zoom(), x, y }
  }

  setTheme(theme: Theme): void {
    this.theme = theme
    this.cy.batch(() => {
      this.paint()
      this.cy.style(stylesheet(theme))
    })
  }

  setScene(scene: IndexedScene): void {
    this.scene = scene
    if (Number.isNaN(this.appliedZoom)) this.measureAt(this.cy.zoom())
    const { vertices, ground } = scene
    const sizeOf = sizeKeys(scene)
    this.cy.batch(() => {
      this.cy
        .elements()
        .filter((element) => !sizeOf.has(element.id()))
        .remove()
      const fresh: cytoscape.ElementDefinition[] = []
      const put = (id: string, data: Record<string, unknown>, known: cytoscape.CollectionReturnValue): boolean => {
        if (known.empty()) return true
        if (Object.entries(data).some(([key, value]) => known.data(key) !== value)) known.data(data)
        if (this.sizeOf.get(id) !== sizeOf.get(id)) known.style(this.measures(sizeOf.get(id)!))
        return false
      }
      for (const [i, vertex] of vertices.id.entries()) {
        const id = nodeId(vertex)
        const data = { shape: vertices.shape[i]!, hollow: vertices.hollow[i]!, paint: this.theme.colourOf(vertices.colour[i]!) }
        const position = { x: vertices.x[i]!, y: vertices.y[i]! }
        const known = this.cy.getElementById(id)
        if (put(id, data, known)) fresh.push({ group: 'nodes', data: { id, ...data, at: this.measures(sizeOf.get(id)!) }, position })
        else if (known.position().x !== position.x || known.position().y !== position.y) known.position(position)
      }
      for (const { key, source, target, status } of ground) {
        const id = edgeId(key)
        if (!put(id, { status }, this.cy.getElementById(id))) continue
        const ends = { source: nodeId(vertices.id[source]!), target: nodeId(vertices.id[target]!) }
        fresh.push({ group: 'edges', data: { id, ...ends, status, at: this.measures(sizeOf.get(id)!) } })
      }
      this.cy.add(fresh)
    })
    this.sizeOf = sizeOf
    this.alike = undefined
    this.applyZoom('resting')
  }

  /**
   * Lines and dashes keep their pixels, vertices grow slower than the picture. Restyling costs more than drawing: while the
   * view moves, and in heavy pictures always, sizes follow only once they are off by a third.
   */
  applyZoom(how: 'moving' | 'resting'): void {
    const zoom = this.cy.zoom()
    const off = Math.abs(Math.log(zoom / this.appliedZoom))
    if (!this.scene || off <= (how === 'resting' && !this.heavy ? 0 : TOLERATED) || (how === 'moving' && this.heavy)) return
    this.measureAt(zoom)
    this.alike ??= this.groupAlike()
    this.cy.batch(() => {
      for (const [key, elements] of this.alike!) elements.style(this.measures(key))
    })
  }

  /** Onto another canvas whose pixels are `scale` to one of the screen. */
  drawOnto(ctx: CanvasRenderingContext2D, scale: number): void {
    const renderer = (this.cy as unknown as { renderer(): { renderTo(...how: unknown[]): void } }).renderer()
    const { x, y } = this.cy.pan()
    renderer.renderTo(ctx, this.cy.zoom() * scale, { x: x * scale, y: y * scale }, 1)
  }

  dispose(): void {
    this.cy.destroy()
  }

  private paint(): void {
    const { vertices } = this.scene ?? {}
    vertices?.id.forEach((id, i) => {
      this.cy.getElementById(nodeId(id)).data('paint', this.theme.colourOf(vertices.colour[i]!))
    })
  }

  private measureAt(zoom: number): void {
    this.appliedZoom = zoom
    this.magnified = this.scene?.fixedSizes ? Math.min(1, magnification(zoom)) : magnification(zoom)
  }

  /** Sizes in layout units of whatever has that key, at the zoom that holds. */
  private measures(key: string): Record<string, number | number[]> {
    const zoom = this.appliedZoom
    const [kind, what, amount] = key.split('|') as [string, string, string]
    if (kind === 'line' || kind === 'faint') {
      const dash = EVIDENCE_DASHES[what as keyof typeof EVIDENCE_DASHES]
      return {
        width: lineWidth(Number(amount), this.scene!) / zoom,
        'line-opacity': lineOpacity(this.scene!, Number(amount)) * (kind === 'faint' ? 0.4 : 1),
        ...(dash.length > 0 && { 'line-dash-pattern': dash.map((length) => length / zoom) }),
      }
    }
    const radius = Number(amount) * this.magnified
    const side = 2 * radius * reach(what as Parameters<typeof reach>[0])
    return {
      width: side,
      height: side,
      ...(what === 'rounded-square' && { 'corner-radius': radius * SQUARE_CORNER }),
      ...(kind === 'hollow' && { 'border-width': HOLLOW_EDGE / zoom }),
    }
  }

  private groupAlike(): Map<string, cytoscape.CollectionReturnValue> {
    const groups = new Map<string, cytoscape.CollectionReturnValue[]>()
    for (const [id, key] of this.sizeOf) {
      const group = groups.get(key)
      if (group) group.push(this.cy.getElementById(id))
      else groups.set(key, [this.cy.getElementById(id)])
    }
    return new Map([...groups].map(([key, elements]) => [key, this.cy.collection(elements as never)]))
  }
}

const nodeId = (id: string): string => `n ${id}`
const edgeId = (key: string): string => `e ${key}`

/** What decides how large each element is drawn, by its id. */
function sizeKeys({ vertices, ground, lightest, heaviest }: IndexedScene): Map<string, string> {
  const density = lineOpacityStep(ground.length)
  return new Map([
    ...vertices.id.map(
      (id, i) => [nodeId(id), `${vertices.hollow[i] ? 'hollow' : 'full'}|${vertices.shape[i]}|${vertices.radius[i]}`] as const,
    ),
    ...ground.map(
      ({ key, status, weight, faint }) =>
        [edgeId(key), `${faint ? 'faint' : 'line'}|${status}|${weight}|${lightest}|${heaviest}|${density}`] as const,
    ),
  ])
}
