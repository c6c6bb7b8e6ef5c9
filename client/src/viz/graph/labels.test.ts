import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boxBeside, type Discs, type LabelWish, placeLabels, SIDES, sidesByFreedom } from './labels.ts'

const BOUNDS = { left: 0, top: 0, right: 1000, bottom: 600 }
const wish = (index: number, x: number, y: number, more: Partial<LabelWish> = {}): LabelWish => ({
  index,
  x,
  y,
  reach: 6,
  width: 60,
  height: 14,
  sides: SIDES,
  must: false,
  ...more,
})

interface Disc {
  readonly index: number
  readonly x: number
  readonly y: number
  readonly radius: number
}
const columns = (discs: readonly Disc[]): Discs => ({
  index: discs.map(({ index }) => index),
  x: discs.map(({ x }) => x),
  y: discs.map(({ y }) => y),
  radius: discs.map(({ radius }) => radius),
})

const crowd = fc.array(
  fc.record({
    x: fc.double({ min: 0, max: 1000, noNaN: true }),
    y: fc.double({ min: 0, max: 600, noNaN: true }),
    reach: fc.integer({ min: 3, max: 20 }),
    width: fc.integer({ min: 10, max: 180 }),
    must: fc.boolean(),
  }),
  { maxLength: 150 },
)

describe('placing labels', () => {
  it('takes a smaller form rather than none, and the whole one wherever it finds a place', () => {
    const narrow = { left: 0, top: 0, right: 90, bottom: 40 }
    const forms = {
      width: 100,
      smaller: [
        { width: 70, height: 28 },
        { width: 30, height: 14 },
      ],
    }
    const label = (x: number, more: Partial<LabelWish>) => {
      const placed = placeLabels([wish(0, x, 20, more)], columns([]), narrow)
      expect(placed.length).toBeLessThanOrEqual(1)
      return placed[0]
    }
    expect(label(8, forms)).toMatchObject({ form: 1, right: expect.closeTo(88, 0) })
    expect(label(45, forms)).toMatchObject({ form: 2 })
    expect(label(8, { ...forms, width: 40 })).toMatchObject({ form: 0 })
    expect(label(8, { width: 100 })).toBeUndefined()
  })

  it('never lets two labels overlap, nor one leave the picture, nor an ordinary one cover a vertex', () => {
    fc.assert(
      fc.property(crowd, (vertices) => {
        const wishes = vertices.map(({ x, y, reach, width, must }, index) => wish(index, x, y, { reach, width, must }))
        const discs: Disc[] = vertices.map(({ x, y, reach }, index) => ({ index, x, y, radius: reach }))
        const placed = placeLabels(wishes, columns(discs), BOUNDS)
        for (const [i, a] of placed.entries()) {
          expect(a.left >= BOUNDS.left && a.right <= BOUNDS.right && a.top >= BOUNDS.top && a.bottom <= BOUNDS.bottom).toBe(true)
          for (const b of placed.slice(i + 1)) {
            expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true)
          }
          if (wishes[a.index]!.must) continue
          for (const disc of discs) {
            if (disc.index === a.index) continue
            const dx = Math.max(a.left - disc.x, 0, disc.x - a.right)
            const dy = Math.max(a.top - disc.y, 0, disc.y - a.bottom)
            expect(Math.hypot(dx, dy)).toBeGreaterThanOrEqual(disc.radius * (1 - 1e-9))
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('serves the more important vertex first', () => {
    const slit = { left: 0, top: 292, right: 130, bottom: 308 }
    const placed = placeLabels([wish(7, 30, 300), wish(8, 32, 300)], columns([]), slit)
    expect(placed.map(({ index }) => index)).toEqual([7])
  })

  it('keeps the side a label had while that is free', () => {
    expect(placeLabels([wish(0, 500, 300)], columns([]), BOUNDS, [], new Map([[0, 'above' as const]]))[0]!.side).toBe('above')
    const onTop: Disc = { index: 1, x: 500, y: 280, radius: 8 }
    expect(placeLabels([wish(0, 500, 300)], columns([onTop]), BOUNDS, [], new Map([[0, 'above' as const]]))[0]!.side).toBe('right')
  })

  it('lets a label stand that a vertex comes near to, and gives way when it is on it', () => {
    const right = boxBeside(wish(0, 500, 300), 'right')
    const at = (inside: number) => columns([{ index: 1, x: right.right + 6 - inside, y: 300, radius: 6 }])
    const stands = (inside: number, before: ReadonlyMap<number, 'right'>) =>
      placeLabels([wish(0, 500, 300, { sides: ['right'] })], at(inside), BOUNDS, [], before).length
    expect([stands(1, new Map()), stands(1, new Map([[0, 'right']])), stands(3, new Map([[0, 'right']]))]).toEqual([0, 1, 0])
  })

  it('names a hub even where it must cover a vertex, and then the fewest', () => {
    const ring = SIDES.flatMap((side, index) => {
      const box = boxBeside(wish(0, 500, 300), side)
      const at = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2, radius: 3 }
      return side === 'below' ? [{ index: index + 1, ...at }] : [1, 2].map((n) => ({ index: 10 * n + index, ...at }))
    })
    expect(placeLabels([wish(0, 500, 300)], columns(ring), BOUNDS)).toEqual([])
    expect(placeLabels([wish(0, 500, 300, { must: true })], columns(ring), BOUNDS)[0]!.side).toBe('below')
  })

  it('tries the sides that no line leaves by first', () => {
    expect(sidesByFreedom([0, 0.1, -0.1])[0]).toBe('left')
    expect(sidesByFreedom([])).toBe(SIDES)
    expect(sidesByFreedom([Math.PI / 2]).at(-1)).toBe('below')
  })
})
