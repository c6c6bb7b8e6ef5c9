import { describe, expect, it } from 'vitest'
import { dayOfMonth, monthOf, timeStrip } from './time.ts'

const TODAY = '2026-11-24'

describe('the time strip', () => {
  const strip = timeStrip([1950, 1985, 1986, 2018, 2026], [1, 2, 3, 47, 4], 215, TODAY)

  it('puts what is older than its first year into one bar and leaves undated lines out of every year', () => {
    expect([strip.firstYear, strip.lastYear]).toEqual([1986, 2026])
    expect(strip.bars[0]).toEqual({ year: undefined, count: 3 })
    expect(strip.bars.reduce((sum, { count }) => sum + count, 0)).toBe(57)
    expect([strip.undated, strip.total]).toEqual([215, 272])
  })

  it('knows the year with the most', () => {
    expect(strip.most).toEqual({ year: 2018, count: 47 })
  })

  it('turns months of the slider into days and back', () => {
    expect(dayOfMonth(13, 1986, TODAY)).toBe('1987-02-28')
    expect(monthOf('1987-02-28', 1986)).toBe(13)
    expect(dayOfMonth(monthOf(TODAY, 1986), 1986, TODAY)).toBe(TODAY)
  })
})
