import { describe, expect, it } from 'vitest'
import { indexScene } from './index-scene.ts'
import { EMPTY_SCENE, type Scene } from './scene.ts'

const scene = (lines: Scene['lines']): Scene => ({
  ...EMPTY_SCENE,
  vertices: { ...EMPTY_SCENE.vertices, id: ['b', 'a', 'c'], importance: [1, 3, 2] },
  lines,
})

describe('a scene made ready for drawing', () => {
  const { drawn, ground, lightest, heaviest, at, order, indexOf } = indexScene(
    scene({
      source: [0, 1, 0, 0],
      target: [1, 0, 2, 2],
      status: ['STATED', 'CONFIRMED', 'INFERRED', 'DISPUTED'],
      weight: [1, 1, 2, 1],
      faint: [true, false, true, true],
      waits: [true, true, true, false],
    }),
  )

  it('draws parallel relations as one line with the best evidence, whichever way they point', () => {
    expect(drawn.map(({ key, status, weight }) => [key, status, weight])).toEqual([
      ['a b', 'CONFIRMED', 2],
      ['b c', 'DISPUTED', 3],
    ])
  })

  it('fades a line only where every relation in it has faded', () => {
    expect(drawn.map(({ faint }) => faint)).toEqual([false, true])
  })

  it('keeps a line off the ground only where every relation in it waits', () => {
    expect(ground.map(({ key }) => key)).toEqual(['b c'])
    expect([lightest, heaviest]).toEqual([3, 3])
  })

  it('knows the lines at a vertex, and who is more important', () => {
    expect(at).toEqual([[0, 1], [0], [1]])
    expect(order).toEqual([1, 2, 0])
    expect(indexOf.get('c')).toBe(2)
  })
})
