import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { boxAround, type Outline, project, unitsPerKm } from './outline.ts'

const folder = join(import.meta.dirname, '../../../public/geo')
const { outline: named } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as { outline: { file: string } }
const outline = JSON.parse(readFileSync(join(folder, named.file), 'utf8')) as Outline

test('the corners of Germany fall into the picture, Flensburg above München, Aachen left of Görlitz', () => {
  const places = { aachen: [6.08, 50.78], goerlitz: [14.99, 51.15], flensburg: [9.43, 54.78], muenchen: [11.57, 48.14] } as const
  const at = Object.fromEntries(Object.entries(places).map(([name, [lon, lat]]) => [name, project(outline, lon, lat)]))
  for (const { x, y } of Object.values(at)) {
    expect(x).toBeGreaterThan(0)
    expect(x).toBeLessThan(outline.width)
    expect(y).toBeGreaterThan(0)
    expect(y).toBeLessThan(outline.height)
  }
  expect(at.flensburg!.y).toBeLessThan(at.muenchen!.y)
  expect(at.aachen!.x).toBeLessThan(at.goerlitz!.x)
})

test('a kilometre is as long as the distance between two places says: Köln to Düsseldorf is 34 km', () => {
  const [koeln, duesseldorf] = [project(outline, 6.9599, 50.9384), project(outline, 6.7763, 51.2254)]
  expect(Math.hypot(koeln.x - duesseldorf.x, koeln.y - duesseldorf.y) / unitsPerKm(outline, 51.08)).toBeCloseTo(34.4, 0)
})

test('a box keeps the shape of the picture and stays inside', () => {
  const box = boxAround(outline, { x: 5, y: 5 }, 200, 2)
  expect(box).toEqual({ x: 0, y: 0, width: 200, height: 100 })
})
