import i18next from 'i18next'
import { beforeAll, expect, test } from 'vitest'
import { formatFigure, formatKm, formatNumber, formatPartialDate, formatPercent, formatPeriod } from './format.ts'
import de from './locales/de/common.json' with { type: 'json' }
import deVocabulary from './locales/de/vocabulary.json' with { type: 'json' }
import en from './locales/en/common.json' with { type: 'json' }
import enVocabulary from './locales/en/vocabulary.json' with { type: 'json' }

beforeAll(() =>
  i18next.init({
    lng: 'de',
    resources: { de: { common: de, vocabulary: deVocabulary }, en: { common: en, vocabulary: enVocabulary } },
    interpolation: { escapeValue: false },
  }),
)

test('a date keeps the precision of its source', () => {
  expect(['2016', '2016-01', '2016-01-29'].map((date) => formatPartialDate(date, 'de'))).toEqual(['2016', 'Januar 2016', '29.01.2016'])
  expect(formatPartialDate('2016-01-29', 'en')).toBe('29 Jan 2016')
})

test('a period tells beginning and end as far as they are known, and a confirmation is no beginning', () => {
  expect(formatPeriod({ validFrom: '2012' }, 'de')).toBe('seit 2012')
  expect(formatPeriod({ validFrom: '2015-11-13', validUntil: '2015-11-13' }, 'de')).toBe('13.11.2015')
  expect(formatPeriod({ validFrom: '2012', validUntil: '2015' }, 'de')).toBe('2012 bis 2015')
  expect(formatPeriod({ lastConfirmed: '2020-03' }, 'de')).toBe('Stand März 2020')
  expect(formatPeriod({}, 'de')).toBe('ohne Datum')
  const over = { endedBy: '2026-11-24' }
  expect(formatPeriod({ validFrom: '2012', ...over }, 'de')).toBe('seit 2012, inzwischen beendet')
  expect(formatPeriod({ lastConfirmed: '2020', ...over }, 'en')).toBe('as of 2020, has ended')
  expect(formatPeriod({ validUntil: '2026', ...over }, 'de')).toBe('bis 2026')
  expect(formatPeriod(over, 'de')).toBe('inzwischen beendet')
})

test('a figure keeps its qualifier, translated where it is known, and its year', () => {
  expect(formatFigure({ value: 1040, qualifier: 'rund', asOf: '2016' }, 'de', { dated: true })).toBe('rund 1.040 (2016)')
  expect(formatFigure({ value: 30, qualifier: 'mehr als' }, 'en')).toBe('more than 30')
  expect(formatFigure({ value: 3, qualifier: 'schätzungsweise' }, 'en')).toBe('schätzungsweise 3')
})

test('a share that is more than nothing never reads 0 %', () => {
  expect(formatPercent(0.0003, 'de')).toBe('< 0,1\u00a0%')
  expect(formatPercent(0, 'de')).toBe('0\u00a0%')
})

test('numbers and distances are written as the language does', () => {
  expect(formatNumber(10751, 'de')).toBe('10.751')
  expect(formatKm(12.67, 'de')).toBe('12,7 km')
  expect(formatKm(123.4, 'en')).toBe('123 km')
})
