import { describe, expect, it } from 'vitest'
import { Camera } from './camera.ts'
import type { GroundLayer } from './ground.ts'
import { type Bounds, type Frame, project, type View } from './mercator.ts'

const PHONE = { width: 390, height: 637 }
const COVERED = 371

function groundAt(view: View): GroundLayer {
  let frame: Frame = { ...view, ...PHONE }
  const nothing = () => undefined
  return {
    hasNames: false,
    get frame() {
      return frame
    },
    moveTo: (next) => {
      frame = { ...frame, ...next }
    },
    onMove: nothing,
    setPalette: nothing,
    setBorders: nothing,
    setDragging: nothing,
    setCountries: nothing,
    setCoverage: nothing,
    outline: nothing,
    resize: nothing,
    dispose: nothing,
  }
}

describe('Camera', () => {
  it('fits the corners of the bounds above what covers the foot', () => {
    const camera = new Camera(groundAt({ lon: 10, lat: 51, zoom: 5 }))
    const [west, south, east, north]: Bounds = [6.9, 48.1, 13.4, 53.6]
    camera.fitAbove([west, south, east, north], COVERED, 9, { animate: false })
    for (const [lon, lat] of [
      [west, north],
      [east, south],
    ] as const) {
      const [x, y] = project(camera.frame, lon, lat)
      expect(x).toBeGreaterThan(0)
      expect(x).toBeLessThan(PHONE.width)
      expect(y).toBeGreaterThan(0)
      expect(y).toBeLessThan(PHONE.height - COVERED)
    }
  })

  it('comes no closer to a single point than it is asked to', () => {
    const camera = new Camera(groundAt({ lon: 10, lat: 51, zoom: 5 }))
    camera.fitAbove([7, 51, 7, 51], COVERED, 9, { animate: false })
    expect(camera.frame.zoom).toBe(9)
  })

  it('brings a place under the sheet into the free part and leaves one in sight where it is', () => {
    const camera = new Camera(groundAt({ lon: 10, lat: 51, zoom: 6 }))
    camera.reveal({ lon: 10, lat: 50 }, COVERED, { animate: false })
    const [, y] = project(camera.frame, 10, 50)
    expect(y).toBeCloseTo((PHONE.height - COVERED) / 2, 0)
    const before = camera.frame
    camera.reveal({ lon: 10, lat: 50 }, COVERED, { animate: false })
    expect(camera.frame).toEqual(before)
  })

  it('opens a ring by coming closer, and says where it cannot', () => {
    const camera = new Camera(groundAt({ lon: 10, lat: 51, zoom: 5 }))
    expect(camera.open([9.9, 50.9, 10.1, 51.1])).toBe(true)
    expect(camera.frame.zoom).toBeGreaterThan(5.8)
    expect(new Camera(groundAt({ lon: 10, lat: 51, zoom: 13 })).open([9.9, 50.9, 10.1, 51.1])).toBe(false)
  })
})
