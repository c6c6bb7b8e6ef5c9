import cytoscape from 'cytoscape'
import { offer } from '../page.ts'
import { colours, fitted, isDirected, neighboursOf, RELATION, SURFACE, TEXT } from './common.js'

const SHAPES = {
  'rounded-square': 'round-rectangle',
  circle: 'ellipse',
  hexagon: 'hexagon',
  triangle: 'triangle',
  diamond: 'diamond',
  pentagon: 'pentagon',
}
const DASH = { STATED: 'dashed', INFERRED: 'dotted' }

/** Straight lines where they point somewhere, haystack (the quickest) elsewhere; names from a size on, as it has no collision. */
offer((container, scene) => {
  const colour = colours(scene)
  const { vertices, lines } = scene
  const neighbours = neighboursOf(scene)
  const view = fitted(scene, container.clientWidth, container.clientHeight)
  cytoscape.warnings(false)
  const cy = cytoscape({
    container,
    layout: { name: 'preset' },
    minZoom: 0.01,
    maxZoom: 50,
    zoom: view.zoom,
    pan: { x: view.x, y: view.y },
    elements: [
      ...vertices.id.map((id, i) => ({
        group: 'nodes',
        data: { id, label: vertices.label[i], size: 2 * vertices.radius[i], paint: colour[i], shape: SHAPES[vertices.shape[i]] },
        classes: vertices.hollow[i] ? 'hollow' : '',
        position: { x: vertices.x[i], y: vertices.y[i] },
      })),
      ...lines.source.map((source, i) => ({
        group: 'edges',
        data: { source: vertices.id[source], target: vertices.id[lines.target[i]], dash: DASH[lines.status[i]] ?? 'solid' },
        classes: isDirected(scene, i) ? 'directed' : '',
      })),
    ],
    style: [
      {
        selector: 'node',
        style: {
          width: 'data(size)',
          height: 'data(size)',
          shape: 'data(shape)',
          'background-color': 'data(paint)',
          label: 'data(label)',
          'font-size': 'data(size)',
          'min-zoomed-font-size': 11,
          'text-halign': 'right',
          'text-valign': 'center',
          color: TEXT,
        },
      },
      { selector: '.hollow', style: { 'background-color': SURFACE, 'border-width': 1, 'border-color': 'data(paint)' } },
      {
        selector: 'edge',
        style: {
          width: 1,
          'line-color': RELATION,
          'line-style': 'data(dash)',
          'curve-style': 'haystack',
          'haystack-radius': 0,
          events: 'no',
        },
      },
      {
        selector: 'edge.directed',
        style: { 'curve-style': 'straight', 'target-arrow-shape': 'triangle', 'target-arrow-color': RELATION, 'arrow-scale': 0.5 },
      },
      { selector: '.dim', style: { opacity: 0.16 } },
    ],
  })
  return {
    view: () => ({ zoom: cy.zoom(), ...cy.pan() }),
    show: ({ zoom, x, y }) => cy.viewport({ zoom, pan: { x, y } }),
    highlight(id) {
      cy.batch(() => {
        cy.elements().removeClass('dim')
        if (id === undefined) return
        const near = new Set([id, ...[...neighbours[vertices.id.indexOf(id)]].map((i) => vertices.id[i])])
        cy.elements()
          .filter((element) =>
            element.isNode() ? !near.has(element.id()) : !(near.has(element.data('source')) && near.has(element.data('target'))),
          )
          .addClass('dim')
      })
    },
  }
})
