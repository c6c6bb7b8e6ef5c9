import { expect, test } from 'vitest'
import type { OfferingVerdict } from '../../../api/__generated__/graphql.ts'
import { makeFragmentData } from '../../../api/__generated__/index.ts'
import { address } from '../address.ts'
import { FitFields, TermFields } from '../offerings.operations.ts'
import { chosenOf, type Entry, groupsOf } from './entries.ts'

const entry = (id: string, rest: Partial<Entry> = {}): Entry => ({
  id,
  name: id,
  entryKind: 'FUNDING',
  from: null,
  until: null,
  deadline: null,
  standing: 'OPEN',
  unstated: [],
  terms: [],
  regions: [],
  themes: [],
  advised: [],
  carriers: [],
  offeredBy: [],
  support: [],
  programmes: [],
  ...rest,
})
const named = (id: string) => ({ id, name: id })
const pool = makeFragmentData(
  { aspect: 'POOL', property: null, value: '12', note: null, disputed: false, asOf: null, support: [] },
  TermFields,
)
const fitting = (verdict: OfferingVerdict) => makeFragmentData({ verdict, parts: [] }, FitFields)
const ids = (entries: readonly Entry[]) => entries.map(({ id }) => id)
const groups = (...args: Parameters<typeof groupsOf>) => groupsOf(...args).map(({ group, entries }) => [group, ids(entries)])
const compare = (a: string, b: string) => a.localeCompare(b)

test('an empty or damaged address leaves everything, and an older link with a kind only still opens', () => {
  const all = [entry('a'), entry('b', { entryKind: 'PROGRAMME' })]
  expect(ids(chosenOf(all, address.parse({})).shown)).toEqual(['a', 'b'])
  expect(ids(chosenOf(all, address.parse({ art: 'PROGRAMME' })).shown)).toEqual(['b'])
  expect(ids(chosenOf(all, address.parse({ art: 'NONSENSE', ohne: 'x' })).shown)).toEqual(['a', 'b'])
})

test('of which no source names a theme or a region is counted, and shown on request; which names another is neither', () => {
  const all = [
    entry('a', { themes: [named('t-1')], regions: [named('r-05315000')] }),
    entry('b', { themes: [named('t-1')] }),
    entry('c', { regions: [named('r-09')] }),
    entry('d'),
  ]
  const chosen = chosenOf(all, address.parse({ thema: 't-1', land: 'r-05' }))
  expect([ids(chosen.shown), chosen.unnamed]).toEqual([['a'], 2])
  expect(ids(chosenOf(all, address.parse({ thema: 't-1', land: 'r-05', ohne: '1' })).shown)).toEqual(['a', 'b', 'd'])
})

test('a programme that names the size of a pool is among the pools', () => {
  const all = [entry('a', { entryKind: 'PROGRAMME', terms: [pool] }), entry('b')]
  expect(ids(chosenOf(all, address.parse({ art: 'ADVISER_POOL' })).shown)).toEqual(['a'])
})

test('groups stand by today, or by whether they fit: the fitting first, in them what is open first, and none is empty', () => {
  const all = [
    entry('b', { fit: fitting('UNKNOWN') }),
    entry('d', { fit: fitting('YES'), standing: 'UNDATED' }),
    entry('e', { fit: fitting('YES') }),
    entry('z', { fit: fitting('YES'), standing: 'COMING' }),
    entry('a', { fit: fitting('NO'), standing: 'ENDED' }),
  ]
  expect(groups(all, false, compare)).toEqual([
    ['OPEN', ['b', 'e']],
    ['COMING', ['z']],
    ['UNDATED', ['d']],
    ['ENDED', ['a']],
  ])
  expect(groups(all, true, compare)).toEqual([
    ['YES', ['e', 'z', 'd']],
    ['UNKNOWN', ['b']],
    ['NO', ['a']],
  ])
})
