import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type IndexedScene, indexScene, lineKindOf, linesAt, sameStructure, statusOf } from './index-scene.ts'
import { EMPTY_SCENE, type Scene, type SceneLines } from './scene.ts'

const scene = (lines: Scene['lines']): Scene => ({
  ...EMPTY_SCENE,
  vertices: { ...EMPTY_SCENE.vertices, id: ['b', 'a', 'c'], importance: [1, 3, 2], x: [0, 1, 2], y: [0, 0, 0], radius: [1, 1, 1] },
  lines,
})
const rows = ({ drawn }: IndexedScene) =>
  Array.from({ length: drawn.count }, (_, i) => ({
    ends: [drawn.source[i], drawn.target[i]],
    kind: lineKindOf(drawn, i),
    status: statusOf(drawn, i),
    weight: drawn.weight[i],
    faint: drawn.faint[i],
    shift: drawn.shift[i],
    directed: drawn.directed[i],
  }))

describe('a scene with groups made ready for drawing', () => {
  const indexed = indexScene(
    scene({
      source: [0, 1, 0, 0],
      target: [1, 0, 2, 2],
      kind: ['MEMBER_OF', 'COOPERATES_WITH', 'MEMBER_OF', 'FUNDED_BY'],
      status: ['STATED', 'CONFIRMED', 'INFERRED', 'DISPUTED'],
      weight: [1, 1, 2, 1],
      faint: [true, false, true, true],
      waits: [true, true, true, false],
    }),
  )

  it('draws weighed relations between two as one line with the best evidence, whichever way they point', () => {
    expect(rows(indexed).map(({ ends, status, weight }) => [ends, status, weight])).toEqual([
      [[0, 1], 'CONFIRMED', 2],
      [[0, 2], 'DISPUTED', 3],
    ])
  })

  it('fades a line only where every relation in it has faded', () => {
    expect(rows(indexed).map(({ faint }) => faint)).toEqual([0, 1])
  })

  it('keeps a line off the ground only where every relation in it waits', () => {
    expect([...indexed.ground]).toEqual([1])
    expect([indexed.lightest, indexed.heaviest]).toEqual([3, 3])
    expect(indexed.disputed).toEqual([1])
  })

  it('knows the lines at a vertex, and who is more important', () => {
    expect([0, 1, 2].map((vertex) => [...linesAt(indexed, vertex)])).toEqual([[0, 1], [0], [1]])
    expect([...indexed.order]).toEqual([1, 2, 0])
    expect([...indexed.rank]).toEqual([2, 0, 1])
    expect(indexed.indexOf.get('c')).toBe(2)
  })
})

describe('relations between the same two actors', () => {
  const between = (...kinds: (readonly [number, number, SceneLines['kind'][number]])[]) =>
    indexScene(
      scene({
        source: kinds.map(([source]) => source),
        target: kinds.map(([, target]) => target),
        kind: kinds.map(([, , kind]) => kind),
        status: kinds.map(() => 'STATED'),
        weight: kinds.map(() => 0),
        faint: kinds.map(() => false),
        waits: kinds.map(() => false),
      }),
    )

  it('lie beside each other, one line a kind, each on its own side whichever way it points', () => {
    const lines = rows(between([0, 1, 'MEMBER_OF'], [1, 0, 'FUNDED_BY']))
    expect(lines.map(({ kind, directed }) => [kind, directed])).toEqual([
      ['MEMBER_OF', 1],
      ['FUNDED_BY', 1],
    ])
    // Both -1: to the right of opposite ways is on opposite sides.
    expect(lines.map(({ shift }) => shift)).toEqual([-1, -1])
  })

  it('are one line where they are of the same kind and way, and at most four lines in all', () => {
    expect(rows(between([0, 1, 'COOPERATES_WITH'], [0, 1, 'COOPERATES_WITH']))).toHaveLength(1)
    const kinds = ['COOPERATES_WITH', 'MEMBER_OF', 'ADVISED_BY', 'FUNDED_BY'] as const
    const all = between(...kinds.flatMap((kind) => [[0, 1, kind] as const, [1, 0, kind] as const]))
    expect(rows(all).map(({ shift, ends }) => (ends[0] === 0 ? shift! : -shift!))).toEqual([-3, -1, 1, 3])
    expect(rows(between([0, 1, 'COOPERATES_WITH']))[0]).toMatchObject({ shift: 0, directed: 0 })
  })
})

describe('the next scene', () => {
  const column = <T>(...values: readonly T[]) => fc.constantFrom(...values)

  it('has the structure of the one before exactly where vertices and lines are the same', () => {
    const lines = fc.array(fc.tuple(fc.nat(2), fc.nat(2), column<'MEMBER_OF' | 'FUNDED_BY'>('MEMBER_OF', 'FUNDED_BY')), { maxLength: 3 })
    const of = (some: readonly (readonly [number, number, 'MEMBER_OF' | 'FUNDED_BY'])[]) =>
      scene({
        source: some.map(([source]) => source),
        target: some.map(([, target]) => target),
        kind: some.map(([, , kind]) => kind),
        status: some.map(() => 'STATED'),
        weight: some.map(() => 0),
        faint: some.map(() => false),
        waits: some.map(() => false),
      })
    fc.assert(
      fc.property(lines, lines, (a, b) => {
        expect(sameStructure(of(a), of(b))).toBe(JSON.stringify(a) === JSON.stringify(b))
      }),
    )
    expect(sameStructure(of([[0, 1, 'MEMBER_OF']]), of([[0, 1, 'FUNDED_BY']]))).toBe(false)
  })

  it('takes over what was looked up, with the new places', () => {
    const first = indexScene(EMPTY_SCENE_OF_TWO)
    const moved = indexScene({ ...EMPTY_SCENE_OF_TWO, vertices: { ...EMPTY_SCENE_OF_TWO.vertices, x: [5, 7] } }, first)
    expect(moved.drawn).toBe(first.drawn)
    expect([...moved.x]).toEqual([5, 7])
    expect([...first.x]).toEqual([0, 1])
  })
})

const EMPTY_SCENE_OF_TWO: Scene = {
  ...EMPTY_SCENE,
  vertices: { ...EMPTY_SCENE.vertices, id: ['a', 'b'], importance: [1, 1], x: [0, 1], y: [0, 0], radius: [1, 1] },
}
