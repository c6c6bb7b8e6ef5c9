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

export const isHeavy = (scene: IndexedScene): boolean => scene.vertices.id.length + scene.drawn.length > HEAVY_FROM

/** Width on the screen of a line that stands for so many relations, in pixels. */
export const lineWidth = (weight: number, heaviest: number): number => (weight === 0 ? 1 : 1 + 5 * Math.sqrt(weight / heaviest))

/** Many lines are drawn lighter, so that vertices and what stands out stay readable above them. */
export const lineOpacity = ({ drawn, heaviest }: IndexedScene): number =>
  heaviest > 0 ? 0.55 : Math.max(0.3, Math.min(1, Math.sqrt(700 / Math.max(1, drawn.length))))

/** All vertices and lines, drawn by Cytoscape on its canvas. Elements are kept from scene to scene, so that a filter redraws only what changed. */
export class BaseLayer {
  readonly cy: cytoscape.Core
  readonly heavy: boolean
  /** By how much vertices are magnified just now. */
  magnified = 1
  private scene: IndexedScene | undefined
  private theme: Theme
  private sizes = new Map<string, cytoscape.CollectionReturnValue>()
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
    this.applyZoom('anew')
  }

  setScene(scene: IndexedScene): void {
    this.scene = scene
    const { vertices, drawn } = scene
    const wanted = new Set([...vertices.id.map((id) => `n ${id}`), ...drawn.map(({ key }) => `e ${key}`)])
    this.cy.batch(() => {
      this.cy
        .elements()
        .filter((element) => !wanted.has(element.id()))
        .remove()
      const fresh: cytoscape.ElementDefinition[] = []
      for (const [i, id] of vertices.id.entries()) {
        const data = { shape: vertices.shape[i]!, hollow: vertices.hollow[i]!, paint: this.theme.colourOf(vertices.colour[i]!) }
        const position = { x: vertices.x[i]!, y: vertices.y[i]! }
        const known = this.cy.getElementById(`n ${id}`)
        if (known.empty()) fresh.push({ group: 'nodes', data: { id: `n ${id}`, ...data }, position })
        else {
          known.position(position)
          if (known.data('paint') !== data.paint || known.data('shape') !== data.shape || known.data('hollow') !== data.hollow)
            known.data(data)
        }
      }
      for (const { key, source, target, status, faint } of drawn) {
        const known = this.cy.getElementById(`e ${key}`)
        if (known.empty())
          fresh.push({
            group: 'edges',
            data: { id: `e ${key}`, source: `n ${vertices.id[source]}`, target: `n ${vertices.id[target]}`, status, faint },
          })
        else if (known.data('status') !== status || known.data('faint') !== faint) known.data({ status, faint })
      }
      this.cy.add(fresh)
    })
    this.groupBySize()
    this.applyZoom('anew')
  }

  /**
   * Lines and dashes keep their pixels, vertices grow slower than the picture. Restyling costs more than drawing: while the
   * view moves, sizes follow only once they are off by a third.
   */
  applyZoom(how: 'moving' | 'resting' | 'anew'): void {
    const zoom = this.cy.zoom()
    const off = Math.abs(Math.log(zoom / this.appliedZoom))
    if (how === 'resting' && off === 0) return
    if (how === 'moving' && (this.heavy || off < TOLERATED)) return
    this.appliedZoom = zoom
    this.magnified = magnification(zoom)
    if (!this.scene) return
    const { heaviest } = this.scene
    const opacity = lineOpacity(this.scene)
    this.cy.batch(() => {
      for (const [key, elements] of this.sizes) {
        const [kind, what, amount, faint] = key.split('|') as [string, string, string, string]
        if (kind === 'line') {
          const dash = EVIDENCE_DASHES[what as keyof typeof EVIDENCE_DASHES]
          elements.style({
            width: lineWidth(Number(amount), heaviest) / zoom,
            'line-opacity': opacity * (faint ? 0.4 : 1),
            ...(dash.length > 0 && { 'line-dash-pattern': dash.map((length) => length / zoom) }),
          })
        } else {
          const radius = Number(amount) * this.magnified
          const side = 2 * radius * reach(what as Parameters<typeof reach>[0])
          elements.style({
            width: side,
            height: side,
            ...(what === 'rounded-square' && { 'corner-radius': radius * SQUARE_CORNER }),
            ...(kind === 'hollow' && { 'border-width': HOLLOW_EDGE / zoom }),
          })
        }
      }
    })
  }

  dispose(): void {
    this.cy.destroy()
  }

  private paint(): void {
    const { vertices } = this.scene ?? {}
    vertices?.id.forEach((id, i) => {
      this.cy.getElementById(`n ${id}`).data('paint', this.theme.colourOf(vertices.colour[i]!))
    })
  }

  private groupBySize(): void {
    const { vertices, drawn } = this.scene!
    const groups = new Map<string, cytoscape.SingularElementReturnValue[]>()
    const put = (key: string, element: cytoscape.SingularElementReturnValue) => {
      const group = groups.get(key)
      if (group) group.push(element)
      else groups.set(key, [element])
    }
    vertices.id.forEach((id, i) => {
      put(`${vertices.hollow[i] ? 'hollow' : 'full'}|${vertices.shape[i]}|${vertices.radius[i]}`, this.cy.getElementById(`n ${id}`))
    })
    for (const { key, status, weight, faint } of drawn)
      put(`line|${status}|${weight}|${faint ? 'faint' : ''}`, this.cy.getElementById(`e ${key}`))
    this.sizes = new Map([...groups].map(([key, elements]) => [key, this.cy.collection(elements as never)]))
  }
}
