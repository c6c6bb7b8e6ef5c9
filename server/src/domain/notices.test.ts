import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closestFirst, comparableWith, isNear, isOpenNotice, matchesBetween, noticeBeside, noticeMatch, noticeState } from './notices.ts'
import type { NeedRecord, NoticeRecord, OfferRecord } from './records.ts'

const fields = { actor: 'a-1', theme: 't-bildung', text: 'Text', validFrom: '2026-01-01', source: 's-1' }
const need = (rest: Partial<NeedRecord> = {}): NeedRecord => ({ type: 'need', id: 'n-1', ...fields, ...rest })
const offer = (rest: Partial<OfferRecord> = {}): OfferRecord => ({ type: 'offer', id: 'of-1', ...fields, actor: 'a-2', ...rest })
const today = '2026-11-24'

describe('a need or an offer', () => {
  it.each([
    [{}, 'OPEN'],
    [{ validFrom: '2026-11-25' }, 'COMING'],
    [{ validFrom: today }, 'OPEN'],
    [{ validUntil: today }, 'OPEN'],
    [{ validUntil: '2026-11-23' }, 'EXPIRED'],
    [{ endedOn: '2026-11-25' }, 'OPEN'],
    [{ endedOn: today }, 'ENDED'],
    [{ endedOn: '2026-02-01', validUntil: '2026-03-01' }, 'ENDED'],
    [{ validFrom: '2026-12-01', endedOn: today }, 'ENDED'],
  ] as const)('with %j is %s today', (dates, state) => {
    expect(noticeState(need(dates), today)).toBe(state)
    expect(isOpenNotice(need(dates), today)).toBe(state === 'OPEN')
    expect(isOpenNotice(need({ ...dates, withheld: true }), today)).toBe(false)
  })
})

describe('what can be compared', () => {
  it('is a need where the others have an offer, and an offer where they have a need', () => {
    const own = [need(), offer({ id: 'of-2', actor: 'a-1' })]
    expect(comparableWith(own, [offer()])).toEqual([own[0]])
    expect(comparableWith(own, [need({ actor: 'a-2', theme: 't-klima' })])).toEqual([own[1]])
    expect(comparableWith(own, [offer(), need({ actor: 'a-2' })])).toEqual(own)
    expect(comparableWith(own, [])).toEqual([])
  })
})

describe('a match', () => {
  it('names what both name', () => {
    const both = { language: 'fr', country: 'l-GH' }
    expect(noticeMatch(need(both), offer(both), today)).toEqual({ need: need(both), offer: offer(both), ...both })
    expect(noticeMatch(need(both), offer(), today)).toEqual({ need: need(both), offer: offer() })
  })

  it.each<[string, Partial<NeedRecord>, Partial<OfferRecord>]>([
    ['of another theme', {}, { theme: 't-klima' }],
    ['of the same actor', {}, { actor: 'a-1' }],
    ['in another language', { language: 'fr' }, { language: 'de' }],
    ['about another country', { country: 'l-GH' }, { country: 'l-TG' }],
    ['that is withheld', {}, { withheld: true }],
    ['that has expired', {}, { validUntil: '2026-11-23' }],
    ['that has ended', {}, { endedOn: today }],
    ['that begins tomorrow', {}, { validFrom: '2026-11-25' }],
  ])('is none with an offer %s', (_, wish, other) => {
    expect(noticeMatch(need(wish), offer(), today)).toBeDefined()
    expect(noticeMatch(need(wish), offer(other), today)).toBeUndefined()
  })

  it('is lost at midnight after the last day of either', () => {
    expect(noticeMatch(need({ validUntil: today }), offer(), today)).toBeDefined()
    expect(noticeMatch(need({ validUntil: today }), offer(), '2026-11-25')).toBeUndefined()
  })
})

describe('what is on another theme', () => {
  const other = { theme: 't-klima' }
  it.each<[string, Partial<NeedRecord>, Partial<OfferRecord>, { readonly distanceKm?: number; readonly district?: string }, boolean]>([
    ['by nothing', {}, other, {}, false],
    ['by a language', { language: 'fr' }, { ...other, language: 'fr' }, {}, true],
    ['not by German', { language: 'de' }, { ...other, language: 'de' }, {}, false],
    ['not by a language that one names', { language: 'fr' }, other, {}, false],
    ['by a country', { country: 'l-GH' }, { ...other, country: 'l-GH' }, {}, true],
    ['by a distance', {}, other, { distanceKm: 25 }, true],
    ['not by a greater one', {}, other, { distanceKm: 25.1 }, false],
    ['by a Kreis', {}, other, { distanceKm: 40, district: 'r-99001' }, true],
  ])('is near %s', (_, wish, its, seats, near) => {
    const beside = noticeBeside(need(wish), offer(its), today)!
    expect(isNear({ ...beside, ...seats }, 25)).toBe(near)
  })

  it('is never a match, nor what contradicts it or is over', () => {
    expect(noticeBeside(need(), offer(), today)).toBeUndefined()
    expect(noticeBeside(need({ language: 'fr' }), offer({ ...other, language: 'de' }), today)).toBeUndefined()
    expect(noticeBeside(need(), offer({ ...other, endedOn: today }), today)).toBeUndefined()
    expect(noticeBeside(need(), offer({ ...other, actor: 'a-1' }), today)).toBeUndefined()
  })
})

const day = fc.constantFrom('2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25')
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const notice = fc
  .record({
    type: fc.constantFrom('need', 'offer'),
    number: fc.nat(5),
    actor: fc.constantFrom('a-1', 'a-2', 'a-3'),
    theme: fc.constantFrom('t-bildung', 't-klima'),
    language: maybe(fc.constantFrom('de', 'fr')),
    country: maybe(fc.constantFrom('l-GH', 'l-TG')),
    validFrom: day,
    validUntil: maybe(day),
    endedOn: maybe(day),
    withheld: maybe(fc.constant(true)),
  })
  .map(({ number, type, ...rest }) => {
    const its = { type, id: `${type === 'need' ? 'n' : 'of'}-${number}`, text: 'Text', source: 's-1', ...rest }
    return Object.fromEntries(Object.entries(its).filter(([, value]) => value !== undefined)) as unknown as NoticeRecord
  })
const notices = fc.uniqueArray(notice, { selector: ({ id }) => id, maxLength: 8 })

describe('matches between two lists', () => {
  const pairsOf = (matches: ReturnType<typeof matchesBetween>) => matches.map((match) => `${match.need.id} ${match.offer.id}`)

  it('are the same whichever list comes first, and every pair that fits by the rule said word for word', () => {
    fc.assert(
      fc.property(notices, notices, day, (own, others, on) => {
        const found = matchesBetween(own, others, on)
        expect(matchesBetween(others, own, on)).toEqual(found)
        const open = (one: NoticeRecord) =>
          !('withheld' in one) &&
          one.validFrom <= on &&
          (one.validUntil === undefined || on <= one.validUntil) &&
          (one.endedOn === undefined || on < one.endedOn)
        const fits = (a: NoticeRecord, b: NoticeRecord) =>
          [a, b].every(open) &&
          a.actor !== b.actor &&
          a.theme === b.theme &&
          (!a.language || !b.language || a.language === b.language) &&
          (!a.country || !b.country || a.country === b.country)
        const expected = own.flatMap((mine) =>
          others.flatMap((theirs) => {
            if (mine.type === theirs.type || !fits(mine, theirs)) return []
            return [mine.type === 'need' ? `${mine.id} ${theirs.id}` : `${theirs.id} ${mine.id}`]
          }),
        )
        expect(pairsOf(found).toSorted()).toEqual(expected.toSorted())
      }),
    )
  })

  it('begin with what has most in common, then the nearest, then the newest', () => {
    const match = (id: string, rest: object = {}, from = '2026-01-01') => ({ need: need(), offer: offer({ id, validFrom: from }), ...rest })
    const inOrder = [
      match('of-6', { language: 'fr', country: 'l-GH' }),
      match('of-5', { language: 'fr' }),
      match('of-3', { distanceKm: 5 }),
      match('of-4', { distanceKm: 50 }),
      match('of-1', {}, '2026-05-01'),
      match('of-2'),
    ]
    expect(inOrder.toReversed().toSorted(closestFirst)).toEqual(inOrder)
  })
})
