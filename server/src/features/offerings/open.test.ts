import { describe, expect, it } from 'vitest'
import type { ActorRecord } from '../../domain/records.ts'
import { isOpenOn, reaches, standingOn } from './open.ts'

describe('an offering', () => {
  it.each([
    [{}, '2026-11-24', true],
    [{ until: '2026-11-24' }, '2026-11-24', true],
    [{ until: '2026-11-24' }, '2026-11-25', false],
    [{ until: '2026' }, '2026-12-31', true],
    [{ until: '2026' }, '2027-01-01', false],
    [{ from: '2027' }, '2026-12-31', false],
    [{ from: '2027' }, '2027-01-01', true],
    [{ until: '2030', deadline: '2026-10' }, '2026-10-31', true],
    [{ until: '2030', deadline: '2026-10' }, '2026-11-01', false],
  ])('%j on %s: open %s', (dates, day, open) => {
    expect(isOpenOn(dates, day)).toBe(open)
  })

  it.each([
    [{}, 'UNDATED'],
    [{ from: '2013' }, 'OPEN'],
    [{ from: '2026' }, 'OPEN'],
    [{ from: '2027' }, 'COMING'],
    [{ until: '2026' }, 'OPEN'],
    [{ deadline: '2026-11-23' }, 'ENDED'],
    [{ from: '2027', until: '2025' }, 'ENDED'],
  ])('%j stands on 2026-11-24 as %s', (dates, standing) => {
    expect(standingOn(dates, '2026-11-24')).toBe(standing)
  })

  const actor = (fields: Partial<ActorRecord>): ActorRecord => ({
    type: 'actor',
    id: 'a-1',
    kind: 'AGENCY',
    name: 'A',
    alternativeNames: [],
    languages: [],
    ...fields,
  })
  const koeln = actor({ kind: 'MUNICIPALITY', region: 'r-05315000' })

  it.each([
    ['an agency, wherever it sits', actor({ region: 'r-09162000' }), true],
    ['an umbrella of the Land', actor({ kind: 'UMBRELLA', scope: 'STATE', region: 'r-05111000' }), true],
    ['an umbrella of another Land', actor({ kind: 'UMBRELLA', scope: 'STATE', region: 'r-09162000' }), false],
    ['a local umbrella next door', actor({ kind: 'UMBRELLA', scope: 'LOCAL', region: 'r-05111000' }), false],
    ['a local umbrella of an unknown place', actor({ kind: 'UMBRELLA', scope: 'LOCAL' }), true],
    ['another municipality', actor({ kind: 'MUNICIPALITY', region: 'r-05111000' }), false],
    ['itself', koeln, true],
  ])('of %s reaches Köln: %s', (_, provider, reached) => {
    expect(reaches(provider, koeln)).toBe(reached)
  })
})
