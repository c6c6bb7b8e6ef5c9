import { describe, expect, test } from 'vitest'
import { type Box, boxesMeet, boxOf, type LabelWish, placeLabels } from './labels.ts'

const BOUNDS: Box = { left: 0, top: 0, right: 400, bottom: 300 }
const wish = (id: string, x: number, y: number, more: Partial<LabelWish> = {}): LabelWish => ({
  id,
  x,
  y,
  radius: 6,
  width: 60,
  height: 15,
  ...more,
})

describe('placeLabels', () => {
  test('writes no label over another, nor over a mark it does not name', () => {
    const wishes = Array.from({ length: 60 }, (_, i) => wish(`w${i}`, 20 + ((i * 37) % 360), 20 + ((i * 53) % 260)))
    const marks = wishes.map(({ x, y, radius }) => ({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }))
    const placed = placeLabels(wishes, marks, BOUNDS)
    const boxes = placed.map((label) => boxOf(wishes.find(({ id }) => id === label.id)!, label))
    expect(placed.length).toBeGreaterThan(10)
    boxes.forEach((box, i) => {
      for (const other of boxes.slice(i + 1)) expect(boxesMeet(box, other)).toBe(false)
      for (const mark of marks) expect(boxesMeet(box, mark)).toBe(false)
    })
  })

  test('writes no label over what stands at the edge of its own mark, such as the number of events', () => {
    const own = { left: 94, top: 94, right: 106, bottom: 106 }
    const aside = { left: 99, top: 80, right: 121, bottom: 102 }
    const place = wish('a', 100, 100)
    const box = boxOf(place, placeLabels([place], [own, aside], BOUNDS)[0]!)
    expect(boxesMeet(box, aside)).toBe(false)
  })

  test('gives the first in the list the place that two want', () => {
    const placed = placeLabels([wish('first', 100, 100), wish('second', 100, 100, { width: 400 })], [], BOUNDS)
    expect(placed.map(({ id }) => id)).toEqual(['first'])
  })

  test('moves to the other side at the edge of the window', () => {
    const [label] = placeLabels([wish('edge', 380, 100)], [], BOUNDS)
    expect(label!.dx).toBeLessThan(0)
  })

  test('keeps the position it had while that is free', () => {
    const [first] = placeLabels([wish('a', 100, 100)], [{ left: 104, top: 90, right: 180, bottom: 110 }], BOUNDS)
    const [again] = placeLabels([wish('a', 100, 100)], [], BOUNDS, new Map([['a', first!]]))
    expect(again).toEqual(first)
    expect(placeLabels([wish('a', 100, 100)], [], BOUNDS)[0]).not.toEqual(first)
  })

  test('writes nothing beneath what floats on the map', () => {
    const furniture = [{ left: 90, top: 0, right: 400, bottom: 300 }]
    const [label] = placeLabels([wish('a', 85, 100)], [], BOUNDS, new Map(), furniture)
    expect(label!.dx).toBeLessThan(-4)
    expect(placeLabels([wish('a', 200, 100)], [], BOUNDS, new Map(), furniture)).toEqual([])
  })

  test('writes what must be written over a mark before it writes it over the edge or another label', () => {
    const beside = [{ left: 250, top: 0, right: 370, bottom: 300 }]
    const must = wish('must', 380, 100, { must: true })
    const placed = placeLabels([must], beside, BOUNDS)
    const box = boxOf(must, placed[0]!)
    expect(box.right).toBeLessThanOrEqual(BOUNDS.right)
  })
})
