import { ELSEWHERE, type GroundStates, STANDING } from './ground.ts'
import { type IndexedScene, linesAt } from './index-scene.ts'
import type { Live } from './live-layer.ts'
import type { Standing } from './standing.ts'

/** More elements than this Cytoscape would draw too slowly: the rest stands out on the ground. */
const MOST = 1_200

/** What Cytoscape holds: what stands out, and what is held with all its lines; the most important first. */
export function liveOf(scene: IndexedScene, standing: Standing, held: ReadonlySet<number> = new Set()): Live {
  const { drawn, rank } = scene
  const wanted = new Set(standing.lines)
  for (const vertex of held) for (const line of linesAt(scene, vertex)) wanted.add(line)
  const vertices = new Set(held)
  const byRank = [...standing.vertices].sort((a, b) => rank[a]! - rank[b]!)
  for (const vertex of byRank) if (vertices.size < MOST / 2) vertices.add(vertex)
  const lines = new Set<number>()
  const add = (line: number) => {
    if (vertices.size + lines.size >= MOST) return
    vertices.add(drawn.source[line]!).add(drawn.target[line]!)
    lines.add(line)
  }
  for (const line of standing.strong) add(line)
  for (const line of wanted) add(line)
  return { vertices, lines, strong: standing.strong, ringed: standing.ringed }
}

/** What that leaves to the ground. */
export function statesOf({ x, drawn }: IndexedScene, standing: Standing, live: Omit<Live, 'ringed'>): GroundStates {
  const vertices = new Uint8Array(x.length)
  const lines = new Uint8Array(drawn.count)
  for (const vertex of standing.vertices) vertices[vertex] = STANDING
  for (const line of standing.lines) lines[line] = STANDING
  for (const vertex of live.vertices) vertices[vertex] = ELSEWHERE
  for (const line of live.lines) lines[line] = ELSEWHERE
  return { vertices, lines }
}
