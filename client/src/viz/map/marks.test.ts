import { describe, expect, it } from 'vitest'
import { type Mark, markAt, markTowards } from './marks.ts'

const mark = (id: string, x: number, y: number, radius: number): Mark => ({ target: { type: 'event', ids: [id], label: id }, x, y, radius })
const FRAME = { lon: 10, lat: 51, zoom: 5, width: 300, height: 200 }
const idOf = (found: Mark | undefined) => found?.target.type === 'event' && found.target.ids[0]

describe('marks', () => {
  it('picks the mark whose edge is nearest, within the snap', () => {
    const marks = [mark('large', 50, 50, 30), mark('small', 90, 50, 4)]
    expect(idOf(markAt(marks, 84, 50, 6))).toBe('small')
    expect(idOf(markAt(marks, 81, 50, 6))).toBe('large')
    expect(markAt(marks, 150, 50, 6)).toBeUndefined()
  })

  it('walks from the largest mark in the window on, in the direction asked for', () => {
    const marks = [mark('outside', 400, 50, 90), mark('large', 50, 50, 30), mark('east', 120, 55, 4), mark('south', 55, 150, 4)]
    expect(idOf(markTowards(marks, FRAME, undefined, 1, 0))).toBe('large')
    expect(idOf(markTowards(marks, FRAME, 'event:large', 1, 0))).toBe('east')
    expect(idOf(markTowards(marks, FRAME, 'event:large', 0, 1))).toBe('south')
    expect(markTowards(marks, FRAME, 'event:large', 0, -1)).toBeUndefined()
  })
})
