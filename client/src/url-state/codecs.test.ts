import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { day, flag, ids, joined, land, optionalWord, places, printPlaces, printTexts, texts, toggled, word, words } from './codecs.ts'

const schema = z.object({
  view: word(['picture', 'table'], 'picture'),
  kind: words(['MUNICIPALITY', 'UMBRELLA']),
  land: optionalWord(['r-05', 'r-09']),
  themes: ids,
  asOf: day,
  possible: flag,
})

test('an empty address is the default view', () => {
  expect(schema.parse({})).toEqual({ view: 'picture', kind: [], themes: [], possible: false })
})

test('a damaged address still opens: what makes no sense falls back, the rest holds', () => {
  const state = schema.parse({
    view: 'hologram',
    kind: 'UMBRELLA.NONSENSE',
    land: 'r-99',
    themes: 't-a..t-b',
    asOf: '2015-02-31',
    possible: 'yes',
  })
  expect(state).toEqual({ view: 'picture', kind: ['UMBRELLA'], themes: ['t-a', 't-b'], possible: false })
})

test('a full address restores exactly what was seen', () => {
  const state = schema.parse({
    view: 'table',
    kind: 'UMBRELLA.MUNICIPALITY',
    land: 'r-05',
    themes: 't-a',
    asOf: '2015-09-17',
    possible: '1',
  })
  expect(state).toEqual({
    view: 'table',
    kind: ['UMBRELLA', 'MUNICIPALITY'],
    land: 'r-05',
    themes: ['t-a'],
    asOf: '2015-09-17',
    possible: true,
  })
})

test('an empty list leaves the address', () => {
  expect(joined([])).toBeUndefined()
  expect(joined(toggled(toggled(['a'], 'b'), 'a'))).toBe('b')
})

const id = fc.stringMatching(/^[a-z]-[a-z0-9-]{1,12}$/)

test('places in whole units come back as they went, nothing else is taken for one', () => {
  const whole = fc.integer({ min: -99_999, max: 99_999 })
  fc.assert(
    fc.property(fc.dictionary(id, fc.record({ x: whole, y: whole }, { noNullPrototype: true })), (of) => {
      const all = new Map(Object.entries(of))
      expect(places.parse(printPlaces(all) ?? '')).toEqual(all)
    }),
  )
  expect(printPlaces(new Map([['m-1', { x: 1.4, y: -0.2 }]]))).toBe('m-1*1*0')
  expect(places.parse('m-1*1*x.m-2*3.m-3*1e9*1.m-4*5*6*7.*1*2.m-5*-8*9')).toEqual(new Map([['m-5', { x: -8, y: 9 }]]))
  expect(places.parse(undefined)).toEqual(new Map())
})

test('texts come back as they were written, with every character', () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        id,
        fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.isWellFormed()),
      ),
      (of) => {
        const all = new Map(Object.entries(of))
        expect(texts.parse(printTexts(all) ?? '')).toEqual(all)
      },
    ),
  )
  expect(printTexts(new Map([['m-1', 'Rat. 50 % dafür']]))).toBe('m-1*Rat%2E 50 %25 dafür')
  expect(texts.parse('m-1*%E0.m-2.m-3*gut')).toEqual(new Map([['m-3', 'gut']]))
  expect(printTexts(new Map([['m-1', '']]))).toBeUndefined()
})

test('a Land of made-up data is one, and what has no form of a Land is none', () => {
  expect(['r-05', 'r-88', 'r-05315', '05', 'x'].map((text) => land.parse(text))).toEqual(['r-05', 'r-88', undefined, undefined, undefined])
})
