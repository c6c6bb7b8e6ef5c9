import { describe, expect, it } from 'vitest'
import { lineLooks } from './buffers.ts'
import { indexScene } from './index-scene.ts'
import { lineColour, lineOpacity, widthOf } from './line-look.ts'
import { EMPTY_SCENE, type Novelty, type Scene, type Theme } from './scene.ts'

const theme = { relation: 'grey', accent: 'blue', disputed: 'red' } as Theme

const sceneWith = (novelty: readonly (Novelty | undefined)[], weight = 0): Scene => ({
  ...EMPTY_SCENE,
  vertices: {
    ...EMPTY_SCENE.vertices,
    id: ['a', 'b', 'c', 'd'],
    importance: [4, 3, 2, 1],
    x: [0, 1, 2, 3],
    y: [0, 0, 0, 0],
    radius: [1, 1, 1, 1],
  },
  lines: {
    source: [0, 0, 0, 1],
    target: [1, 2, 3, 2],
    kind: ['COOPERATES_WITH', 'COOPERATES_WITH', 'COOPERATES_WITH', 'MEMBER_OF'],
    status: ['STATED', 'STATED', 'STATED', 'STATED'],
    weight: [weight, weight, weight, weight],
    faint: novelty.map((own) => own === undefined),
    waits: [false, false, false, false],
    novelty,
  },
})

describe('what sets a line apart', () => {
  const indexed = indexScene(sceneWith(['new', 'gone', 'changed', undefined]))

  it('is told by colour and width: new and gone most, changed a little, the rest is thin and faint', () => {
    const at = [0, 1, 2, 3]
    expect(at.map((line) => lineColour(indexed, line, theme))).toEqual(['blue', 'red', 'grey', 'grey'])
    expect(at.map((line) => widthOf(indexed, line))).toEqual([2.6, 2.6, 1.6, 1])
    expect(at.map((line) => lineOpacity(indexed, line))).toEqual([1, 1, 1, 0.4])
  })

  it('reaches the shaders beside status and way', () => {
    const looks = lineLooks(indexed)
    const third = Array.from({ length: 4 }, (_, place) => looks[4 * place + 2]!)
    const told = third.map((look) => [look % 8, look % 16 >= 8, Math.floor(look / 16)])
    expect(told.sort((a, b) => Number(a[2]) - Number(b[2]))).toEqual([
      [1, true, 0],
      [1, false, 1],
      [1, false, 2],
      [1, false, 3],
    ])
  })

  it('is a change where relations between two groups are drawn as one and do not agree', () => {
    const scene = sceneWith(['new', 'gone', 'new', 'new'], 1)
    const joined = indexScene({ ...scene, lines: { ...scene.lines, source: [0, 0, 2, 2], target: [1, 1, 3, 3] } })
    expect([...joined.drawn.novelty.subarray(0, joined.drawn.count)]).toEqual([3, 1])
  })
})
