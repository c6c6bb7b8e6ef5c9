import fc from 'fast-check'
import { expect, test } from 'vitest'
import { earliest, latest } from './partial-date.ts'
import { type Dated, type Holds, holdsOn, validity } from './validity.ts'

const day = fc
  .date({ min: new Date('2010-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const date = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([its, length]) => its.slice(0, length))
const dated: fc.Arbitrary<Dated> = fc.record({ validFrom: date, validUntil: date, lastConfirmed: date, endedBy: day }, { requiredKeys: [] })
const answers = (dates: Dated, days: readonly string[]): Holds[] => days.map((one) => holdsOn(validity(dates), one))

test('what was over on a day holds on no day from then on, and is certain on none after its last confirmation', () => {
  const dates = { validFrom: '2012', lastConfirmed: '2019-05-18', endedBy: '2026-11-24' }
  expect(answers(dates, ['2011-12-31', '2012-01-01', '2012-12-31', '2019-05-18', '2019-05-19', '2026-11-23', '2026-11-24'])).toEqual([
    'NO',
    'POSSIBLE',
    'CERTAIN',
    'CERTAIN',
    'POSSIBLE',
    'POSSIBLE',
    'NO',
  ])
})

test('a year that was not over when the end was told holds up to that day only', () => {
  const told = (endedBy: string | undefined) =>
    answers({ lastConfirmed: '2020', validUntil: '2026', endedBy }, ['2025-12-31', '2026-11-23', '2026-11-24', '2026-12-31'])
  expect(told(undefined)).toEqual(['CERTAIN', 'POSSIBLE', 'POSSIBLE', 'POSSIBLE'])
  expect(told('2026-11-24')).toEqual(['CERTAIN', 'POSSIBLE', 'NO', 'NO'])
})

test('certain days lie within the possible ones, and knowing that it was over makes no day more likely', () => {
  fc.assert(
    fc.property(dated, day, (dates, one) => {
      const { possibleFrom, possibleUntil, certainFrom, certainUntil } = validity(dates)
      if (possibleFrom <= possibleUntil && certainFrom <= certainUntil) {
        expect(certainFrom >= possibleFrom && certainUntil <= possibleUntil).toBe(true)
      }
      const { endedBy, ...open } = dates
      const rank = (its: Dated) => ['NO', 'POSSIBLE', 'CERTAIN'].indexOf(holdsOn(validity(its), one))
      expect(rank(dates)).toBeLessThanOrEqual(rank(open))
      const mayLast = dates.validUntil !== undefined && earliest(dates.validUntil) >= (endedBy ?? '')
      if (endedBy !== undefined && one >= endedBy && !mayLast) expect(holdsOn(validity(dates), one)).toBe('NO')
      if (dates.validUntil !== undefined && one > latest(dates.validUntil)) expect(holdsOn(validity(dates), one)).toBe('NO')
    }),
  )
})
