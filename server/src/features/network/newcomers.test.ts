import { csrGraph } from '@netzatlas/shared/graph'
import { describe, expect, it } from 'vitest'
import { withNewcomers } from './newcomers.ts'

const NEW = Number.NaN

describe('newcomers of a large network', () => {
  // 0 - 1 - 2 stand; 3 is new beside 0 and 2, 4 beside 3 only, 5 and 6 know only each other.
  const lines = (more: readonly [number, number][] = []) => {
    const all: [number, number][] = [[0, 1], [1, 2], [3, 0], [3, 2], [4, 3], ...more]
    return [all.map(([source]) => source), all.map(([, target]) => target)] as const
  }
  const former = { x: Float64Array.of(800, 900, 1000, NEW, NEW), y: Float64Array.of(300, 400, 300, NEW, NEW) }

  it('stand near the middle of those they have lines with, apart from all others, and nobody else moves', () => {
    const { x, y } = withNewcomers({ graph: csrGraph(5, ...lines()) }, former, 2)!
    expect([...x.slice(0, 3), ...y.slice(0, 3)]).toEqual([800, 900, 1000, 300, 400, 300])
    expect(Math.hypot(x[3]! - 900, y[3]! - 300)).toBeLessThan(400)
    expect(Math.hypot(x[4]! - x[3]!, y[4]! - y[3]!)).toBeLessThan(800)
    const apart = Math.sqrt((1600 * 1000) / 5) / 3
    for (const v of [3, 4]) {
      for (let u = 0; u < v; u++) expect(Math.max(Math.abs(x[u]! - x[v]!), Math.abs(y[u]! - y[v]!))).toBeGreaterThanOrEqual(apart)
    }
  })

  it('keep out of the corner of the legend and in the picture', () => {
    const corner = { x: Float64Array.of(335, 335, 335, NEW, NEW), y: Float64Array.of(995, 995, 995, NEW, NEW) }
    const { x, y } = withNewcomers({ graph: csrGraph(5, ...lines()) }, corner, 2)!
    for (const v of [3, 4]) expect(x[v]! >= 330 && x[v]! <= 1600 && y[v]! >= 0 && y[v]! <= 1000).toBe(true)
  })

  it('are laid out with all others where they are too many or know nobody who stands', () => {
    expect(withNewcomers({ graph: csrGraph(5, ...lines()) }, former, 1)).toBeUndefined()
    const seven = { x: Float64Array.of(...former.x, NEW, NEW), y: Float64Array.of(...former.y, NEW, NEW) }
    expect(withNewcomers({ graph: csrGraph(7, ...lines([[5, 6]])) }, seven, 10)).toBeUndefined()
  })
})
