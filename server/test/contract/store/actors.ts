import { beforeEach, describe, expect, it } from 'vitest'
import type { Id } from '../../../src/domain/records.ts'
import type { GraphStore } from '../../../src/ports/store.ts'
import { actor, claim, cooperating, region, source } from '../world.ts'
import { at, type OpenStore, support } from './under-test.ts'

export function actorsContract(under: OpenStore): void {
  const { put } = under

  describe('actors', () => {
    beforeEach(() =>
      put([
        region('05', 'Nordrhein-Westfalen'),
        region('05315', 'Köln'),
        region('09', 'Bayern'),
        { type: 'theme', id: 't-1', name: 'Bildung' },
        { type: 'country', id: 'l-GH', code: 'GH', name: 'Ghana' },
        actor('a-1', 'Öffnung e.V.', { region: 'r-05315', languages: ['fr', 'de'], place: at(50.94, 6.96) }),
        actor('a-2', 'Afrika Forum', { region: 'r-05', place: at(51.5, 7.46) }),
        actor('a-3', 'Zebra', { kind: 'UMBRELLA', scope: 'LOCAL', region: 'r-09', languages: ['de'] }),
        actor('a-4', 'Ostern', { kind: 'AGENCY' }),
        claim('cl-1', 'WORKS_ON', 'a-1', 't-1', { lastConfirmed: '2020' }),
        claim('cl-2', 'CONCERNS', 'a-2', 'l-GH', { lastConfirmed: '2024-05' }),
        ...cooperating('x', ['a-1', 'a-3'], {
          validFrom: '2019-01-01',
          validUntil: '2019-12-31',
          status: 'CONFIRMED',
          lastConfirmed: '2019-06-01',
        }),
        claim('cl-3', 'MEMBER_OF', 'a-2', 'a-3', { validFrom: '2021-01-01' }),
      ]),
    )
    const ids = async (filter: Parameters<GraphStore['actorPage']>[0], order: Parameters<GraphStore['actorPage']>[1] = 'NAME') =>
      (await under.store.actorPage(filter, order, { first: 10 })).items.map(({ id }) => id)

    it('are ordered by folded name, by degree, by newest confirmation', async () => {
      expect(await ids({})).toEqual(['a-2', 'a-1', 'a-4', 'a-3'])
      expect(await ids({}, 'DEGREE')).toEqual(['a-3', 'a-1', 'a-2', 'a-4'])
      expect(await ids({}, 'LAST_CONFIRMED')).toEqual(['a-2', 'a-1', 'a-3', 'a-4'])
    })

    it('are filtered by text, kind, region, theme, country and language', async () => {
      expect(await ids({ text: 'offnung' })).toEqual(['a-1'])
      expect(await ids({ text: 'forum AFR' })).toEqual(['a-2'])
      expect(await ids({ kinds: ['UMBRELLA', 'AGENCY'] })).toEqual(['a-4', 'a-3'])
      expect(await ids({ within: 'r-05' })).toEqual(['a-2', 'a-1'])
      expect(await ids({ within: 'r-05315' })).toEqual(['a-1'])
      expect(await ids({ themes: ['t-1'] })).toEqual(['a-1'])
      expect(await ids({ countries: ['l-GH'] })).toEqual(['a-2'])
      expect(await ids({ languages: ['fr'] })).toEqual(['a-1'])
      expect(await ids({ kinds: [] })).toEqual([])
      await put([actor('a-1', 'Öffnung e.V.', { region: 'r-05315', languages: ['es', 'de'], place: at(50.94, 6.96) })], 'EDITOR')
      expect(await ids({ languages: ['fr'] })).toEqual([])
      expect(await ids({ languages: ['es'] })).toEqual(['a-1'])
    })

    it('are filtered by the themes and countries that may hold on a day', async () => {
      await put([
        claim('cl-over', 'WORKS_ON', 'a-3', 't-1', { validFrom: '2018', validUntil: '2020-06' }),
        claim('cl-told', 'CONCERNS', 'a-4', 'l-GH', { endedBy: '2026-11-24' }),
        claim('cl-later', 'CONCERNS', 'a-3', 'l-GH', { validFrom: '2027' }),
      ])
      const world = { south: -90, north: 90, west: -180, east: 180 }
      const found = async (filter: Parameters<typeof ids>[0]) => {
        const boxed = (await under.store.actorsWithin(world, filter)).map(({ id }) => id)
        const listed = await ids(filter)
        expect(boxed).toEqual(listed.filter((id) => id === 'a-1' || id === 'a-2').sort())
        for (const order of ['DEGREE', 'LAST_CONFIRMED'] as const) expect((await ids(filter, order)).toSorted()).toEqual(listed.toSorted())
        return listed
      }
      expect(await found({ themes: ['t-1'] })).toEqual(['a-1', 'a-3'])
      expect(await found({ themes: ['t-1'], topicsOn: '2020-06-30' })).toEqual(['a-1', 'a-3'])
      expect(await found({ themes: ['t-1'], topicsOn: '2020-07-01' })).toEqual(['a-1'])
      expect(await found({ themes: ['t-1'], topicsOn: '2017-12-31' })).toEqual(['a-1'])
      expect(await found({ countries: ['l-GH'], topicsOn: '2026-11-23' })).toEqual(['a-2', 'a-4'])
      expect(await found({ countries: ['l-GH'], topicsOn: '2026-11-24' })).toEqual(['a-2'])
      expect(await found({ countries: ['l-GH'], topicsOn: '2027-01-01' })).toEqual(['a-2', 'a-3'])
      expect(await found({ countries: ['l-GH'], themes: ['t-1'], topicsOn: '2027-01-01' })).toEqual([])
      expect(await found({ countries: ['l-GH'], themes: ['t-1'] })).toEqual(['a-3'])
      expect(await ids({ themes: ['t-1'], within: 'r-09', topicsOn: '2020-06-01' })).toEqual(['a-3'])
      expect(await ids({ themes: ['t-1'], within: 'r-09', topicsOn: '2021-06-01' })).toEqual([])
      expect(await ids({ themes: ['t-1'], text: 'zebra', topicsOn: '2020-06-01' })).toEqual(['a-3'])
      expect(await ids({ themes: ['t-1'], text: 'zebra', topicsOn: '2021-06-01' })).toEqual([])
      await put([claim('cl-over', 'WORKS_ON', 'a-3', 't-1', { validFrom: '2018' })], 'EDITOR')
      expect(await ids({ themes: ['t-1'], topicsOn: '2021-06-01' })).toEqual(['a-1', 'a-3'])
    })

    it('are filtered by lines, at a day and by status', async () => {
      expect(await ids({ hasLines: true })).toEqual(['a-2', 'a-1', 'a-3'])
      expect(await ids({ hasLines: false })).toEqual(['a-4'])
      expect(await ids({ hasLines: true, asOf: '2019-06-01' })).toEqual(['a-1', 'a-3'])
      expect(await ids({ hasLines: false, asOf: '2019-06-01' })).toEqual(['a-2', 'a-4'])
      expect(await ids({ status: ['STATED'] })).toEqual(['a-2', 'a-3'])
      expect(await ids({ status: ['CONFIRMED'], asOf: '2022-01-01' })).toEqual([])
    })

    it('come page by page without a gap or a repeat, in each order', async () => {
      for (const order of ['NAME', 'DEGREE', 'LAST_CONFIRMED'] as const) {
        const seen: Id[] = []
        for (let after: Id | undefined, next = true; next; ) {
          const page = await under.store.actorPage({}, order, { first: 1, ...(after ? { after } : {}) })
          expect(page.total).toBe(4)
          seen.push(...page.items.map(({ id }) => id))
          after = seen.at(-1)
          next = page.hasNext
        }
        expect(seen).toEqual(await ids({}, order))
      }
    })

    it('are found in a box', async () => {
      const within = async (south: number, north: number) =>
        (await under.store.actorsWithin({ south, north, west: 6, east: 8 }, {})).map(({ id }) => id)
      expect(await within(50, 52)).toEqual(['a-1', 'a-2'])
      expect(await within(51, 52)).toEqual(['a-2'])
      expect((await under.store.actorsWithin({ south: 50, north: 52, west: 7, east: 8 }, {})).map(({ id }) => id)).toEqual(['a-2'])
      expect((await under.store.actorsWithin({ south: 50, north: 52, west: 6, east: 7 }, {})).map(({ id }) => id)).toEqual(['a-1'])
      expect((await under.store.actorsWithin({ south: 50, north: 52, west: 6, east: 8 }, { themes: ['t-1'] })).map(({ id }) => id)).toEqual(
        ['a-1'],
      )
    })

    it('without lines have none of a status either, in a list as in a box', async () => {
      const nobody = { hasLines: false, status: ['STATED', 'INFERRED'], asOf: '2019-06-01' } as const
      expect(await ids(nobody)).toEqual([])
      expect(await under.store.actorsWithin({ south: 50, north: 52, west: 6, east: 8 }, nobody)).toEqual([])
    })

    it('are counted as known, placed, linked and dated', async () => {
      expect(await under.store.statistics('2022-01-01')).toEqual({
        actorsByKind: { MIGRANT_ORGANISATION: 2, UMBRELLA: 1, AGENCY: 1 },
        actorsWithClaims: 3,
        actorsWithLines: 2,
        actorsWithoutPlace: 2,
        claims: 5,
        claimsUndated: 0,
        claimsNotLiteral: 5,
        linesByStatus: { STATED: 1 },
        sources: 0,
        newest: '2024-05',
        fictional: false,
      })
      await put([
        source('s-1', { licence: 'fictional' }),
        claim('cl-4', 'ATTRIBUTE', 'a-1', undefined, { property: 'X', value: 'y', supports: [{ ...support('s-1'), read: '2026-01' }] }),
      ])
      expect(await under.store.statistics('2022-01-01')).toMatchObject({
        fictional: true,
        newest: '2026-01',
        claimsUndated: 1,
        claimsNotLiteral: 5,
        sources: 1,
      })
    })
  })
}
