import fc from 'fast-check'
import { expect, it } from 'vitest'
import { SvgPen } from '../sheet/svg-pen.ts'
import { kmPerPixel, MAX_ZOOM, MIN_ZOOM } from './mercator.ts'
import { paintScale } from './paint-scale.ts'
import type { Palette } from './palette.ts'

const MEASURE = { font: '', measureText: (text: string) => ({ width: 7 * text.length }) as TextMetrics }

it('the scale of a saved map is as long as it says, and within the picture', () => {
  const frames = fc.record({
    lon: fc.double({ min: -170, max: 170, noNaN: true }),
    lat: fc.double({ min: -60, max: 70, noNaN: true }),
    zoom: fc.double({ min: MIN_ZOOM, max: MAX_ZOOM, noNaN: true }),
    width: fc.integer({ min: 300, max: 2000 }),
    height: fc.integer({ min: 200, max: 2000 }),
  })
  fc.assert(
    fc.property(frames, (frame) => {
      const pen = new SvgPen(MEASURE)
      paintScale(pen, frame, { surface: '#fff', text: '#000' } as Palette, (km) => `${km} km`)
      const file = pen.file({ ...frame, title: '', description: '' })
      const said = Number(/>([\d.e-]+) km<\/text>/.exec(file)![1])
      const points = [.../<path[^>]* d="([^"]+)"/.exec(file)![1]!.matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)].map(
        ([, x, y]) => [Number(x), Number(y)] as const,
      )
      const xs = points.map(([x]) => x)
      const drawn = Math.max(...xs) - Math.min(...xs)
      expect(Math.abs(drawn - said / kmPerPixel(frame))).toBeLessThan(0.05)
      expect(Math.max(...xs)).toBeLessThan(frame.width)
      expect(Math.min(...xs)).toBeGreaterThan(0)
      expect(Math.max(...points.map(([, y]) => y))).toBeLessThan(frame.height)
    }),
  )
})
