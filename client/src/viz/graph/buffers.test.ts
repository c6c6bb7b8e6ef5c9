import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesOf, directedPlaces, fourfold, groundStates, joined, lineEnds, lineLooks, vertexLooks, vertexPlaces } from './buffers.ts'
import { indexScene } from './index-scene.ts'
import { EMPTY_SCENE, type Scene, type Theme } from './scene.ts'

const THEME = { colourOf: (token: string) => (token === '--blue' ? '#0a14ff' : '#ffffff') } as Theme
const SCENE: Scene = {
  ...EMPTY_SCENE,
  vertices: {
    ...EMPTY_SCENE.vertices,
    id: ['a', 'b', 'c'],
    x: [1, 2, 3],
    y: [10, 20, 30],
    radius: [4, 5, 6],
    importance: [1, 2, 1],
    shape: ['circle', 'hexagon', 'rounded-square'],
    colour: ['--blue', '--other', '--blue'],
    hollow: [false, false, true],
    count: [undefined, undefined, undefined],
  },
  lines: {
    source: [0, 1, 1],
    target: [1, 0, 2],
    kind: ['MEMBER_OF', 'COOPERATES_WITH', 'FUNDED_BY'],
    status: ['STATED', 'CONFIRMED', 'CONFIRMED'],
    weight: [0, 0, 0],
    faint: [false, true, false],
    waits: [false, false, true],
  },
}

describe('what the shaders read', () => {
  const scene = indexScene(SCENE)

  it('are places and looks of the vertices, row by row', () => {
    expect([...vertexPlaces(scene)]).toEqual([1, 10, 4, 2, 20, 5, 3, 30, 6])
    const looks = vertexLooks(scene, THEME)
    expect([...looks.subarray(0, 8)]).toEqual([10, 20, 255, 255, 0, 0, 0, 0])
    expect([...looks.subarray(16, 24)]).toEqual([10, 20, 255, 255, 1, 1, 0, 0])
  })

  it('are the lines of the ground from end to end, each with its way, its side and its evidence', () => {
    const ends = lineEnds(scene)
    expect(ends).toHaveLength(2 * 5)
    const looks = lineLooks(scene)
    const rows = [0, 1].map((place) => ({
      ends: [...ends.subarray(5 * place, 5 * place + 4)],
      look: [...looks.subarray(4 * place, 4 * place + 4)],
    }))
    const member = rows.find(({ look }) => look[2]! >= 8)!
    const cooperation = rows.find(({ look }) => look[2]! < 8)!
    expect(member.ends).toEqual([1, 10, 2, 20])
    expect([member.look[2], cooperation.look[2]]).toEqual([9, 0])
    expect(cooperation.look[1]).toBe(Math.round(255 * 0.4))
    // Opposite ways, so the same side of each is opposite sides of both.
    expect(member.look[3]! - 128).toBe(cooperation.look[3]! - 128)
    expect(directedPlaces(scene)).toHaveLength(1)
  })

  it('are states in the order of the ground', () => {
    const states = groundStates(
      scene,
      Uint8Array.from({ length: scene.drawn.count }, (_, line) => line + 1),
    )
    expect([...states]).toEqual([...scene.ground].map((line) => line + 1))
  })

  it('are four equal rows in the place of each, and joined corners that stay in their row', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.array(fc.nat(255), { maxLength: 60 }), (width, values) => {
        const rows = Uint8Array.from(values.slice(0, values.length - (values.length % width)))
        const all = fourfold(rows, width)
        expect(all).toHaveLength(4 * rows.length)
        for (let i = 0; i < all.length; i++) expect(all[i]).toBe(rows[Math.floor(i / (4 * width)) * width + (i % width)])
      }),
    )
    expect([...joined([2, 5], [0, 1, 2])]).toEqual([8, 9, 10, 20, 21, 22])
  })

  it('are colours as bytes', () => {
    expect(bytesOf('#0a14ff')).toEqual([10, 20, 255])
    expect(bytesOf('rebeccapurple')).toEqual([0, 0, 0])
  })
})
