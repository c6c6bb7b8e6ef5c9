import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AREAS, boundsFor, countBySeat, DIGITS_OF, looksBy, MEASURES, measured, notesOn, type RegionRow, stepRows } from './measures.ts'

const row = (rest: Partial<RegionRow>): RegionRow => ({
  ags: '01001',
  name: 'Musterkreis',
  kind: undefined,
  actors: 0,
  cooperations: 0,
  confirmedIn: undefined,
  looked: undefined,
  population: undefined,
  municipalities: undefined,
  ...rest,
})

describe('measures of regions', () => {
  it('have no value where nothing is known, so that unknown is no low value', () => {
    const nothing = row({ population: 50_000, municipalities: { total: 12, known: 0, gaps: 0 } })
    for (const measure of MEASURES) {
      expect(measured(measure, nothing), measure).toBeUndefined()
      expect(looksBy(measure, [nothing], [1, 2, 3]).size).toBe(0)
    }
  })

  it('say that hidden actors take their cooperations along, where a filter hides any and cooperations are counted', () => {
    const noted = MEASURES.filter((measure) => notesOn(measure, 'kreise', true).includes('amongShown'))
    expect(noted).toEqual(['kooperationen', 'kooperationen100k', 'bestaetigt'])
    for (const measure of MEASURES) expect(notesOn(measure, 'kreise', false)).not.toContain('amongShown')
  })

  it('are per 100,000 inhabitants only where these are known', () => {
    expect(measured('akteure100k', row({ actors: 3, population: 60_000 }))).toBe(5)
    expect(measured('akteure100k', row({ actors: 3 }))).toBeUndefined()
  })

  it('tell a region in which somebody looked everywhere and found none from an unknown one', () => {
    const gap = row({ municipalities: { total: 2, known: 2, gaps: 2 } })
    expect(looksBy('abdeckung', [gap], []).get('01001')).toBe('CONFIRMED_GAP')
  })

  it('tell the year of the last look, of a month or a year alone too', () => {
    const looked = (on: string) => row({ looked: { on, municipalities: 1 } })
    expect(['2026-11-24', '2025-03', '2019'].map((on) => measured('nachgesehen', looked(on)))).toEqual([2026, 2025, 2019])
    const looks = looksBy('nachgesehen', [looked('2026-11-24')], boundsFor('nachgesehen', [], 2026))
    expect(looks.get('01001')).toBe(4)
  })

  it('write whole numbers without gaps between the steps', () => {
    expect(stepRows('akteure', [1, 4, 20])).toEqual([
      { step: 0, from: 1, to: 1 },
      { step: 2, from: 2, to: 4 },
      { step: 4, from: 5, to: 20 },
    ])
    expect(boundsFor('bestaetigt', [], 2026)).toEqual([2011, 2016, 2021, 2024, 2026])
    expect(stepRows('bestaetigt', [2011, 2016])).toMatchObject([{ from: undefined }, { from: 2012, to: 2016 }])
  })

  it('count actors so that every level adds up to the level above, but for those known more coarsely', () => {
    const seat = fc.option(fc.constantFrom('01', '01001', '01001001', '01001002', '02002003', '02'), { nil: undefined })
    fc.assert(
      fc.property(fc.array(seat), (seats) => {
        const [states, districts, municipalities] = AREAS.map((areas) => countBySeat(seats, DIGITS_OF[areas]))
        const below = (counts: ReadonlyMap<string, number>, ags: string) =>
          [...counts].reduce((sum, [key, count]) => sum + (key.startsWith(ags) ? count : 0), 0)
        const only = (ags: string) => seats.filter((one) => one === ags).length
        for (const [ags, count] of states!) expect(below(districts!, ags) + only(ags)).toBe(count)
        for (const [ags, count] of districts!) expect(below(municipalities!, ags) + only(ags)).toBe(count)
      }),
    )
  })
})
