import { KIND_COLOUR_TOKENS, KIND_SHAPES } from '../../client/src/viz/encoding/kinds.ts'
import type { Scene } from '../../client/src/viz/graph/scene.ts'
import { defaultRadii, layoutNetwork } from '../../shared/src/graph/layout/layout.ts'
import { scaleFreeNetwork } from '../../shared/src/graph/layout/sample.ts'
import { ACTOR_KINDS, CLAIM_STATUSES, LINE_KINDS } from '../../shared/src/vocabulary.ts'

/** A fictional network with places, as the picture takes it: every third line points somewhere, one in a hundred is disputed. */
export function sceneOf(vertices: number, lines: number): Scene {
  const graph = scaleFreeNetwork(vertices, lines, 42)
  const layout = layoutNetwork(graph)
  const radii = defaultRadii(graph)
  const all = Array.from({ length: vertices }, (_, v) => v)
  const degree = (v: number) => graph.offsets[v + 1]! - graph.offsets[v]!
  const kindOf = (v: number) => ACTOR_KINDS[(v * 7) % ACTOR_KINDS.length]!
  const ends = all.flatMap((source) =>
    Array.from(graph.neighbours.subarray(graph.offsets[source], graph.offsets[source + 1]), (target) => [source, target] as const).filter(
      ([a, b]) => a < b,
    ),
  )
  return {
    vertices: {
      id: all.map((v) => `v${v}`),
      label: all.map((v) => `Verein Nr. ${v}`),
      shape: all.map((v) => KIND_SHAPES[kindOf(v)]),
      colour: all.map((v) => KIND_COLOUR_TOKENS[kindOf(v)]),
      hollow: all.map((v) => v % 11 === 0),
      x: [...layout.x],
      y: [...layout.y],
      radius: all.map((v) => radii[v]! * layout.radiusFactor),
      importance: all.map(degree),
      count: all.map(() => undefined),
    },
    lines: {
      source: ends.map(([source]) => source),
      target: ends.map(([, target]) => target),
      kind: ends.map((_, i) => (i % 3 === 0 ? LINE_KINDS[1] : LINE_KINDS[0])),
      status: ends.map((_, i) => (i % 100 === 0 ? 'DISPUTED' : CLAIM_STATUSES[i % 3]!)),
      weight: ends.map(() => 0),
      faint: ends.map(() => false),
      waits: ends.map(() => false),
    },
    captions: [],
  }
}
