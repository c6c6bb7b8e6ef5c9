import { expect, test } from 'vitest'
import { z } from 'zod'
import { day, flag, ids, joined, optionalWord, toggled, word, words } from './codecs.ts'

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
