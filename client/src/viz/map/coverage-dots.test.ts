import { describe, expect, it } from 'vitest'
import { dotRadius } from './coverage-dots.ts'

describe('dots of coverage', () => {
  it('keep their size while there are few and shrink where they would cover the map', () => {
    const window = { width: 1080, height: 524 }
    expect(dotRadius(43, window)).toBe(4.5)
    const many = dotRadius(6878, window)
    expect(many).toBeLessThan(2)
    expect((6878 * Math.PI * many ** 2) / (window.width * window.height)).toBeLessThan(0.15)
  })
})
