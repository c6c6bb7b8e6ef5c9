import { describe, expect, it } from 'vitest'
import { Effort } from './effort.ts'

/** The lines drawn after so many frames on a machine that takes so long for each line. */
function linesAfter(frames: number, all: number, perLine: number): number {
  const effort = new Effort()
  let [now, lines] = [0, 0]
  for (let frame = 0; frame < frames; frame++) {
    lines = effort.next(now, all)
    now += Math.max(16, lines * perLine)
  }
  return lines
}

describe('lines drawn while the view moves', () => {
  it('are all of them where the machine keeps up', () => {
    expect(linesAfter(30, 100_000, 0.0001)).toBe(100_000)
    expect(linesAfter(1, 500, 1)).toBe(500)
  })

  it('become so few that a frame follows the hand, but never none', () => {
    expect(linesAfter(20, 100_000, 0.01) * 0.01).toBeLessThanOrEqual(70)
    expect(linesAfter(40, 100_000, 5)).toBe(1_500)
  })

  it('stay as they are over a pause', () => {
    const effort = new Effort()
    expect(effort.next(0, 50_000)).toBe(12_000)
    effort.rest()
    expect(effort.next(5_000, 50_000)).toBe(12_000)
  })
})
