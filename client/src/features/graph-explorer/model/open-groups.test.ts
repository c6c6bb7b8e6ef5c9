import { groupRadius, LAYOUT_HEIGHT, LAYOUT_WIDTH, vertexRadius } from '@netzatlas/shared/graph'
import { describe, expect, it } from 'vitest'
import type { Network, NetworkVertex } from './network.ts'
import { BESIDE_GROUPS, type Places, withRoom } from './open-groups.ts'
import { someVertex } from './some-vertex.ts'

const TOTAL = 4000
const vertex = (id: string, kind: NetworkVertex['kind'], x: number, y: number, size: number): NetworkVertex =>
  someVertex(id, { kind, x, y, size })

/** Forty groups of a hundred, close to each other, and two far off; one of the forty is open. */
const step = 2 * groupRadius(100, TOTAL) + 24
const near = Array.from({ length: 40 }, (_, i) => ({ id: `g${i}`, x: 140 + (i % 8) * step, y: 140 + Math.floor(i / 8) * step }))
const far = [
  { id: 'far-1', x: 1500, y: 900 },
  { id: 'far-2', x: 1500, y: 500 },
]
const groups = [...near, ...far]
const OPEN = 'g18'
const members = Array.from({ length: 100 }, (_, i) => ({ id: `a${i}`, degree: 1 + (i % 30) }))
const places: Places = {
  groups: new Map(groups.map(({ id, x, y }) => [id, { name: id.toUpperCase(), x, y, size: 100 }])),
  members: new Map([[OPEN, members]]),
  rest: new Map(),
}
const network = (shown = members): Network => ({
  vertices: [
    ...groups.filter(({ id }) => id !== OPEN).map(({ id, x, y }) => vertex(id, 'GROUP', x, y, 100)),
    ...shown.map(({ id }, i) => vertex(id, 'UMBRELLA', (i * 37) % 1600, (i * 91) % 1000, 1)),
  ],
  lines: [],
})
const { vertices, open } = withRoom(network(), places, TOTAL)
const disc = open![0]!
const at = new Map(vertices.map((vertex) => [vertex.id, vertex]))
const apart = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y)

describe('an opened group', () => {
  it('is a disc of its members where the group stood, none over another', () => {
    expect(disc).toMatchObject({ id: OPEN, name: 'G18', members: 100, rest: 0 })
    expect(apart(disc, groups[18]!)).toBeLessThan(0.1)
    const radius = ({ degree }: { degree: number }) => vertexRadius(degree) * BESIDE_GROUPS
    for (const [i, a] of members.entries()) {
      expect(apart(at.get(a.id)!, disc) + radius(a)).toBeLessThanOrEqual(disc.radius)
      for (const b of members.slice(i + 1)) expect(apart(at.get(a.id)!, at.get(b.id)!)).toBeGreaterThan(radius(a) + radius(b))
    }
  })

  it('has the best connected members in the middle', () => {
    const distance = (from: number, to: number) => {
      const some = members.filter(({ degree }) => degree >= from && degree <= to)
      return some.reduce((sum, { id }) => sum + apart(at.get(id)!, disc), 0) / some.length
    }
    expect(distance(28, 30)).toBeLessThan(disc.radius / 3)
    expect(distance(1, 5)).toBeGreaterThan(disc.radius / 2)
  })

  it('lies under no other group and over none, and no two groups come to overlap', () => {
    const others = groups.filter(({ id }) => id !== OPEN).map(({ id }) => at.get(id)!)
    const radius = groupRadius(100, TOTAL)
    for (const [i, a] of others.entries()) {
      expect(apart(a, disc)).toBeGreaterThan(disc.radius + radius)
      for (const b of others.slice(i + 1)) expect(apart(a, b)).toBeGreaterThan(2 * radius * 0.99)
      expect(a.x > 0 && a.x < LAYOUT_WIDTH && a.y > 0 && a.y < LAYOUT_HEIGHT).toBe(true)
    }
  })

  it('of which some are left has them as one vertex in the middle, with nobody over it or over each other', () => {
    const few = members.slice(0, 20)
    const left = { ...network(few), vertices: [...network(few).vertices, vertex(OPEN, 'GROUP', 0, 0, 80)] }
    const partly = withRoom(left, { ...places, members: new Map([[OPEN, few]]), rest: new Map([[OPEN, 80]]) }, TOTAL)
    const [one, by] = [partly.open![0]!, new Map(partly.vertices.map((vertex) => [vertex.id, vertex]))]
    expect(one).toMatchObject({ members: 20, rest: 80 })
    expect(apart(by.get(OPEN)!, one)).toBeLessThan(1)
    for (const [i, a] of few.entries()) {
      const radius = vertexRadius(a.degree) * BESIDE_GROUPS
      expect(apart(by.get(a.id)!, by.get(OPEN)!)).toBeGreaterThan(groupRadius(80, TOTAL) + radius)
      expect(apart(by.get(a.id)!, one) + radius).toBeLessThanOrEqual(one.radius)
      for (const b of few.slice(i + 1))
        expect(apart(by.get(a.id)!, by.get(b.id)!)).toBeGreaterThan(radius + vertexRadius(b.degree) * BESIDE_GROUPS)
    }
  })

  it('lets groups that are not in its way stay', () => {
    for (const { id, x, y } of far) expect([at.get(id)!.x, at.get(id)!.y]).toEqual([x, y])
  })

  it('keeps every member where it was when a filter or a day takes others away', () => {
    const fewer = withRoom(network(members.filter((_, i) => i % 3 === 0)), places, TOTAL)
    expect(fewer.open).toMatchObject([{ members: 34 }])
    for (const { id, x, y } of fewer.vertices) expect([id, x, y]).toEqual([id, at.get(id)!.x, at.get(id)!.y])
  })
})
