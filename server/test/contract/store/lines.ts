import { describe, expect, it } from 'vitest'
import { actor, claim, cooperating, cooperation, event } from '../world.ts'
import type { OpenStore } from './under-test.ts'

export function linesContract(under: OpenStore): void {
  const { put } = under

  describe('lines and dates', () => {
    it('keeps founders certain from their day on and possible never before it', async () => {
      await put([
        actor('a-nemo', 'Dachverband', { kind: 'UMBRELLA', scope: 'FEDERAL' }),
        ...Array.from({ length: 9 }, (_, i) => actor(`a-${i}`, `Gründer ${i}`)),
        ...Array.from({ length: 9 }, (_, i) =>
          claim(`cl-${i}`, 'MEMBER_OF', `a-${i}`, 'a-nemo', { role: 'FOUNDING', validFrom: '2015-09-17' }),
        ),
      ])
      const on = (asOf: string, possible = false) => under.store.neighbourhood({ of: ['a-nemo'], depth: 1, limit: 50, asOf, possible })
      expect((await on('2015-09-16')).vertices).toHaveLength(1)
      expect((await on('2015-09-16', true)).vertices).toHaveLength(1)
      expect((await on('2015-09-17')).vertices).toHaveLength(10)
    })

    it('counts lines that a coarse or missing date leaves open, and draws them when asked', async () => {
      await put([
        actor('a-1', 'Eins'),
        actor('a-2', 'Zwei'),
        actor('a-3', 'Drei'),
        ...cooperating('coarse', ['a-1', 'a-2'], { validFrom: '2015' }),
        ...cooperating('undated', ['a-1', 'a-3']),
      ])
      const on = (asOf: string, possible: boolean) =>
        under.store.neighbourhood({ of: ['a-1', 'a-2', 'a-3'], depth: 1, limit: 50, asOf, possible })
      expect(await on('2015-09-16', false)).toMatchObject({ lines: [], possible: 2 })
      expect((await on('2015-09-16', true)).lines.map(({ cooperation: id }) => id)).toEqual(['c-coarse', 'c-undated'])
      expect(await on('2016-01-01', false)).toMatchObject({ lines: [{ cooperation: 'c-coarse' }], possible: 1 })
      expect(await on('2014-12-31', false)).toMatchObject({ lines: [], possible: 1 })
    })

    it('holds no line from the day on which it was known to be over, and leaves open how long it held before', async () => {
      await put([
        actor('a-1', 'Eins'),
        actor('a-2', 'Zwei'),
        ...cooperating('over', ['a-1', 'a-2'], { validFrom: '2012', lastConfirmed: '2019', endedBy: '2026-11-24' }),
      ])
      const on = async (asOf: string, possible: boolean) =>
        (await under.store.neighbourhood({ of: ['a-1', 'a-2'], depth: 1, limit: 50, asOf, possible })).lines.length
      expect([await on('2019-01-01', false), await on('2019-01-02', false), await on('2019-01-02', true)]).toEqual([1, 0, 1])
      expect([await on('2026-11-23', true), await on('2026-11-24', true)]).toEqual([1, 0])
    })

    it('holds a line for certain from its first day to its last, both included, and not at all beside them', async () => {
      await put([
        actor('a-1', 'Eins'),
        actor('a-2', 'Zwei'),
        claim('cl-1', 'MEMBER_OF', 'a-1', 'a-2', { validFrom: '2019-01-01', validUntil: '2019-12-31' }),
      ])
      const on = async (asOf: string) => {
        const { lines, possible } = await under.store.neighbourhood({ of: ['a-1', 'a-2'], depth: 0, limit: 9, asOf })
        return [lines.length, possible]
      }
      expect(await Promise.all(['2018-12-31', '2019-01-01', '2019-12-31', '2020-01-01'].map(on))).toEqual([
        [0, 0],
        [1, 0],
        [1, 0],
        [0, 0],
      ])
    })

    it('draws no pair where the two were never there together', async () => {
      await put([
        actor('a-1', 'Eins'),
        actor('a-2', 'Zwei'),
        cooperation('c-1'),
        claim('cl-1', 'PARTICIPATES_IN', 'a-1', 'c-1', { validFrom: '2010-01-01', validUntil: '2012-12-31', status: 'CONFIRMED' }),
        claim('cl-2', 'PARTICIPATES_IN', 'a-2', 'c-1', { validFrom: '2014-01-01', status: 'DISPUTED', lastConfirmed: '2020' }),
      ])
      const { lines } = await under.store.topology()
      expect(lines).toEqual([
        {
          source: 'a-1',
          target: 'a-2',
          kind: 'COOPERATES_WITH',
          status: 'DISPUTED',
          validity: { possibleFrom: '2014-01-01', possibleUntil: '2012-12-31', certainFrom: '2014-01-01', certainUntil: '2012-12-31' },
          claims: ['cl-1', 'cl-2'],
          cooperation: 'c-1',
        },
      ])
      expect((await under.store.neighbourhood({ of: ['a-1'], depth: 2, limit: 9, asOf: '2013-01-01', possible: true })).vertices).toEqual([
        'a-1',
      ])
    })

    it('counts the neighbours of a day once each, by a certain line if there is one, and apart those only its dates leave open', async () => {
      await put([
        ...['a-1', 'a-2', 'a-3', 'a-4', 'a-5'].map((id) => actor(id, id)),
        cooperation('c-1'),
        claim('cl-1', 'PARTICIPATES_IN', 'a-1', 'c-1', { validFrom: '2010-01-01' }),
        claim('cl-2', 'PARTICIPATES_IN', 'a-2', 'c-1', { validFrom: '2010-01-01' }),
        // Parallel to the certain one; the second actor stays one neighbour.
        claim('cl-3', 'MEMBER_OF', 'a-2', 'a-1'),
        // A year: on a day within it only perhaps.
        claim('cl-4', 'MEMBER_OF', 'a-3', 'a-1', { validFrom: '2018' }),
        claim('cl-5', 'ADVISED_BY', 'a-1', 'a-4', { validFrom: '2012-01-01', validUntil: '2015-12-31' }),
        event('e-1', 'Treffen'),
      ])
      const on = (day: string) => under.store.degreesOn(['a-5', 'a-1', 'e-1', 'a-3', 'a-none'], day)
      const counted = (...rows: [id: string, certain: number, possible: number][]) =>
        new Map(rows.map(([id, certain, possible]) => [id, { certain, possible }]))
      expect(await on('2013-06-01')).toEqual(counted(['a-5', 0, 0], ['a-1', 2, 0], ['a-3', 0, 0]))
      expect(await on('2018-06-01')).toEqual(counted(['a-5', 0, 0], ['a-1', 1, 1], ['a-3', 0, 1]))
      expect(await on('2019-01-01')).toEqual(counted(['a-5', 0, 0], ['a-1', 2, 0], ['a-3', 1, 0]))
      expect(await on('2009-12-31')).toEqual(counted(['a-5', 0, 0], ['a-1', 0, 1], ['a-3', 0, 0]))
    })

    it('draws a membership that turns out to be a participation as a cooperation, and only so', async () => {
      await put([actor('a-1', 'Eins'), actor('a-2', 'Zwei'), cooperation('c-1'), claim('cl-2', 'PARTICIPATES_IN', 'a-2', 'c-1')])
      await put([claim('cl-1', 'MEMBER_OF', 'a-1', 'a-2')])
      expect((await under.store.topology()).lines).toMatchObject([{ kind: 'MEMBER_OF', claims: ['cl-1'] }])
      await put([claim('cl-1', 'PARTICIPATES_IN', 'a-1', 'c-1')], 'EDITOR')
      expect((await under.store.topology()).lines).toMatchObject([{ kind: 'COOPERATES_WITH', claims: ['cl-1', 'cl-2'] }])
    })

    it('draws contacts, advice and funding between actors, and no line from an event or to a programme', async () => {
      await put([
        actor('a-1', 'Eins'),
        actor('a-2', 'Zwei'),
        event('e-1', 'Treffen'),
        { type: 'programme', id: 'p-1', name: 'Programm' },
        cooperation('c-1', { kind: 'CONTACT' }),
        claim('cl-1', 'PARTICIPATES_IN', 'a-1', 'c-1'),
        claim('cl-2', 'PARTICIPATES_IN', 'a-2', 'c-1'),
        claim('cl-3', 'ADVISED_BY', 'a-2', 'a-1'),
        claim('cl-4', 'FUNDED_BY', 'a-1', 'a-2'),
        claim('cl-5', 'FUNDED_BY', 'e-1', 'p-1'),
        claim('cl-6', 'FUNDED_BY', 'a-1', 'p-1'),
        claim('cl-7', 'ATTENDED', 'a-1', 'e-1'),
      ])
      expect((await under.store.topology()).lines.map(({ source: from, target, kind }) => [from, kind, target])).toEqual([
        ['a-1', 'COOPERATES_WITH', 'a-2'],
        ['a-1', 'FUNDED_BY', 'a-2'],
        ['a-2', 'ADVISED_BY', 'a-1'],
      ])
      expect(await under.store.degrees(['a-1', 'a-2', 'e-1'])).toEqual(
        new Map([
          ['a-1', 1],
          ['a-2', 1],
        ]),
      )
    })
  })
}
