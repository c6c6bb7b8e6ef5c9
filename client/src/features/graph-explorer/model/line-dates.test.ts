import { describe, expect, it } from 'vitest'
import { noRecords, type Statement } from './export/records.ts'
import { lineDates } from './line-dates.ts'
import type { Network } from './network.ts'
import { someVertex } from './some-vertex.ts'

const network: Network = {
  vertices: ['a', 'b', 'c'].map((id) => someVertex(id)),
  lines: [
    { key: 'a b COOPERATES_WITH', source: 0, target: 1, kind: 'COOPERATES_WITH', status: 'STATED', weight: 2, uncertain: false },
    { key: 'b c MEMBER_OF', source: 1, target: 2, kind: 'MEMBER_OF', status: 'STATED', weight: 1, uncertain: true },
    { key: 'a c MEMBER_OF', source: 0, target: 2, kind: 'MEMBER_OF', status: 'STATED', weight: 1, uncertain: false },
  ],
}

const statement = (source: string, target: string, more: Partial<Statement>): Statement => ({
  source,
  target,
  kind: 'COOPERATES_WITH',
  status: 'STATED',
  holds: 'CERTAIN',
  claims: [],
  sources: [],
  ...more,
})

const datesOf = (statements: readonly Statement[]) =>
  lineDates(network, ({ holds }) => holds === 'CERTAIN', { ...noRecords(), statements: [...statements] })

describe('the dates of a line', () => {
  it('are those of the statements it joins, each once, the earliest first', async () => {
    const dates = await datesOf([
      statement('a', 'b', { from: '2016', until: '2020-05', lastConfirmed: '2019' }),
      statement('a', 'b', { from: '2012-03', lastConfirmed: '2019' }),
    ])
    expect(dates.get('a b COOPERATES_WITH')).toEqual({
      from: ['2012-03', '2016'],
      until: ['2020-05'],
      endedBy: [],
      lastConfirmed: ['2019'],
    })
  })

  it('leave out statements that are not drawn, unless no other is there', async () => {
    const dates = await datesOf([
      statement('a', 'b', { from: '2016' }),
      statement('a', 'b', { from: '1999', holds: undefined }),
      statement('b', 'c', { kind: 'MEMBER_OF', from: '2001', endedBy: '2010-01-01', holds: undefined }),
    ])
    expect(dates.get('a b COOPERATES_WITH')?.from).toEqual(['2016'])
    expect(dates.get('b c MEMBER_OF')).toEqual({ from: ['2001'], until: [], endedBy: ['2010-01-01'], lastConfirmed: [] })
  })

  it('are none where no statement is known of it, rather than empty ones', async () => {
    expect((await datesOf([])).has('a c MEMBER_OF')).toBe(false)
  })
})
