import type { ClaimStatus } from '@netzatlas/shared'
import type { Scene } from './scene.ts'

/** One drawn line between two vertices: the parallel relations between them in one. */
export interface DrawnLine {
  readonly key: string
  readonly source: number
  readonly target: number
  readonly status: ClaimStatus
  readonly weight: number
  readonly faint: boolean
  readonly waits: boolean
}

/** A scene with what drawing and walking look up again and again. */
export interface IndexedScene extends Scene {
  readonly indexOf: ReadonlyMap<string, number>
  readonly drawn: readonly DrawnLine[]
  /** Those of `drawn` that do not wait, the strongest last. */
  readonly ground: readonly DrawnLine[]
  /** Indexes into `drawn` of the lines at each vertex. */
  readonly at: readonly (readonly number[])[]
  /** Most important first. */
  readonly order: readonly number[]
  /** The smallest and the largest weight of a line on the ground. */
  readonly lightest: number
  readonly heaviest: number
}

const BEST_FIRST: readonly ClaimStatus[] = ['DISPUTED', 'CONFIRMED', 'STATED', 'INFERRED']
const better = (a: ClaimStatus, b: ClaimStatus): ClaimStatus => (BEST_FIRST.indexOf(a) <= BEST_FIRST.indexOf(b) ? a : b)

/**
 * Parallel relations become one line with the best evidence among them; a contradiction among them is always shown. It is
 * faint only where all of them are.
 */
export function indexScene(scene: Scene): IndexedScene {
  const { vertices, lines } = scene
  const indexOf = new Map(vertices.id.map((id, index) => [id, index]))
  const merged = new Map<string, DrawnLine>()
  for (let i = 0; i < lines.source.length; i++) {
    const [a, b] = [lines.source[i]!, lines.target[i]!]
    const [idA, idB] = [vertices.id[a]!, vertices.id[b]!]
    const key = idA < idB ? `${idA} ${idB}` : `${idB} ${idA}`
    const other = merged.get(key)
    const [status, weight, faint, waits] = [lines.status[i]!, lines.weight[i]!, lines.faint[i]!, lines.waits[i]!]
    merged.set(
      key,
      other
        ? {
            ...other,
            status: better(other.status, status),
            weight: other.weight + weight,
            faint: other.faint && faint,
            waits: other.waits && waits,
          }
        : { key, source: a, target: b, status, weight, faint, waits },
    )
  }
  const drawn = [...merged.values()]
  const at: number[][] = vertices.id.map(() => [])
  for (const [i, { source, target }] of drawn.entries()) {
    at[source]!.push(i)
    if (source !== target) at[target]!.push(i)
  }
  const order = vertices.id.map((_, i) => i).sort((a, b) => vertices.importance[b]! - vertices.importance[a]! || a - b)
  const ground = drawn.filter(({ waits }) => !waits).sort((a, b) => a.weight - b.weight)
  const weights = ground.map(({ weight }) => weight).filter((weight) => weight > 0)
  return { ...scene, indexOf, drawn, ground, at, order, lightest: weights[0] ?? 0, heaviest: weights.at(-1) ?? 0 }
}
