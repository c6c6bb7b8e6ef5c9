import { drawPlan, LAYOUT_HEIGHT, LAYOUT_WIDTH, MIDDLE_COLUMN, separate } from '@netzatlas/shared/graph'
import type { Positions } from './stored-layout.ts'

/** Which cooperation each line of the snapshot belongs to, or -1, and how many cooperations there are. */
export interface CooperationLines {
  readonly source: Int32Array
  readonly target: Int32Array
  readonly cooperation: Int32Array
  readonly count: number
}

/**
 * Positions of the snapshot's cooperations, by index: the middle of all that ever took part, so that no filter moves one.
 * Takes seconds for a large network: run it in the worker.
 *
 * @param inColumn they stand in a column between the actors, each as near to the height of that middle as it goes
 */
export function cooperationPositions(
  { source, target, cooperation, count }: CooperationLines,
  positions: Positions,
  inColumn = false,
): Positions {
  const actors = positions.x.length
  const participants: Set<number>[] = Array.from({ length: count }, () => new Set())
  for (let i = 0; i < cooperation.length; i++) {
    if (cooperation[i]! === -1) continue
    participants[cooperation[i]!]!.add(source[i]!).add(target[i]!)
  }
  const mean = (values: Float64Array, of: Set<number>) => [...of].reduce((sum, v) => sum + values[v]!, 0) / of.size
  const all = (values: Float64Array) =>
    Float64Array.from({ length: actors + count }, (_, i) => (i < actors ? values[i]! : mean(values, participants[i - actors]!)))
  const [x, y] = [all(positions.x), all(positions.y)]
  // Cooperations of the same two would lie on one spot, and some on a third actor: they give way, actors do not.
  const radius = new Float64Array(actors + count).fill(
    Math.min(4, Math.sqrt((LAYOUT_WIDTH * LAYOUT_HEIGHT) / (20 * Math.max(1, x.length)))),
  )
  if (inColumn) {
    const members = [...participants.keys()].sort((a, b) => y[actors + a]! - y[actors + b]! || a - b)
    return drawPlan({ areas: [{ id: 'COOPERATIONS', shape: MIDDLE_COLUMN, members }] }, radius.slice(actors))
  }
  const inertia = Float64Array.from({ length: x.length }, (_, i) => (i < actors ? 1e9 : 1))
  separate({ x, y }, radius, { inertia, iterations: 60 })
  return { x: x.slice(actors), y: y.slice(actors) }
}
