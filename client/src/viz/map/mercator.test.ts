import { describe, expect, test } from 'vitest'
import { circle, circleBounds, fitView, GERMANY, kmPerPixel, LAND_BOUNDS, project, scaleBar, unproject } from './mercator.ts'

const PADDING = { top: 10, right: 10, bottom: 10, left: 10 }

describe('fitView', () => {
  test.each([
    [1040, 540],
    [390, 560],
    [320, 420],
  ])('shows all of Germany in a window of %d by %d', (width, height) => {
    const frame = { ...fitView(GERMANY, { width, height }, PADDING), width, height }
    for (const [lon, lat] of [
      [GERMANY[0], GERMANY[1]],
      [GERMANY[2], GERMANY[3]],
    ] as const) {
      const [x, y] = project(frame, lon, lat)
      expect(x).toBeGreaterThanOrEqual(9.9)
      expect(x).toBeLessThanOrEqual(width - 9.9)
      expect(y).toBeGreaterThanOrEqual(9.9)
      expect(y).toBeLessThanOrEqual(height - 9.9)
    }
  })

  test('keeps what the padding covers free', () => {
    const size = { width: 1000, height: 600 }
    const frame = { ...fitView(GERMANY, size, { ...PADDING, left: 300 }), ...size }
    expect(project(frame, GERMANY[0], 51)[0]).toBeGreaterThanOrEqual(300)
  })
})

test('unproject is the way back from project', () => {
  const frame = { lon: 10, lat: 51, zoom: 6.3, width: 800, height: 500 }
  const [lon, lat] = unproject(frame, ...project(frame, 7.46, 51.51))
  expect(lon).toBeCloseTo(7.46, 9)
  expect(lat).toBeCloseTo(51.51, 9)
})

test('a circle of 25 km has every point 25 km from its centre (haversine)', () => {
  for (const [lon, lat] of circle(6.9, 50.83, 25)) {
    const rad = Math.PI / 180
    const h =
      Math.sin(((lat - 50.83) * rad) / 2) ** 2 + Math.cos(50.83 * rad) * Math.cos(lat * rad) * Math.sin(((lon - 6.9) * rad) / 2) ** 2
    expect(2 * 6371.0088 * Math.asin(Math.sqrt(h))).toBeCloseTo(25, 6)
  }
})

test('the bounds of a circle hold all of it', () => {
  const [west, south, east, north] = circleBounds(6.9, 50.83, 60)
  expect(east - west).toBeGreaterThan(1.6)
  expect((north - south) * 111.195).toBeCloseTo(120, 0)
})

test('the scale bar is 1, 2 or 5 times a power of ten and as long as it says', () => {
  for (const zoom of [4, 5.3, 7.7, 10, 12.4]) {
    const view = { lon: 10, lat: 51, zoom }
    const { km, pixels } = scaleBar(view)
    expect([1, 2, 5].some((step) => Math.abs(Math.log10(km / step) % 1) < 1e-9)).toBe(true)
    expect(pixels).toBeLessThanOrEqual(100)
    expect(pixels * kmPerPixel(view)).toBeCloseTo(km)
  }
})

test('every Land has a box, inside the one of Germany', () => {
  const boxes = Object.values(LAND_BOUNDS)
  expect(boxes).toHaveLength(16)
  for (const [west, south, east, north] of boxes) {
    expect(west).toBeGreaterThanOrEqual(GERMANY[0] - 0.1)
    expect(south).toBeGreaterThanOrEqual(GERMANY[1] - 0.1)
    expect(east).toBeLessThanOrEqual(GERMANY[2] + 0.1)
    expect(north).toBeLessThanOrEqual(GERMANY[3] + 0.1)
  }
})
