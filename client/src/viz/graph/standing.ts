import { type IndexedScene, linesAt } from './index-scene.ts'
import type { Emphasis } from './scene.ts'

/** What stands out of the picture, as indexes. */
export interface Standing {
  /** All else is dimmed. */
  readonly dims: boolean
  readonly vertices: ReadonlySet<number>
  readonly lines: ReadonlySet<number>
  /** Of `lines` those drawn in the colour of text. */
  readonly strong: ReadonlySet<number>
  /** What is chosen and the ends of paths: a ring lies around them. */
  readonly ringed: ReadonlySet<number>
  /** Neighbours of what is chosen or in focus: named before others. */
  readonly neighbours: ReadonlySet<number>
}

/** The focus, the paths, the lines of what is selected, and what is marked. */
export function standingOut(scene: IndexedScene, { focus, paths, selected, marked }: Emphasis): Standing {
  const { indexOf, drawn } = scene
  const vertices = new Set<number>()
  const lines = new Set<number>()
  const strong = new Set<number>()
  const neighbours = new Set<number>()
  const ringed = new Set<number>()
  for (const id of focus ?? []) {
    const index = indexOf.get(id)
    if (index !== undefined) vertices.add(index)
  }
  for (const vertex of [...vertices])
    for (const line of linesAt(scene, vertex)) if (vertices.has(drawn.source[line]!) && vertices.has(drawn.target[line]!)) lines.add(line)
  for (const path of paths ?? []) {
    const steps = path.map((id) => indexOf.get(id))
    for (const end of [steps[0], steps.at(-1)]) if (end !== undefined) ringed.add(end)
    for (const index of steps) if (index !== undefined) neighbours.add(index)
    steps.slice(1).forEach((index, i) => {
      const before = steps[i]
      if (index === undefined || before === undefined) return
      for (const line of linesAt(scene, index)) if (drawn.source[line] === before || drawn.target[line] === before) strong.add(line)
    })
  }
  for (const index of neighbours) vertices.add(index)
  const dims = focus !== undefined || (paths?.length ?? 0) > 0
  const centre = selected === undefined ? undefined : indexOf.get(selected)
  if (centre !== undefined && (!dims || vertices.has(centre))) {
    vertices.add(centre)
    ringed.add(centre)
    for (const line of linesAt(scene, centre)) {
      const [a, b] = [drawn.source[line]!, drawn.target[line]!]
      if (dims && !(vertices.has(a) && vertices.has(b))) continue
      strong.add(line)
      neighbours.add(a).add(b)
    }
  }
  for (const line of strong) {
    lines.add(line)
    vertices.add(drawn.source[line]!).add(drawn.target[line]!)
  }
  for (const id of marked ?? []) {
    const index = indexOf.get(id)
    if (index !== undefined) vertices.add(index)
  }
  return { dims, vertices, lines, strong, ringed, neighbours }
}
