import { describe, expect, it } from 'vitest'
import type { AwardRecord, EventRecord, OfferingRecord } from '../../domain/records.ts'
import { happenings } from './happenings.ts'

const TODAY = '2026-11-24'
const event = (id: string, from?: string): EventRecord => ({ type: 'event', id, name: id, category: 'OTHER', ...(from ? { from } : {}) })
const offering = (id: string, dates: Partial<OfferingRecord>): OfferingRecord => ({
  type: 'offering',
  id,
  name: id,
  kind: 'FUNDING',
  ...dates,
})
const award = (id: string, fields: Partial<AwardRecord>): AwardRecord => ({ type: 'award', id, name: id, ...fields })
const told = (records: Partial<Parameters<typeof happenings>[0]>, most = 100) =>
  happenings({ events: [], offerings: [], programmes: [], awards: [], editions: [], ...records }, TODAY, most).map(
    ({ what, record, day }) => `${record.id} ${what} ${day}`,
  )

describe('what the feed tells', () => {
  it('is everything dated, the newest first; a coarse date stands at its first day and what has no date is not told', () => {
    const events = [event('e-1', '2016'), event('e-2'), event('e-3', '2016-03-01'), event('e-4', '2027-05')]
    expect(told({ events })).toEqual(['e-4 event 2027-05-01', 'e-3 event 2016-03-01', 'e-1 event 2016-01-01'])
  })

  it('an offering ends on the last day its date can mean, and is told once that is near', () => {
    expect(told({ offerings: [offering('o-1', { from: '2020', until: '2026', deadline: '2026-12' })] })).toEqual([
      'o-1 deadline 2026-12-31',
      'o-1 end 2026-12-31',
      'o-1 begin 2020-01-01',
    ])
    expect(told({ offerings: [offering('o-1', { until: '2027-02-22' })] })).toEqual(['o-1 end 2027-02-22'])
    expect(told({ offerings: [offering('o-1', { until: '2027-02-23' }), offering('o-2', { until: '2030' })] })).toEqual([])
  })

  it('a programme begins and ends as an offering does', () => {
    const programmes = [{ type: 'programme', id: 'p-1', name: 'p-1', from: '2014', until: '2020' }] as const
    expect(told({ programmes })).toEqual(['p-1 end 2020-12-31', 'p-1 begin 2014-01-01'])
  })

  it('an award without a date has the year of its edition', () => {
    const editions = [{ type: 'edition', id: 'ed-1', contest: 'ct-1', year: 2022 }] as const
    expect(told({ editions, awards: [award('w-1', { edition: 'ed-1' }), award('w-2', {})] })).toEqual(['w-1 award 2022-01-01'])
  })

  it('is no more than was asked for', () => {
    expect(told({ events: [event('e-1', '2016'), event('e-2', '2017')] }, 1)).toEqual(['e-2 event 2017-01-01'])
  })
})
