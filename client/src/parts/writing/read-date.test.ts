import { isPartialDate } from '@netzatlas/shared'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatPartialDate } from '../../i18n/format.ts'
import { readDate } from './read-date.ts'

test('a year, a month and a day are read as people write them, each as precise as it is', () => {
  const written: Readonly<Record<string, readonly string[]>> = {
    '2026': ['2026', ' 2026 '],
    '2026-03': [
      'März 2026',
      'märz 2026',
      'Maerz 2026',
      'Mrz. 2026',
      'mar 2026',
      'March 2026',
      '3/2026',
      '03.2026',
      '3. 2026',
      '2026-03',
      '2026-3',
    ],
    '2026-03-12': [
      '12.03.2026',
      '12.3.2026',
      '12. 3. 2026',
      '12. März 2026',
      '12.März 2026',
      '12 March 2026',
      'March 12, 2026',
      '12/03/2026',
      '2026-03-12',
    ],
    '2024-02-29': ['29.2.2024', '29. Februar 2024'],
  }
  for (const [date, texts] of Object.entries(written)) for (const text of texts) expect([text, readDate(text)]).toEqual([text, { date }])
})

test('what is no date is told apart from a day that the calendar does not have and from a year of two digits', () => {
  const faults: Readonly<Record<string, readonly string[]>> = {
    NO_DATE: ['', 'neulich', 'Ma 2026', 'Frühling 2026', '2026 oder 2025', '20266', '1.2.3.2026'],
    NO_SUCH_DAY: ['31.02.2026', '29.2.2026', '13/2026', '0.1.2026', '2026-00'],
    SHORT_YEAR: ['12.03.26', 'März 26', '26'],
  }
  for (const [fault, texts] of Object.entries(faults)) for (const text of texts) expect([text, readDate(text)]).toEqual([text, { fault }])
})

test('every date is read as it is shown, in both languages', () => {
  const part = (most: number) => fc.integer({ min: 1, max: most }).map((number) => String(number).padStart(2, '0'))
  const dates = fc
    .tuple(fc.integer({ min: 1000, max: 2999 }).map(String), fc.option(part(12)), fc.option(part(31)))
    .map(([year, month, day]) => [year, month, month && day].filter(Boolean).join('-'))
    .filter(isPartialDate)
  fc.assert(
    fc.property(dates, fc.constantFrom('de' as const, 'en' as const), (date, language) => {
      expect(readDate(formatPartialDate(date, language))).toEqual({ date })
    }),
  )
})
