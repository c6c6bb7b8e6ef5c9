import { describe, expect, it } from 'vitest'
import type { EventRecord } from '../../domain/records.ts'
import { eventsNear } from './near.ts'

const TODAY = '2026-11-30'
const HERE = { lat: 50, lon: 8 }
const event = (id: string, dates: Partial<EventRecord>, north?: number): EventRecord => ({
  type: 'event',
  id,
  name: id,
  category: 'OTHER',
  ...dates,
  ...(north === undefined ? {} : { place: { label: id, lat: 50 + north, lon: 8, precision: 'municipality centre', country: 'DE' } }),
})
const told = (events: readonly EventRecord[], from: typeof HERE | undefined = HERE) => {
  const { coming, past } = eventsNear(events, from, 100, TODAY)
  const line = ({ event: { id }, km, near }: (typeof coming)[number]) => `${id} ${km === undefined ? '?' : Math.round(km)} ${near}`
  return { coming: coming.map(line), past: past.map(line) }
}

describe('events near a place', () => {
  it('what is to come stands by day, the near ones first, then those further out or at no known place', () => {
    const events = [
      event('e-far', { from: '2026-12-01' }, 3),
      event('e-nowhere', { from: '2026-12-02' }),
      event('e-later', { from: '2027' }, 0.5),
      event('e-soon', { from: '2026-12-24' }, 0.5),
    ]
    expect(told(events)).toEqual({ coming: ['e-soon 56 true', 'e-later 56 true', 'e-far 334 false', 'e-nowhere ? false'], past: [] })
  })

  it('an event is over once its last day is, a coarse date on the last day it can mean; without a date it is neither', () => {
    const events = [
      event('e-today', { from: '2026-11-30' }, 0),
      event('e-runs', { from: '2026-11-01', until: '2026-12' }, 0),
      event('e-month', { from: '2026-11' }, 0),
      event('e-yesterday', { from: '2026-11-29' }, 0),
      event('e-old', { from: '2015' }, 0),
      event('e-undated', {}, 0),
      event('e-old-far', { from: '2016' }, 3),
    ]
    expect(told(events)).toEqual({
      coming: ['e-month 0 true', 'e-runs 0 true', 'e-today 0 true'],
      past: ['e-yesterday 0 true', 'e-old 0 true'],
    })
  })

  it('who asks without a known place is near to none', () => {
    expect(eventsNear([event('e-old', { from: '2015' }, 0), event('e-1', { from: '2027' }, 0)], null, 100, TODAY)).toMatchObject({
      coming: [{ km: undefined, near: false }],
      past: [],
    })
  })

  it('where nobody asks all are near, and no distance is known', () => {
    expect(eventsNear([event('e-far', { from: '2015' }, 3), event('e-1', { from: '2027' })], undefined, 100, TODAY)).toMatchObject({
      coming: [{ km: undefined, near: true }],
      past: [{ km: undefined, near: true }],
    })
  })
})
