import { describe, expect, it } from 'vitest'
import { legendModel } from './legend-model.ts'

describe('the legend', () => {
  const { kinds, evidence, sizes } = legendModel(
    {
      kind: ['UMBRELLA', 'MUNICIPALITY', 'MUNICIPALITY', 'MUNICIPALITY', 'GROUP'],
      abroad: [false, true, false, false, false],
      value: [9, 1, 4, 1, 0],
    },
    ['STATED', 'CONFIRMED', 'STATED'],
    { unit: 1, smallest: 0, largest: 99 },
  )

  it('counts the kinds that occur, places abroad for themselves and last', () => {
    expect(kinds).toEqual([
      { kind: 'MUNICIPALITY', abroad: false, count: 2 },
      { kind: 'UMBRELLA', abroad: false, count: 1 },
      { kind: 'MUNICIPALITY', abroad: true, count: 1 },
    ])
  })

  it('counts the evidence that occurs, best first', () => {
    expect(evidence).toEqual([
      { status: 'CONFIRMED', count: 1 },
      { status: 'STATED', count: 2 },
    ])
  })

  it('shows sizes of values that occur', () => {
    expect(sizes.map(({ value }) => value)).toEqual([1, 4, 9])
  })
})
