import { DirectedGraph } from 'graphology'
import Sigma from 'sigma'
import { EdgeArrowProgram, EdgeRectangleProgram } from 'sigma/rendering'
import { offer } from '../page.ts'
import { colours, fitted, isDirected, neighboursOf, RELATION } from './common.js'

/** Circles only: it has no other shapes of its own, and no dashes. Names by its own grid. */
offer((container, scene) => {
  const colour = colours(scene)
  const { vertices, lines } = scene
  const neighbours = neighboursOf(scene)
  const graph = new DirectedGraph()
  vertices.id.forEach((id, i) => {
    graph.addNode(id, {
      x: vertices.x[i],
      y: -vertices.y[i],
      size: Math.max(1, vertices.radius[i] * 0.6),
      color: colour[i],
      label: vertices.label[i],
    })
  })
  lines.source.forEach((source, i) => {
    graph.addEdge(vertices.id[source], vertices.id[lines.target[i]], {
      size: 1,
      color: RELATION,
      type: isDirected(scene, i) ? 'arrow' : 'line',
    })
  })
  let near
  const sigma = new Sigma(graph, container, {
    renderEdgeLabels: false,
    enableEdgeEvents: true,
    edgeProgramClasses: { line: EdgeRectangleProgram, arrow: EdgeArrowProgram },
    labelRenderedSizeThreshold: 3,
    nodeReducer: (id, data) => (near && !near.has(id) ? { ...data, color: '#eeeeee', label: '' } : data),
    edgeReducer: (edge, data) => (near && !graph.extremities(edge).every((id) => near.has(id)) ? { ...data, color: '#f4f4f4' } : data),
  })
  const camera = sigma.getCamera()
  let view = fitted(scene, container.clientWidth, container.clientHeight)
  const first = { ...view, ratio: camera.ratio }
  return {
    view: () => view,
    show(next) {
      view = next
      camera.setState({ ratio: first.ratio * (first.zoom / next.zoom) })
    },
    highlight(id) {
      near = id === undefined ? undefined : new Set([id, ...[...neighbours[vertices.id.indexOf(id)]].map((i) => vertices.id[i])])
      sigma.refresh({ skipIndexation: true })
    },
  }
})
