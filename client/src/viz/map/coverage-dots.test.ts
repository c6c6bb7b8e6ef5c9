import { describe, expect, it } from 'vitest'
import { coverageDotsIn, dotRadius } from './coverage-dots.ts'
import type { GeoGround } from './geodata.ts'
import type { RegionLook } from './scene.ts'

describe('dots of coverage', () => {
  it('keep their size while there are few and shrink where they would cover the map', () => {
    const window = { width: 1080, height: 524 }
    expect(dotRadius(43, window)).toBe(4.5)
    const many = dotRadius(6878, window)
    expect(many).toBeLessThan(2)
    expect((6878 * Math.PI * many ** 2) / (window.width * window.height)).toBeLessThan(0.15)
  })
})

it('regions that have no drawn area are dots at every level', () => {
  const frame = { lon: 10, lat: 51, zoom: 6, width: 800, height: 600 }
  const geo = { region: (ags: string) => (ags === '01001' ? {} : undefined), extentKm: () => undefined } as unknown as GeoGround
  const looks = new Map<string, RegionLook>([
    ['01001', 2],
    ['99001', 4],
  ])
  const dots = [...looks.keys()].map((ags) => ({ ags, label: ags, lon: 10, lat: 51 }))
  expect(coverageDotsIn(frame, { level: 'DISTRICT', looks, dots }, geo).map(({ ags }) => ags)).toEqual(['99001'])
})
