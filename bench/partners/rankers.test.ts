import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ActorRecord, ClaimRecord } from '../../server/src/domain/records.ts'
import { adamicAdar, byPoints, byPopularity, knowledgeBefore, lexicographic, type Ranker } from './rankers.ts'
import { middleDay, networkOf, pairsOf, splitAt } from './split.ts'

const actor = (id: string, kind: ActorRecord['kind']): ActorRecord => ({
  type: 'actor',
  id,
  kind,
  name: id,
  alternativeNames: [],
  languages: [],
  place: { label: 'Musterort', lat: 51, lon: 9, precision: 'municipality centre', country: 'DE' },
})
const town = actor('m-01999001', 'MUNICIPALITY')
const [club, choir] = [actor('a-verein', 'MIGRANT_ORGANISATION'), actor('a-chor', 'CIVIL_SOCIETY')]

let claims = 0
const claim = (kind: ClaimRecord['kind'], subject: string, object: string, dates: Partial<ClaimRecord> = {}): ClaimRecord => ({
  type: 'claim',
  id: `cl-${claims++}`,
  kind,
  subject,
  object,
  status: 'STATED',
  supports: [],
  contradictedBy: [],
  ...dates,
})
const cooperation = (id: string, partner: string, town: Partial<ClaimRecord>, other: Partial<ClaimRecord>) => [
  { type: 'cooperation', id, kind: 'LOCAL', name: id } as const,
  claim('PARTICIPATES_IN', 'm-01999001', id, town),
  claim('PARTICIPATES_IN', partner, id, other),
]

describe('the split by time', () => {
  test('puts a pair on the first day from which both participations of one cooperation are told', () => {
    const network = networkOf([
      town,
      club,
      choir,
      ...cooperation('c-1', 'a-verein', { validFrom: '2010' }, { validFrom: '2012-05', lastConfirmed: '2019' }),
      ...cooperation('c-2', 'a-verein', { lastConfirmed: '2011' }, { lastConfirmed: '2014' }),
      ...cooperation('c-3', 'a-verein', {}, {}),
      ...cooperation('c-4', 'a-chor', { validFrom: '2010' }, {}),
    ])
    const pairs = pairsOf(network)
    expect(pairs).toEqual([
      { municipality: 'm-01999001', partner: 'a-chor', onlyConfirmed: false, alsoUndated: false },
      { municipality: 'm-01999001', partner: 'a-verein', first: '2012-05-01', onlyConfirmed: false, alsoUndated: true },
    ])
    expect(splitAt(pairs, '2012-05-01')).toMatchObject({ before: [], after: [pairs[1]], undated: [pairs[0]] })
    expect(splitAt(pairs, '2012-05-02')).toMatchObject({ before: [pairs[1]], after: [] })
  })

  test('lies where it halves the dated pairs best', () => {
    const pairs = ['2001-01-01', '2003-07-01', '2003-08-01', '2010-01-01'].map((first) => ({
      municipality: 'm-01999001',
      partner: 'a-verein',
      first,
      onlyConfirmed: false,
      alsoUndated: false,
    }))
    expect(middleDay(pairs)).toBe('2003-01-01')
    expect(middleDay(pairs.slice(1))).toBe('2010-01-01')
  })
})

describe('what was known before a day', () => {
  const records = [
    town,
    club,
    choir,
    ...cooperation('c-1', 'a-verein', { validFrom: '2015' }, { validFrom: '2015' }),
    ...cooperation('c-2', 'a-chor', { validFrom: '2018' }, { validFrom: '2018' }),
    claim('MEMBER_OF', 'a-chor', 'a-verein'),
    { type: 'event', id: 'e-treffen', name: 'Treffen', category: 'NETWORK_MEETING', from: '2016-03' } as const,
    claim('ATTENDED', 'm-01999001', 'e-treffen'),
    claim('ATTENDED', 'a-verein', 'e-treffen', { validFrom: '2016-03' }),
    claim('ATTENDED', 'a-chor', 'e-treffen', { validFrom: '2018' }),
  ]

  test('holds no relation and no tie that is told of later', () => {
    const { related, ties } = knowledgeBefore(networkOf(records), '2018-01-01')
    expect([...related.get('m-01999001')!]).toEqual(['a-verein'])
    expect(related.has('a-chor')).toBe(false)
    expect([...ties.keys()]).toEqual(['m-01999001', 'a-verein'])
  })

  test('takes in undated memberships when asked to, and never what is dated later', () => {
    const { related, ties } = knowledgeBefore(networkOf(records), '2018-01-01', true)
    expect([...related.get('a-chor')!]).toEqual(['a-verein'])
    expect([...ties.get('a-chor')!]).toEqual(['a-verein'])
  })

  test('holds no undated cooperation, even when undated statements are asked for', () => {
    const network = networkOf([town, club, ...cooperation('c-1', 'a-verein', {}, {})])
    expect(knowledgeBefore(network, '2018-01-01', true).related.size).toBe(0)
  })
})

test('Adamic-Adar sums 1 / ln(degree) over what both have', () => {
  const sets = fc.array(fc.uniqueArray(fc.constantFrom<string>('e-1', 'e-2', 't-1', 't-2'), { maxLength: 4 }), {
    minLength: 2,
    maxLength: 6,
  })
  fc.assert(
    fc.property(sets, (sets) => {
      const network = networkOf([
        ...sets.map((_, i) => actor(`a-${i}`, 'CIVIL_SOCIETY')),
        ...sets.flatMap((ties, i) => ties.map((tie) => claim('WORKS_ON', `a-${i}`, tie, { validFrom: '2000' }))),
      ])
      let naive = 0
      for (const tie of ['e-1', 'e-2', 't-1', 't-2'])
        if (sets[0]!.includes(tie) && sets[1]!.includes(tie)) naive += 1 / Math.log(sets.filter((ties) => ties.includes(tie)).length)
      expect(adamicAdar('a-0', 'a-1', knowledgeBefore(network, '2001-01-01'))).toBeCloseTo(naive, 12)
    }),
  )
})

test('popularity counts each related actor once', () => {
  const network = networkOf([
    town,
    club,
    ...cooperation('c-1', 'a-verein', { validFrom: '2010' }, { validFrom: '2010' }),
    ...cooperation('c-2', 'a-verein', { validFrom: '2011' }, { validFrom: '2011' }),
  ])
  expect(byPopularity(town, [club, choir], knowledgeBefore(network, '2018-01-01'))).toEqual([1, 0])
})

test('by points, of two in one town who shares a theme stands before whose themes nobody knows, and that one before who shares none', () => {
  const third = actor('a-dritte', 'MIGRANT_ORGANISATION')
  const network = networkOf([
    town,
    club,
    choir,
    third,
    claim('WORKS_ON', town.id, 't-bildung', { validFrom: '2015' }),
    claim('WORKS_ON', club.id, 't-bildung', { validFrom: '2015' }),
    claim('WORKS_ON', third.id, 't-klima', { validFrom: '2015' }),
    claim('WORKS_ON', choir.id, 't-bildung', { validFrom: '2019' }),
  ])
  const [shared, unknown, other] = byPoints(town, [club, choir, third], knowledgeBefore(network, '2018-01-01'))
  expect(shared).toBeGreaterThan(unknown!)
  expect(unknown).toBeGreaterThan(other!)
})

test('an order with a second one for ties compares as both do, and leaves out whom the first leaves out', () => {
  const pairs = fc.array(fc.tuple(fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }), fc.integer({ min: 0, max: 2 })), {
    minLength: 1,
    maxLength: 7,
  })
  fc.assert(
    fc.property(pairs, (pairs) => {
      const candidates = pairs.map((_, i) => actor(`a-${i}`, 'CIVIL_SOCIETY'))
      const ranker =
        (of: 0 | 1): Ranker =>
        () =>
          pairs.map((pair) => pair[of])
      const scores = lexicographic(ranker(0), ranker(1))(town, candidates, knowledgeBefore(networkOf([]), '2018-01-01'))
      for (const [i, [a, b]] of pairs.entries()) {
        expect(scores[i] === undefined).toBe(a === undefined)
        for (const [j, [c, d]] of pairs.entries()) {
          if (a === undefined || c === undefined) continue
          expect(Math.sign(scores[i]! - scores[j]!)).toBe(Math.sign(a - c || b - d))
        }
      }
    }),
  )
})
