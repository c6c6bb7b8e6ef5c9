import { groupRadius } from '@netzatlas/shared/graph'
import { expect, test } from 'vitest'
import { besideGroups } from './beside-groups.ts'
import type { Network, NetworkVertex } from './network.ts'
import { someVertex } from './some-vertex.ts'

const vertex = (id: string, kind: NetworkVertex['kind'], x: number, y: number, size = 1): NetworkVertex =>
  someVertex(id, { kind, x, y, size })
const network: Network = {
  vertices: [
    vertex('g-a', 'GROUP', 100, 100, 40),
    vertex('g-b', 'GROUP', 700, 500, 10),
    vertex('one', 'AGENCY', 5, 5),
    vertex('two', 'AGENCY', 6, 6),
    vertex('three', 'AGENCY', 7, 7),
    vertex('far', 'AGENCY', 8, 8),
  ],
  lines: [],
}
const at = (of: Network, id: string) => of.vertices.find((each) => each.id === id)!

test('whoever is on a path stands at the rim of their group, each at a place of their own', () => {
  const placed = besideGroups(
    network,
    new Map([
      ['one', 'g-a'],
      ['two', 'g-a'],
      ['three', 'g-b'],
    ]),
    500,
  )
  const distance = (id: string, group: string) => Math.hypot(at(placed, id).x - at(placed, group).x, at(placed, id).y - at(placed, group).y)
  expect(distance('one', 'g-a')).toBeCloseTo(groupRadius(40, 500) + 16)
  expect(distance('two', 'g-a')).toBeCloseTo(groupRadius(40, 500) + 16)
  expect(distance('three', 'g-b')).toBeCloseTo(groupRadius(10, 500) + 16)
  expect([at(placed, 'one').x, at(placed, 'one').y]).not.toEqual([at(placed, 'two').x, at(placed, 'two').y])
})

test('groups, and whose group is not known or not in the picture, stay where they are', () => {
  const placed = besideGroups(
    network,
    new Map([
      ['one', 'g-a'],
      ['far', 'g-elsewhere'],
    ]),
    500,
  )
  for (const id of ['g-a', 'g-b', 'two', 'three', 'far'])
    expect([at(placed, id).x, at(placed, id).y]).toEqual([at(network, id).x, at(network, id).y])
  expect(besideGroups(network, new Map(), 500)).toBe(network)
})

test('beside an opened group they stand outside its disc', () => {
  const open = { ...network, open: [{ id: 'g-open', name: '', x: 300, y: 300, radius: 80, members: 3, rest: 0 }] }
  const placed = besideGroups(open, new Map([['one', 'g-open']]), 500)
  expect(Math.hypot(at(placed, 'one').x - 300, at(placed, 'one').y - 300)).toBeCloseTo(96)
})
