import cytoscape from 'cytoscape'
import { EVIDENCE_DASHES } from '../encoding/evidence.ts'
import type { KindShape } from '../encoding/kinds.ts'
import { reach, SQUARE_CORNER } from '../encoding/shape-path.ts'
import { ZOOM_LIMITS } from './camera.ts'
import { type DrawnLines, type IndexedScene, statusOf } from './index-scene.ts'
import { ARROW, HOLLOW_EDGE, isFreshOrGone, lineColour, lineEnds, lineStrength, widthOf } from './line-look.ts'
import type { Theme, View } from './scene.ts'
import { stylesheet } from './stylesheet.ts'

/** As many elements as follow the zoom with their sizes in every frame; more do it when the view rests. */
const NIMBLE = 150

/** How far the ring around what is chosen reaches, in pixels. */
const RING = 6

/** What is worked with, as indexes: at most some twelve hundred in all. */
export interface Live {
  readonly vertices: ReadonlySet<number>
  readonly lines: ReadonlySet<number>
  /** Of `lines` those in the colour of text. */
  readonly strong: ReadonlySet<number>
  /** Of `vertices` those with a ring around them: heads of lines stand before it. */
  readonly ringed: ReadonlySet<number>
}

/**
 * What is worked with, as elements of Cytoscape on a transparent ground: chosen ones and their neighbours, the focus,
 * paths, what is dragged. Cytoscape also holds the camera and hears what moves it.
 */
export class LiveLayer {
  readonly cy: cytoscape.Core
  private scene: IndexedScene | undefined
  private theme: Theme
  private drawn: DrawnLines | undefined
  private ringed: ReadonlySet<number> = new Set()
  private magnified = 1
  private sizedAt = Number.NaN

  constructor(container: HTMLElement, theme: Theme) {
    this.theme = theme
    cytoscape.warnings(false)
    this.cy = cytoscape({
      container,
      style: stylesheet(theme),
      layout: { name: 'preset' },
      minZoom: ZOOM_LIMITS.min,
      maxZoom: ZOOM_LIMITS.max,
      autounselectify: true,
      boxSelectionEnabled: false,
    })
  }

  get view(): View {
    const { x, y } = this.cy.pan()
    return { zoom: this.cy.zoom(), x, y }
  }

  show({ zoom, x, y }: View): void {
    this.cy.viewport({ zoom, pan: { x, y } })
  }

  restyle(theme: Theme): void {
    this.theme = theme
    this.cy.style(stylesheet(theme))
  }

  set(scene: IndexedScene, { vertices, lines, strong, ringed }: Live, magnified: number): void {
    this.scene = scene
    this.ringed = ringed
    this.magnified = magnified
    this.sizedAt = this.cy.zoom()
    const nodes = new Map([...vertices].map((vertex) => [nodeId(scene.vertices.id[vertex]!), vertex]))
    const edges = new Map([...lines].map((line) => [`e ${line}`, line]))
    const sameLines = this.drawn === scene.drawn
    this.drawn = scene.drawn
    this.cy.batch(() => {
      this.cy
        .elements()
        .filter((element) => (element.isNode() ? !nodes.has(element.id()) : !sameLines || !edges.has(element.id())))
        .remove()
      const fresh: cytoscape.ElementDefinition[] = []
      for (const [id, vertex] of nodes) {
        const data = { ...this.nodeData(vertex), id }
        const position = { x: scene.x[vertex]!, y: scene.y[vertex]! }
        const known = this.cy.getElementById(id)
        if (known.empty()) fresh.push({ group: 'nodes', data, position })
        else known.data(data).position(position)
      }
      for (const [id, line] of edges) {
        const data = { ...this.edgeData(line, strong.has(line)), id }
        const known = this.cy.getElementById(id)
        if (known.empty()) fresh.push({ group: 'edges', data: { ...data, ...this.endsOf(line) } })
        else known.data(data)
      }
      this.cy.add(fresh)
    })
  }

  /** Sizes on the screen follow the zoom in their own way, see `magnification`. */
  applyZoom(how: 'moving' | 'resting', magnified: number): void {
    const { scene } = this
    const zoom = this.cy.zoom()
    if (!scene || zoom === this.sizedAt || (how === 'moving' && this.cy.elements().length > NIMBLE)) return
    this.sizedAt = zoom
    this.magnified = magnified
    this.cy.batch(() => {
      this.cy.nodes().forEach((node) => void node.data('at', this.nodeSizes(node.data('vertex'))))
      this.cy.edges().forEach((edge) => void edge.data('at', this.edgeSizes(edge.data('line'), edge.data('strong'))))
    })
  }

  /** Puts these where the scene has them now. */
  place(vertices: Iterable<number>): void {
    const { scene } = this
    if (!scene) return
    this.cy.batch(() => {
      for (const vertex of vertices)
        this.cy.getElementById(nodeId(scene.vertices.id[vertex]!)).position({ x: scene.x[vertex]!, y: scene.y[vertex]! })
    })
  }

  dispose(): void {
    this.cy.destroy()
  }

  private endsOf(line: number): { source: string; target: string } {
    const { vertices, drawn } = this.scene!
    return { source: nodeId(vertices.id[drawn.source[line]!]!), target: nodeId(vertices.id[drawn.target[line]!]!) }
  }

  private nodeData(vertex: number) {
    const { vertices } = this.scene!
    return {
      vertex,
      shape: vertices.shape[vertex]!,
      hollow: vertices.hollow[vertex]!,
      paint: this.theme.colourOf(vertices.colour[vertex]!),
      at: this.nodeSizes(vertex),
    }
  }

  private edgeData(line: number, strong: boolean) {
    const { drawn } = this.scene!
    return {
      line,
      strong,
      paint: lineColour(this.scene!, line, this.theme),
      novel: isFreshOrGone(this.scene!, line),
      status: statusOf(drawn, line),
      directed: drawn.directed[line] === 1,
      beside: drawn.shift[line] !== 0,
      at: this.edgeSizes(line, strong),
    }
  }

  /** In layout units. */
  private nodeSizes(vertex: number): Record<string, number> {
    const { vertices, radius: radii } = this.scene!
    const radius = radii[vertex]! * this.magnified
    const side = 2 * radius * reach(vertices.shape[vertex]! as KindShape)
    return { width: side, height: side, 'corner-radius': radius * SQUARE_CORNER, 'border-width': HOLLOW_EDGE / this.sizedAt }
  }

  private edgeSizes(line: number, strong: boolean): Record<string, number | number[] | string> {
    const scene = this.scene!
    const { drawn } = scene
    const zoom = this.sizedAt
    const weight = drawn.weight[line]!
    const width = (widthOf(scene, line) + (strong ? 0.6 : 0)) / zoom
    const dash = EVIDENCE_DASHES[statusOf(drawn, line)]
    return {
      width,
      opacity: (drawn.faint[line] && !strong ? 0.4 : 1) * lineStrength(weight, scene),
      'line-dash-pattern': dash.map((length) => length / zoom),
      // Cytoscape draws a head of 0.3 times this, whatever the scale.
      'arrow-scale': ARROW.length / zoom / (0.3 * Math.max(29, (width * 13.37) ** 0.9)),
      'target-distance-from-node': this.gapAt(line) / zoom,
      ...this.endpoints(line),
    }
  }

  /** Pixels that a head keeps from its target. */
  private gapAt(line: number): number {
    const { drawn } = this.scene!
    return drawn.directed[line] && this.ringed.has(drawn.target[line]!) ? RING : 0
  }

  /** Where a line beside another begins and ends, from the middles of its ends. */
  private endpoints(line: number): Record<string, string> {
    const scene = this.scene!
    const { drawn, x, y } = scene
    if (drawn.shift[line] === 0) return {}
    const zoom = this.sizedAt
    const { a, b } = lineEnds(scene, line, { zoom, x: 0, y: 0 })
    const [source, target] = [drawn.source[line]!, drawn.target[line]!]
    const length = Math.hypot(b.x - a.x, b.y - a.y) || 1
    // The head stands at the edge of its target.
    const back = drawn.directed[line] ? (scene.radius[target]! * this.magnified * zoom + 1 + this.gapAt(line)) / length : 0
    const offset = (at: { x: number; y: number }, vertex: number, shorter: number) =>
      `${(at.x - shorter * (b.x - a.x)) / zoom - x[vertex]!}px ${(at.y - shorter * (b.y - a.y)) / zoom - y[vertex]!}px`
    return { 'source-endpoint': offset(a, source, 0), 'target-endpoint': offset(b, target, back) }
  }
}

const nodeId = (id: string): string => `n ${id}`
