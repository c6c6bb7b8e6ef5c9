import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventMarksIn } from './event-marks.ts'
import { worldSize } from './mercator.ts'

const FRAME = { lon: 10, lat: 51, zoom: 5, width: 800, height: 600 }
const event = (i: number, lon: number, lat: number) => ({ id: `e-${i}`, label: `Treffen ${i}`, lon, lat })

const scattered = (count: number) => Array.from({ length: count }, (_, i) => event(i, 6 + ((i * 37) % 80) / 10, 47 + ((i * 53) % 70) / 10))

describe('marks of events', () => {
  it('stand one for each place where there are few, and say how many meetings it has seen', () => {
    const marks = eventMarksIn(FRAME, [event(1, 7, 51), event(2, 7, 51), event(3, 7.2, 51)])
    expect(marks.map(({ ids }) => ids)).toEqual([['e-1', 'e-2'], ['e-3']])
  })

  it('are joined with their neighbours where there are many, and no event is lost or told twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), fc.double({ min: 4, max: 12, noNaN: true }), (count, zoom) => {
        const events = scattered(count)
        const marks = eventMarksIn({ ...FRAME, zoom }, events)
        expect(marks.flatMap(({ ids }) => ids).sort()).toEqual(events.map(({ id }) => id).sort())
      }),
    )
    expect(eventMarksIn(FRAME, scattered(600)).length).toBeLessThan(200)
  })

  it('stay the same marks while one drags the map', () => {
    const events = scattered(600)
    const pixel = 360 / worldSize(FRAME.zoom)
    const [before, after] = [FRAME, { ...FRAME, lon: FRAME.lon + 13 * pixel }].map((frame) => eventMarksIn(frame, events))
    expect(after!.map(({ ids }) => ids)).toEqual(before!.map(({ ids }) => ids))
    expect(after![0]!.x).toBeCloseTo(before![0]!.x - 13, 6)
  })

  it('stand at the edge of a ring they would lie on, as one, and nowhere over its number', () => {
    const ring = { x: 400, y: 300, radius: 17 }
    const marks = eventMarksIn(FRAME, [event(1, 10, 51), event(2, 10.1, 51), event(3, 12, 51)], [ring, { x: 600, y: 500, radius: 4 }])
    expect(marks.map(({ ids }) => ids)).toEqual([['e-3'], ['e-1', 'e-2']])
    const { x, y, radius } = marks[1]!
    expect(Math.hypot(x - ring.x, y - ring.y)).toBeGreaterThan(ring.radius + radius - 3)
    expect(Math.hypot(x - ring.x, y - ring.y)).toBeLessThan(ring.radius + radius + 3)
  })
})
