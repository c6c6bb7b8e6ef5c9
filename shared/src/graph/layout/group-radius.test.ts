import { describe, expect, it } from 'vitest'
import { LAYOUT_HEIGHT, LAYOUT_WIDTH } from './geometry.ts'
import { groupRadius } from './group-radius.ts'

describe('the radius of a group', () => {
  it('tells the number of members by area', () => {
    expect(groupRadius(400, 25_000) / groupRadius(100, 25_000)).toBeCloseTo(2)
  })

  it('lets all groups together fill three tenths of the box', () => {
    const area = 250 * Math.PI * groupRadius(100, 25_000) ** 2
    expect(area / (LAYOUT_WIDTH * LAYOUT_HEIGHT)).toBeCloseTo(0.3)
  })

  it('is never too small to hit nor so large that it leaves its neighbours no room', () => {
    expect(groupRadius(1, 25_000)).toBe(10)
    expect(groupRadius(25_000, 25_000)).toBe(78)
    expect(groupRadius(0, 0)).toBe(10)
  })
})
