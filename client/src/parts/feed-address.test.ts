import { describe, expect, it } from 'vitest'
import { calendarAddress, hasCalendarDay, newsAddress } from './feed-address.ts'

describe('the addresses of calendar and feed', () => {
  it('hold the region or the event, and the language where it is not German', () => {
    expect(calendarAddress({ language: 'de' })).toBe('/veranstaltungen.ics')
    expect(calendarAddress({ language: 'en', land: 'r-05' })).toBe('/veranstaltungen.ics?land=r-05&sprache=en')
    expect(calendarAddress({ language: 'de', id: 'e-treffen' })).toBe('/veranstaltungen.ics?id=e-treffen')
    expect([newsAddress('de'), newsAddress('en')]).toEqual(['/neues.atom', '/neues.atom?sprache=en'])
    expect(newsAddress('en', { art: 'preis', zu: 'm-05315000' })).toBe('/neues.atom?art=preis&zu=m-05315000&sprache=en')
  })
})

describe('an event goes into a calendar', () => {
  it.each([
    [{ from: '2026-12-05' }, true],
    [{ from: '2026-12-05', until: '2026-12-06' }, true],
    [{ from: '2026-12-05', until: '2026-12' }, false],
    [{ from: '2026-12' }, false],
    [{ from: null }, false],
  ])('%j: %s', (event, goes) => {
    expect(hasCalendarDay(event)).toBe(goes)
  })
})
