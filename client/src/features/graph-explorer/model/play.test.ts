import type { Day } from '@netzatlas/shared'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { startOf, yearAfter, yearBefore } from './play.ts'

const TODAY: Day = '2026-11-24'

describe('playing through the years', () => {
  it('goes from the end of one year to the end of the next, and ends today', () => {
    const days: Day[] = ['2023-05-05']
    for (let i = 0; i < 4; i++) days.push(yearAfter(days.at(-1)!, TODAY))
    expect(days).toEqual(['2023-05-05', '2023-12-31', '2024-12-31', '2025-12-31', TODAY])
  })

  it('steps back to the end of the year before', () => {
    expect(yearBefore('2023-05-05')).toBe('2022-12-31')
    expect(yearBefore('2022-12-31')).toBe('2021-12-31')
  })

  it('begins where one stands, and from today with the first year that has something', () => {
    expect(startOf('2016-02-02', TODAY, [1990, 1991])).toBe('2016-02-02')
    expect(startOf(TODAY, TODAY, [1990, 1991])).toBe('1990-12-31')
    expect(startOf(TODAY, TODAY, [])).toBe(TODAY)
  })

  it('always comes nearer to today', () => {
    const day = fc
      .date({ min: new Date('1950-01-01'), max: new Date('2026-11-23'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10) as Day)
    fc.assert(
      fc.property(day, (one) => {
        const next = yearAfter(one, TODAY)
        expect(next > one && next <= TODAY).toBe(true)
      }),
    )
  })
})
