import { describe, expect, it } from 'vitest'
import type { Network } from './network.ts'
import { freshlyOpened, membersOf } from './opened-sight.ts'
import { someVertex } from './some-vertex.ts'

const vertex = (id: string, group?: string) => someVertex(id, { kind: id.startsWith('g-') ? 'GROUP' : 'MIGRANT_ORGANISATION', group })

const disc = (id: string) => ({ id, name: id, x: 0, y: 0, radius: 30, members: 2, rest: 0 })
const BREMEN: Network = {
  vertices: [vertex('a-eins', 'g-r-04'), vertex('a-zwei', 'g-r-04'), vertex('g-r-04', 'g-r-04'), vertex('g-r-05', 'g-r-05')],
  lines: [],
  open: [disc('g-r-04')],
}

describe('an opened group', () => {
  it('comes into sight once, when its members are there', () => {
    const closed: Network = { vertices: [vertex('g-r-04')], lines: [] }
    expect(freshlyOpened(['g-r-04*20'], [closed, undefined], new Set())).toEqual([])
    expect(freshlyOpened(['g-r-04*20'], [closed, BREMEN], new Set())).toEqual(['g-r-04*20'])
    expect(freshlyOpened(['g-r-04*20'], [closed, BREMEN], new Set(['g-r-04*20']))).toEqual([])
  })

  it('comes into sight again when more of it are shown', () => {
    expect(freshlyOpened(['g-r-04*50'], [BREMEN], new Set(['g-r-04*20']))).toEqual(['g-r-04*50'])
  })

  it('is its members and what is left of it, and no other group', () => {
    expect(membersOf(BREMEN, ['g-r-04*20'])).toEqual(['a-eins', 'a-zwei', 'g-r-04'])
    expect(membersOf(BREMEN, ['g-r-09'])).toEqual([])
    expect(membersOf(undefined, ['g-r-04'])).toEqual([])
  })
})
