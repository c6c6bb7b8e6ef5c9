const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim()
export const colours = (scene) => {
  const known = new Map()
  return scene.vertices.colour.map((name) => {
    if (!known.has(name)) known.set(name, token(name))
    return known.get(name)
  })
}
export const RELATION = token('--relation')
export const TEXT = token('--text')
export const SURFACE = token('--surface')
export const isDirected = (scene, i) => scene.lines.kind[i] !== 'COOPERATES_WITH'

/** The view that fits the layout's box, as ours opens. */
export function fitted(scene, width, height) {
  const { x, y } = scene.vertices
  const [left, right] = [x.reduce((a, b) => Math.min(a, b)), x.reduce((a, b) => Math.max(a, b))]
  const [top, bottom] = [y.reduce((a, b) => Math.min(a, b)), y.reduce((a, b) => Math.max(a, b))]
  const zoom = Math.min((width - 48) / (right - left), (height - 48) / (bottom - top))
  return { zoom, x: width / 2 - (zoom * (left + right)) / 2, y: height / 2 - (zoom * (top + bottom)) / 2 }
}

export function neighboursOf(scene) {
  const neighbours = scene.vertices.id.map(() => new Set())
  scene.lines.source.forEach((source, i) => {
    neighbours[source].add(scene.lines.target[i])
    neighbours[scene.lines.target[i]].add(source)
  })
  return neighbours
}
