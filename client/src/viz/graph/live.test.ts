import { describe, expect, it } from 'vitest'
import { ELSEWHERE, PLAIN, STANDING } from './ground.ts'
import { indexScene } from './index-scene.ts'
import { liveOf, statesOf } from './live.ts'
import { EMPTY_SCENE, type Scene } from './scene.ts'
import { standingOut } from './standing.ts'

/** A star of `n` around vertex 0. */
const star = (n: number): Scene => {
  const leaves = Array.from({ length: n }, (_, i) => i + 1)
  const all = [0, ...leaves]
  return {
    ...EMPTY_SCENE,
    vertices: {
      ...EMPTY_SCENE.vertices,
      id: all.map((i) => `v${i}`),
      x: all,
      y: all,
      radius: all,
      importance: all.map((i) => n - i),
      count: all.map(() => undefined),
    },
    lines: {
      source: leaves.map(() => 0),
      target: leaves,
      kind: leaves.map(() => 'COOPERATES_WITH'),
      status: leaves.map(() => 'STATED'),
      weight: leaves.map(() => 0),
      faint: leaves.map(() => false),
      waits: leaves.map(() => false),
    },
  }
}

describe('what is worked with', () => {
  it('is nothing where nothing stands out', () => {
    const scene = indexScene(star(5))
    const live = liveOf(scene, standingOut(scene, {}))
    expect([live.vertices.size, live.lines.size]).toEqual([0, 0])
  })

  it('are the lines of what is chosen with both their ends, and what is marked, and the ground leaves them out', () => {
    const scene = indexScene(star(5))
    const standing = standingOut(scene, { selected: 'v2', marked: new Set(['v5', 'unknown']) })
    const live = liveOf(scene, standing)
    expect([...live.vertices].sort()).toEqual([0, 2, 5])
    expect(live.lines.size).toBe(1)
    const { vertices, lines } = statesOf(scene, standing, live)
    expect([...vertices]).toEqual([ELSEWHERE, PLAIN, ELSEWHERE, PLAIN, PLAIN, ELSEWHERE])
    expect([...lines].filter((state) => state === ELSEWHERE)).toHaveLength(1)
  })

  it('is held with all its lines while it is dragged', () => {
    const scene = indexScene(star(3))
    const live = liveOf(scene, standingOut(scene, {}), new Set([0]))
    expect([live.vertices.size, live.lines.size]).toEqual([4, 3])
  })

  it('never is more than Cytoscape draws in time; what is too much stands out on the ground', () => {
    const scene = indexScene(star(4_000))
    const standing = standingOut(scene, { focus: new Set(scene.vertices.id) })
    const live = liveOf(scene, standing)
    expect(live.vertices.size + live.lines.size).toBeLessThanOrEqual(1_201)
    expect(live.vertices.has(0)).toBe(true)
    const { vertices, lines } = statesOf(scene, standing, live)
    expect([...vertices].every((state) => state === STANDING || state === ELSEWHERE)).toBe(true)
    expect([...lines].every((state) => state === STANDING || state === ELSEWHERE)).toBe(true)
  })

  it('stays within a focus, along paths and with all relations between two of their steps', () => {
    const scene = indexScene(star(4))
    const focused = standingOut(scene, { focus: new Set(['v0', 'v1']), selected: 'v0' })
    expect([focused.dims, focused.lines.size]).toEqual([true, 1])
    const path = standingOut(scene, { paths: [['v1', 'v0', 'v2']] })
    expect([[...path.vertices].sort(), path.strong.size]).toEqual([[0, 1, 2], 2])
  })
})
