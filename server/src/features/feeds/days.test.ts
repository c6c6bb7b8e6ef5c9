import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysAfter, wholeDays } from './days.ts'

describe('an event becomes whole days', () => {
  it.each([
    [{ from: '2026-12-05' }, { start: '2026-12-05', endExclusive: '2026-12-06' }],
    [{ from: '2026-12-31' }, { start: '2026-12-31', endExclusive: '2027-01-01' }],
    [
      { from: '2024-02-28', until: '2024-02-28' },
      { start: '2024-02-28', endExclusive: '2024-02-29' },
    ],
    [
      { from: '2026-10-24', until: '2026-10-25' },
      { start: '2026-10-24', endExclusive: '2026-10-26' },
    ],
    [{ from: '2026-12-05', until: '2026-12' }, undefined],
    [{ from: '2026-12-05', until: '2027' }, undefined],
    [{ from: '2026-12' }, undefined],
    [{ from: '2026' }, undefined],
    [{ until: '2026-12-05' }, undefined],
    [{ from: '2026-12-05', until: '2026-12-01' }, undefined],
    [{}, undefined],
  ])('%j: %j', (event, days) => {
    expect(wholeDays(event)).toEqual(days)
  })
})

it('days are counted on and back without loss', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1600-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }), fc.nat(400), (date, count) => {
      const day = date.toISOString().slice(0, 10)
      expect(daysAfter(daysAfter(day, count), -count)).toBe(day)
    }),
  )
})
