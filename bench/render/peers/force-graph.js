import ForceGraph from 'force-graph'
import { offer } from '../page.ts'
import { colours, fitted, isDirected, neighboursOf, RELATION, TEXT } from './common.js'

const NAMES = 150

/** Circles; the most important ones have names, without collision, as it has none of its own. */
offer((container, scene) => {
  const colour = colours(scene)
  const { vertices, lines } = scene
  const neighbours = neighboursOf(scene)
  let near
  const named = new Set(
    vertices.id
      .map((_, i) => i)
      .sort((a, b) => vertices.importance[b] - vertices.importance[a])
      .slice(0, NAMES),
  )
  let view = fitted(scene, container.clientWidth, container.clientHeight)
  const centre = () => [(container.clientWidth / 2 - view.x) / view.zoom, (container.clientHeight / 2 - view.y) / view.zoom]
  const nodes = vertices.id.map((id, i) => ({ id, index: i, fx: vertices.x[i], fy: vertices.y[i], x: vertices.x[i], y: vertices.y[i] }))
  const graph = new ForceGraph(container)
    .width(container.clientWidth)
    .height(container.clientHeight)
    .warmupTicks(0)
    .cooldownTicks(0)
    .autoPauseRedraw(true)
    .nodeRelSize(1)
    .nodeVal((node) => vertices.radius[node.index] ** 2)
    .nodeColor((node) => (near && !near.has(node.index) ? '#eeeeee' : colour[node.index]))
    .linkColor((link) => (near && !(near.has(link.source.index) && near.has(link.target.index)) ? '#f4f4f4' : RELATION))
    .linkWidth(0)
    .linkLineDash((link) => link.dash)
    .linkDirectionalArrowLength((link) => (link.directed ? 3 : 0))
    .linkDirectionalArrowRelPos(1)
    .nodeCanvasObjectMode((node) => (named.has(node.index) ? 'after' : undefined))
    .nodeCanvasObject((node, ctx, scale) => {
      ctx.font = `${12 / scale}px sans-serif`
      ctx.fillStyle = TEXT
      ctx.fillText(vertices.label[node.index], node.x + vertices.radius[node.index], node.y)
    })
    .graphData({
      nodes,
      links: lines.source.map((source, i) => ({
        source: vertices.id[source],
        target: vertices.id[lines.target[i]],
        directed: isDirected(scene, i),
        dash: { STATED: [6, 3], INFERRED: [2, 2] }[lines.status[i]] ?? null,
      })),
    })
  graph.zoom(view.zoom).centerAt(...centre())
  return {
    view: () => view,
    show(next) {
      view = next
      graph.zoom(view.zoom).centerAt(...centre())
    },
    highlight(id) {
      const index = id === undefined ? undefined : vertices.id.indexOf(id)
      near = index === undefined ? undefined : new Set([index, ...neighbours[index]])
      graph.nodeColor(graph.nodeColor()).linkColor(graph.linkColor())
    },
  }
})
