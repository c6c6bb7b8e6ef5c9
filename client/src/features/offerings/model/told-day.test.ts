import { expect, test } from 'vitest'
import { toldDay } from './told-day.ts'

const on = (entry: Partial<Parameters<typeof toldDay>[0]>) =>
  toldDay({ standing: 'ENDED', from: null, until: null, deadline: null, ...entry }, '2026-11-30')

test('what is over by its deadline does not tell as its end a day that is still to come', () => {
  expect(on({ deadline: '2026-11-01', until: '2030' })).toEqual({ how: 'lapsedOn', date: '2026-11-01' })
  expect(on({ deadline: '2026-11-01', until: '2026-11-29' })).toEqual({ how: 'endedOn', date: '2026-11-29' })
  expect(on({ deadline: '2026-11-01' })).toEqual({ how: 'lapsedOn', date: '2026-11-01' })
  expect(on({ until: '2025' })).toEqual({ how: 'endedOn', date: '2025' })
})

test('what nothing but a deadline dates is open until then', () => {
  expect(on({ standing: 'OPEN', deadline: '2027-03' })).toEqual({ how: 'openUntil', date: '2027-03' })
})

test('what is still to come and has no end begins on a day; any other time is told as a period', () => {
  expect(on({ standing: 'COMING', from: '2027' })).toEqual({ how: 'startsOn', date: '2027' })
  expect(on({ standing: 'COMING', from: '2027', until: '2028' })).toBeUndefined()
  expect(on({ standing: 'OPEN', from: '2020', deadline: '2026-12' })).toBeUndefined()
})
