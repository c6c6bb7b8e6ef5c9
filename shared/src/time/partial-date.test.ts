import fc from 'fast-check'
import { expect, it } from 'vitest'
import { daysAfter } from './partial-date.ts'

it('days are counted on and back without loss', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('1600-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }), fc.nat(400), (date, count) => {
      const day = date.toISOString().slice(0, 10)
      expect(daysAfter(daysAfter(day, count), -count)).toBe(day)
    }),
  )
})
