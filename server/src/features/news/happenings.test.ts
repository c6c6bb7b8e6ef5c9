import { describe, expect, it } from 'vitest'
import type { AwardRecord, ClaimRecord, EventRecord, OfferingRecord } from '../../domain/records.ts'
import { type DatedRecords, happenings } from './happenings.ts'

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
const says = (kind: ClaimRecord['kind'], subject: string, object: string, validFrom?: string): ClaimRecord => ({
  type: 'claim',
  id: `cl-${subject}-${object}`,
  kind,
  subject,
  object,
  status: 'STATED',
  supports: [],
  contradictedBy: [],
  ...(validFrom ? { validFrom } : {}),
})
const NONE = { events: [], offerings: [], programmes: [], awards: [], editions: [], resolutions: [] }
function told(records: Partial<DatedRecords>, claims: readonly ClaimRecord[] = []) {
  const claimsOf = (id: string) => claims.filter(({ subject, object }) => subject === id || object === id)
  return happenings({ ...NONE, claimsOf, ...records }, TODAY).map(({ id, date, day, actors }) => [id, date, day, ...actors].join(' '))
}

describe('what is told as news', () => {
  it('is what has a date, as coarse as it is: it stands at the first day it can mean', () => {
    const events = [event('e-1', '2016'), event('e-2'), event('e-3', '2016-03')]
    const claims = [says('HOSTED', 'm-1', 'e-1'), says('ATTENDED', 'm-2', 'e-1'), says('ORGANISED', 'm-1', 'e-1')]
    expect(told({ events }, claims)).toEqual(['e-1 event 2016 2016-01-01 m-1', 'e-3 event 2016-03 2016-03-01'])
  })

  it('of an offering is its beginning, its end on the last day it can mean, and its deadline, once they are near', () => {
    const its = [says('OFFERED_BY', 'o-1', 'a-1')]
    expect(told({ offerings: [offering('o-1', { from: '2020', until: '2026', deadline: '2026-12' })] }, its)).toEqual([
      'o-1 begin 2020 2020-01-01 a-1',
      'o-1 end 2026 2026-12-31 a-1',
      'o-1 deadline 2026-12 2026-12-31 a-1',
    ])
    expect(told({ offerings: [offering('o-1', { until: '2027-02-22' })] })).toEqual(['o-1 end 2027-02-22 2027-02-22'])
    expect(told({ offerings: [offering('o-1', { until: '2027-02-23' }), offering('o-2', { until: '2030' })] })).toEqual([])
  })

  it('of awards is one for each date; who has none was awarded when it was given', () => {
    const awards = [award('w-2', {}), award('w-3', { date: '2014-09-15' })]
    const claims = [
      says('AWARDED', 'w-2', 'm-1'),
      says('AWARDED', 'w-2', 'm-2', '2019'),
      says('AWARDED', 'w-2', 'a-1', '2019'),
      says('AWARDED', 'w-3', 'm-1', '2014-09'),
      says('AWARDED', 'w-3', 'm-2', '2015'),
      says('AWARDED', 'w-3', 'a-1'),
      says('AWARDED', 'w-3', 'c-1', '2014'),
    ]
    expect(told({ awards }, claims)).toEqual([
      'w-2 award 2019 2019 2019-01-01 m-2 a-1',
      'w-3 award 2014-09-15 2014-09-15 m-1 a-1',
      'w-3 award 2015 2015 2015-01-01 m-2',
    ])
    expect(told({ awards: [award('w-3', { date: '2014' })] })).toEqual(['w-3 award 2014 2014-01-01'])
  })

  it('of awards of one edition, or of one name, stands together; without a date they have the year of the edition', () => {
    const editions = [{ type: 'edition', id: 'ed-1', contest: 'ct-1', year: 2022 }] as const
    const awards = [
      award('w-2', { edition: 'ed-1' }),
      award('w-1', { edition: 'ed-1' }),
      award('w-4', { name: 'Preis', date: '2020' }),
      award('w-3', { name: 'Preis', date: '2020' }),
    ]
    const claims = [
      says('AWARDED', 'w-1', 'm-1'),
      says('AWARDED', 'w-2', 'm-2', '2022'),
      says('AWARDED', 'w-2', 'm-3', '2022-06-01'),
      says('AWARDED', 'w-3', 'm-1'),
      says('AWARDED', 'w-4', 'm-2'),
    ]
    const claimsOf = (id: string) => claims.filter(({ subject }) => subject === id)
    const all = happenings({ ...NONE, editions, awards, claimsOf }, TODAY)
    expect(all.map(({ id, actors, records = [] }) => [id, actors.join(' '), records.join(' ')])).toEqual([
      ['ed-1 award', 'm-2 m-1', 'w-2 w-1'],
      ['ed-1 award 2022-06-01', 'm-3', 'w-2'],
      ['w-3 award', 'm-2 m-1', 'w-4 w-3'],
    ])
  })

  it('of a resolution is that it was passed and who signed it when; a signature without a date is not given the date of the text', () => {
    const resolutions = [{ type: 'resolution', id: 'res-1', name: 'Erklärung', date: '2015' }] as const
    const claims = [
      says('SIGNED', 'm-1', 'res-1'),
      says('SIGNED', 'm-2', 'res-1', '2017-09-28'),
      says('SIGNED', 'm-3', 'res-1', '2017-09-28'),
    ]
    expect(told({ resolutions }, claims)).toEqual([
      'res-1 resolution 2017-09-28 2017-09-28 2017-09-28 m-2 m-3',
      'res-1 resolution 2015 2015-01-01',
    ])
    expect(told({ resolutions }, [says('SIGNED', 'm-1', 'res-1', '2015-06-01')])).toEqual([
      'res-1 resolution 2015-06-01 2015-06-01 2015-06-01 m-1',
    ])
  })

  it('of a programme is when it began and who takes part since when', () => {
    const programmes = [{ type: 'programme', id: 'p-1', name: 'Programm', from: '2016' }] as const
    const claims = [says('ATTENDED', 'm-1', 'p-1', '2018'), says('ATTENDED', 'm-2', 'p-1'), says('ORGANISED', 'a-1', 'p-1')]
    expect(told({ programmes }, claims)).toEqual(['p-1 joined 2018 2018 2018-01-01 m-1', 'p-1 begin 2016 2016-01-01 a-1'])
  })
})
