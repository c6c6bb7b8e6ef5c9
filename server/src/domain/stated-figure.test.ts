import { describe, expect, it } from 'vitest'
import type { ClaimRecord } from './records.ts'
import { statedFigure } from './stated-figure.ts'

const stated = (value: string): ClaimRecord => ({
  type: 'claim',
  id: 'cl-1',
  kind: 'ATTRIBUTE',
  subject: 'e-1',
  property: 'ATTENDANCE',
  value,
  status: 'STATED',
  supports: [],
  contradictedBy: [],
})

describe('a number as stated', () => {
  it.each([
    ['40', { value: 40 }],
    ['rund 40', { value: 40, qualifier: 'rund' }],
    ['mehr als 30 Teilnehmende', { value: 30, qualifier: 'mehr als' }],
    ['knapp 1.200 Menschen', { value: 1200, qualifier: 'knapp' }],
    ['bis zu 12 000', { value: 12000, qualifier: 'bis zu' }],
    ['2016 Personen', { value: 2016 }],
  ])('%s', (value, figure) => {
    expect(statedFigure(stated(value))).toEqual(figure)
  })

  it('is none where the text holds no number', () => {
    expect(statedFigure(stated('zahlreiche'))).toBeUndefined()
  })
})
