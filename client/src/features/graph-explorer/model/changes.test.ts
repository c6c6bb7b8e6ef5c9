import { describe, expect, it } from 'vitest'
import { networkState } from '../state.ts'
import { type Change, changesOf, namesIn } from './changes.ts'

const told = (before: Record<string, string>, after: Record<string, string>): readonly Change[] =>
  changesOf(networkState.parse(before), networkState.parse(after), after)

describe('what differs between two views', () => {
  it('is told by who was added or taken away', () => {
    expect(told({ aus: 'a' }, { aus: 'a.b.c' })).toEqual([{ of: 'actors', key: 'aus', more: true, ids: ['b', 'c'] }])
    expect(told({ wahl: 'a.b', land: 'r-04' }, { wahl: 'b', land: 'r-04' })).toEqual([
      { of: 'actors', key: 'wahl', more: false, ids: ['a'] },
    ])
    expect(told({ fest: 'a*1*2.b*3*4' }, { fest: 'a*1*2.b*3*5' })).toEqual([{ of: 'actors', key: 'fest', more: true, ids: ['b'] }])
    expect(told({ auf: 'a' }, { auf: 'a*20' })).toEqual([{ of: 'actors', key: 'auf', more: true, ids: ['a'] }])
  })

  it('names filters by what they let through, and what leaves by itself', () => {
    expect(told({}, { art: 'UMBRELLA.AGENCY' })).toEqual([{ of: 'filter', key: 'art', values: ['UMBRELLA', 'AGENCY'] }])
    expect(told({ land: 'r-04' }, {})).toEqual([{ of: 'filter', key: 'land', values: [] }])
    expect(told({}, { stand: '2018-12-31', groesse: 'BETWEENNESS' })).toEqual([
      { of: 'day', day: '2018-12-31' },
      { of: 'word', key: 'groesse', value: 'BETWEENNESS' },
    ])
  })

  it('is one thing where somebody is chosen and their surroundings with them', () => {
    expect(told({}, { akteur: 'a', fokus: 'a' })).toEqual([{ of: 'one', key: 'akteur', id: 'a' }])
    expect(told({ akteur: 'a' }, { akteur: 'a', fokus: 'a' })).toEqual([{ of: 'one', key: 'fokus', id: 'a' }])
    expect(told({ akteur: 'a' }, {})).toEqual([{ of: 'one', key: 'akteur', id: undefined }])
  })

  it('is a fresh start where several things leave and nothing stays, and something for what nobody named', () => {
    expect(told({ akteur: 'a', land: 'r-04' }, {})).toEqual([{ of: 'afresh' }])
    expect(told({}, { zukunft: '1' })).toEqual([{ of: 'other' }])
  })

  it('keeps the names of whom it is about, at most three', () => {
    const nameOf = (id: string) => (id === 'd' ? '' : id.toUpperCase())
    expect(namesIn({ aus: 'a', akteur: 'x' }, { aus: 'a.b.c.d.e', land: 'r-04' }, nameOf)).toEqual({
      b: 'B',
      c: 'C',
      x: 'X',
      'r-04': 'R-04',
    })
    expect(namesIn({ fest: 'a*1*2' }, { fest: 'a*1*3' }, nameOf)).toEqual({ a: 'A' })
    expect(namesIn({ auf: 'a' }, { auf: 'a' }, nameOf)).toEqual({})
  })
})
