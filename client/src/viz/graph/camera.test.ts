import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carriedAlong, fitView, magnification, wheelFactor, ZOOM_LIMITS, zoomAround } from './camera.ts'
import type { View } from './scene.ts'

describe('the camera', () => {
  it('fits the extent into the middle of what the margin leaves', () => {
    const view = fitView({ left: 0, top: 0, right: 1600, bottom: 1000 }, 840, 700, 20)
    expect(view.zoom).toBeCloseTo(0.5)
    expect(view.x).toBeCloseTo(20)
    expect(view.y).toBeCloseTo(100)
  })

  it('does not come closer than it may, so that two actors do not fill the screen', () => {
    expect(fitView({ left: 0, top: 0, right: 10, bottom: 10 }, 1000, 600, 0).zoom).toBe(2.5)
  })

  it('keeps the point under the pointer where it is while zooming', () => {
    const view = fc.record({ zoom: fc.double({ min: 0.1, max: 4, noNaN: true }), x: fc.integer(), y: fc.integer() })
    fc.assert(
      fc.property(view, fc.double({ min: 0.2, max: 5, noNaN: true }), fc.nat(1000), fc.nat(1000), (before, factor, px, py) => {
        const after = zoomAround(before, factor, { x: px, y: py })
        const scale = Math.abs(before.x) + Math.abs(before.y) + 1000
        expect(Math.abs((px - after.x) / after.zoom - (px - before.x) / before.zoom) * before.zoom).toBeLessThan(scale * 1e-9)
        expect(after.zoom).toBeLessThanOrEqual(ZOOM_LIMITS.max)
      }),
    )
  })

  it('takes another view along on the same way, and back again', () => {
    const view = fc.record({
      zoom: fc.double({ min: 0.3, max: 1, noNaN: true }),
      x: fc.integer({ min: -2000, max: 2000 }),
      y: fc.integer({ min: -2000, max: 2000 }),
    })
    const close = (a: View, b: View) => {
      expect(a.zoom).toBeCloseTo(b.zoom, 6)
      expect(a.x).toBeCloseTo(b.x, 3)
      expect(a.y).toBeCloseTo(b.y, 3)
    }
    fc.assert(
      fc.property(view, view, view, (other, from, to) => {
        close(carriedAlong(from, from, to), to)
        close(carriedAlong(carriedAlong(other, from, to), to, from), other)
        // A point of the screen moves in both pictures by the same way.
        const [p, q] = [(100 - from.x) / from.zoom, (100 - other.x) / other.zoom]
        const after = carriedAlong(other, from, to)
        expect(q * after.zoom + after.x).toBeCloseTo(p * to.zoom + to.x, 3)
      }),
    )
  })

  it('draws vertices larger on the screen the closer one comes, but slower than the picture grows', () => {
    const onScreen = (zoom: number) => zoom * magnification(zoom)
    expect(onScreen(2)).toBeGreaterThan(onScreen(1))
    expect(onScreen(2) / onScreen(1)).toBeLessThan(2)
    expect(onScreen(0.625)).toBeCloseTo(0.625)
  })

  it('zooms gently however far the wheel turns', () => {
    expect(wheelFactor({ deltaY: -100, deltaMode: 0, ctrlKey: false })).toBeCloseTo(1.197, 2)
    expect(wheelFactor({ deltaY: -9999, deltaMode: 0, ctrlKey: false })).toBeLessThan(1.3)
    expect(wheelFactor({ deltaY: 3, deltaMode: 1, ctrlKey: false })).toBeLessThan(1)
  })
})
