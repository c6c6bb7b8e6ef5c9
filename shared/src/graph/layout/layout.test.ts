import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { components } from '../components.ts'
import { type CsrGraph, csrGraph } from '../csr.ts'
import { LAYOUT_HEIGHT, LAYOUT_WIDTH, type Positions } from './geometry.ts'
import { defaultRadii, layoutNetwork } from './layout.ts'
import { neighbourhoodKept } from './quality.ts'
import { sampleNetwork, scaleFreeNetwork } from './sample.ts'

const LEGEND = { left: 0, top: 500, right: 330, bottom: 1000 }

function overlaps({ x, y }: Positions, radius: Float64Array): number {
  let count = 0
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < i; j++) if (Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!) < (radius[i]! + radius[j]!) * 0.99) count++
  }
  return count
}

/** Share of vertices that moved by less than 2 % of the width. */
function stayed(before: Positions, after: Positions): number {
  let count = 0
  for (let v = 0; v < before.x.length; v++) {
    if (Math.hypot(before.x[v]! - after.x[v]!, before.y[v]! - after.y[v]!) < LAYOUT_WIDTH * 0.02) count++
  }
  return count / before.x.length
}

describe('a network of the size of the seed data', () => {
  const { graph, source, target } = sampleNetwork(1)
  const layout = layoutNetwork(graph, { reserved: LEGEND })
  const { label, size } = components(graph)

  it('is drawn without overlaps at full size', () => {
    expect(layout.radiusFactor).toBe(1)
    expect(overlaps(layout, defaultRadii(graph))).toBe(0)
  })

  it('lies in the box and leaves the legend its corner', () => {
    for (let v = 0; v < graph.vertexCount; v++) {
      const [x, y] = [layout.x[v]!, layout.y[v]!]
      expect(x > 0 && x < LAYOUT_WIDTH && y > 0 && y < LAYOUT_HEIGHT).toBe(true)
      expect(x < LEGEND.right && y > LEGEND.top).toBe(false)
    }
  })

  it('has its pairs and triples in ordered rows below, everything else above', () => {
    const rows = new Set<number>()
    for (let v = 0; v < graph.vertexCount; v++) {
      const isSmall = size[label[v]!]! <= 3
      expect(layout.y[v]! > layout.bandTop).toBe(isSmall)
      if (size[label[v]!] === 2) rows.add(layout.y[v]!)
    }
    expect(rows.size).toBeLessThanOrEqual(4)
  })

  it('keeps neighbours near', () => expect(neighbourhoodKept(graph, layout)).toBeGreaterThan(0.5))

  it('is the same picture each time', () => expect(layoutNetwork(graph, { reserved: LEGEND })).toEqual(layout))

  it('hardly moves when one line is added, wherever it is', () => {
    fc.assert(
      fc.property(fc.nat(graph.vertexCount - 1), fc.nat(graph.vertexCount - 1), (a, b) => {
        const changed = csrGraph(graph.vertexCount, [...source, a], [...target, b])
        const next = layoutNetwork(changed, { reserved: LEGEND, previous: layout })
        expect(stayed(layout, next)).toBeGreaterThanOrEqual(0.95)
        expect(overlaps(next, defaultRadii(changed))).toBe(0)
      }),
      { numRuns: 40 },
    )
  })

  it('gives newcomers a place: a leaf at its hub, a new star where there is room, a new pair in the rows', () => {
    const n = graph.vertexCount
    const star = [n + 1, n + 1, n + 1, n + 1]
    const changed = csrGraph(n + 8, [...source, n, ...star, n + 6], [...target, 0, n + 2, n + 3, n + 4, n + 5, n + 7])
    const padded = (values: Float64Array) => Float64Array.from({ length: n + 8 }, (_, v) => values[v] ?? Number.NaN)
    const next = layoutNetwork(changed, { reserved: LEGEND, previous: { x: padded(layout.x), y: padded(layout.y) } })
    expect(stayed(layout, { x: next.x.slice(0, n), y: next.y.slice(0, n) })).toBeGreaterThanOrEqual(0.95)
    expect(Math.hypot(next.x[n]! - next.x[0]!, next.y[n]! - next.y[0]!)).toBeLessThan(120)
    for (const leaf of [n + 2, n + 3, n + 4, n + 5]) {
      expect(next.y[leaf]!).toBeLessThan(next.bandTop)
      expect(Math.hypot(next.x[leaf]! - next.x[n + 1]!, next.y[leaf]! - next.y[n + 1]!)).toBeLessThan(120)
    }
    expect(next.y[n + 6]!).toBeGreaterThan(next.bandTop)
    expect(overlaps(next, defaultRadii(changed))).toBe(0)
  })

  it('is made afresh when most of it is new', () => {
    const unknown = new Float64Array(graph.vertexCount).fill(Number.NaN)
    expect(layoutNetwork(graph, { reserved: LEGEND, previous: { x: unknown, y: unknown } })).toEqual(layout)
  })
})

it('the leaves of a star stand evenly around it', () => {
  const leaves = 12
  const graph = csrGraph(
    leaves + 1,
    Array.from({ length: leaves }, () => 0),
    Array.from({ length: leaves }, (_, i) => i + 1),
  )
  const { x, y } = layoutNetwork(graph)
  const angles = Array.from({ length: leaves }, (_, i) => Math.atan2(y[i + 1]! - y[0]!, x[i + 1]! - x[0]!)).sort((a, b) => a - b)
  for (let i = 1; i < leaves; i++) expect(angles[i]! - angles[i - 1]!).toBeCloseTo((2 * Math.PI) / leaves, 6)
})

it('a network of 2,500 keeps its groups together and fits', () => {
  const graph = scaleFreeNetwork(2500, 7500, 3)
  const layout = layoutNetwork(graph)
  expect(neighbourhoodKept(graph, layout, 5)).toBeGreaterThan(0.25)
  expect(Math.min(...layout.x, ...layout.y)).toBeGreaterThan(0)
  expect(Math.max(...layout.x)).toBeLessThan(LAYOUT_WIDTH)
  expect(Math.max(...layout.y)).toBeLessThan(LAYOUT_HEIGHT)
})

it('every small graph gets finite positions in the box, none twice', () => {
  const small = fc.integer({ min: 0, max: 30 }).chain((n) =>
    fc.record({
      n: fc.constant(n),
      ends: fc.array(fc.tuple(fc.nat(Math.max(0, n - 1)), fc.nat(Math.max(0, n - 1))), { maxLength: n * 2 }),
    }),
  )
  fc.assert(
    fc.property(small, ({ n, ends }) => {
      const graph: CsrGraph = csrGraph(
        n,
        ends.map(([a]) => a),
        ends.map(([, b]) => b),
      )
      const { x, y } = layoutNetwork(graph)
      expect(new Set(Array.from(x, (value, v) => `${value} ${y[v]}`)).size).toBe(n)
      for (let v = 0; v < n; v++) expect(x[v]! >= 0 && x[v]! <= LAYOUT_WIDTH && y[v]! >= 0 && y[v]! <= LAYOUT_HEIGHT).toBe(true)
    }),
    { numRuns: 60 },
  )
})
