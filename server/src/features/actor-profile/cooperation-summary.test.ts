import { describe, expect, it } from 'vitest'
import type { ClaimRecord } from '../../domain/records.ts'
import { summarise } from './cooperation-summary.ts'
import { membershipsOn } from './relations.ts'

const claim = (fields: Partial<ClaimRecord>): ClaimRecord => ({
  type: 'claim',
  id: 'cl-1',
  kind: 'PARTICIPATES_IN',
  subject: 'a-1',
  object: 'c-1',
  status: 'CONFIRMED',
  supports: [],
  contradictedBy: [],
  ...fields,
})

describe('a cooperation', () => {
  it('began with the earliest participation, is as old as its newest confirmation and as sure as its weakest', () => {
    const participations = [
      claim({ validFrom: '2012', lastConfirmed: '2016-03', status: 'CONFIRMED' }),
      claim({ validFrom: '2011-05', lastConfirmed: '2019', status: 'STATED' }),
    ]
    expect(summarise(participations)).toEqual({
      validFrom: '2011-05',
      validUntil: undefined,
      lastConfirmed: '2019',
      endedBy: undefined,
      status: 'STATED',
    })
  })

  it('has ended once every participation has, with the last', () => {
    expect(summarise([claim({ validUntil: '2014' }), claim({ validUntil: '2015-06' })]).validUntil).toBe('2015-06')
    expect(summarise([claim({ validUntil: '2014' }), claim({})]).validUntil).toBeUndefined()
    const overs = [claim({ validUntil: '2014' }), claim({ endedBy: '2026-11-20' }), claim({ endedBy: '2026-11-24' })]
    expect(summarise(overs)).toMatchObject({ validUntil: undefined, endedBy: '2026-11-24' })
    expect(summarise([...overs, claim({})]).endedBy).toBeUndefined()
    expect(summarise([claim({ validUntil: '2026', endedBy: '2026-11-24' })])).toMatchObject({ validUntil: '2026', endedBy: undefined })
  })

  it('is disputed where one participation is', () => {
    expect(summarise([claim({}), claim({ status: 'DISPUTED' })]).status).toBe('DISPUTED')
  })
})

describe('a membership', () => {
  const membership = (subject: string, fields: Partial<ClaimRecord>) => claim({ kind: 'MEMBER_OF', subject, object: 'a-bund', ...fields })

  it('told twice counts once, with the better answer', () => {
    const claims = [membership('a-1', {}), membership('a-1', { validFrom: '2015-09-17' }), membership('a-2', { validFrom: '2016' })]
    const { certain, possible } = membershipsOn(claims, '2016-06-01', 'subject', false)
    expect([[...certain], [...possible]]).toEqual([['a-1'], ['a-2']])
  })

  it('of a founder is told apart', () => {
    const claims = [membership('a-1', { validFrom: '2015', role: 'FOUNDING' }), membership('a-2', { validFrom: '2015' })]
    expect([...membershipsOn(claims, '2020-01-01', 'subject', true).certain]).toEqual(['a-1'])
  })
})
