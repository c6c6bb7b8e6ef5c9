import { beforeEach, describe, expect, it } from 'vitest'
import type { ActorRecord, Id } from '../../../src/domain/records.ts'
import { actor, assessment, claim, cooperating, cooperation, municipality, region } from '../world.ts'
import { at, type OpenStore } from './under-test.ts'

const ASKED = { partnerKinds: ['MIGRANT_ORGANISATION', 'UMBRELLA'], asOf: '2026-11-24', since: '2024-11-24' } as const

export function coverageContract(under: OpenStore): void {
  const { put, undo } = under

  describe('coverage', () => {
    beforeEach(() =>
      put([
        region('05', 'Nordrhein-Westfalen'),
        region('09', 'Bayern'),
        ...['05315', '05111', '09162'].map((ags) => region(ags, ags)),
        municipality('05315000', 'Köln', 1000),
        municipality('05111000', 'Düsseldorf', 1000),
        municipality('09162000', 'München', 1000),
        actor('k-05111', 'Kreis', {
          kind: 'MUNICIPALITY',
          region: 'r-05111',
          municipality: { level: 'DISTRICT', ags: '05111', counted: false },
        }),
        actor('a-mo', 'Verein'),
        actor('a-local', 'Verbund', { kind: 'UMBRELLA', scope: 'LOCAL' }),
        actor('a-land', 'Landesverband', { kind: 'UMBRELLA', scope: 'STATE' }),
        actor('a-civil', 'Eine-Welt-Haus', { kind: 'CIVIL_SOCIETY' }),
      ]),
    )
    const stateOf = async (id: Id, asOf = '2026-11-24', since = '2024-11-24', rest: object = {}) =>
      (await under.store.municipalityStates({ ...ASKED, asOf, since, ...rest })).find((its) => its.municipality === id)
    const counts = async (level: 'STATE' | 'DISTRICT', within?: Id) =>
      under.store.coverage({ ...ASKED, level, ...(within ? { within } : {}) })

    it('knows nothing where nobody has looked, and adds up in every region', async () => {
      const unknown = (count: number) => ({ total: count, covered: 0, stale: 0, confirmedGap: 0, unknown: count, assessed: 0 })
      expect(await counts('STATE')).toEqual([
        { region: 'r-05', ...unknown(2), inhabitants: unknown(2000) },
        { region: 'r-09', ...unknown(1), inhabitants: unknown(1000) },
      ])
      expect((await counts('DISTRICT', 'r-05')).map(({ region: id, total }) => [id, total])).toEqual([
        ['r-05111', 1],
        ['r-05315', 1],
      ])
    })

    it('turns covered into stale as time passes, without a write', async () => {
      await put(cooperating('x', ['m-05315000', 'a-mo'], { lastConfirmed: '2025-06-15' }))
      expect(await stateOf('m-05315000')).toEqual({ municipality: 'm-05315000', state: 'COVERED', lastLooked: '2025-06-15' })
      expect(await stateOf('m-05315000', '2027-06-15', '2025-06-15')).toMatchObject({ state: 'COVERED' })
      expect(await stateOf('m-05315000', '2027-06-16', '2025-06-16')).toMatchObject({ state: 'STALE', lastLooked: '2025-06-15' })
      expect(await counts('STATE', 'r-05')).toMatchObject([{ total: 2, covered: 1, unknown: 1 }])
    })

    it('takes an undated cooperation as stale, an ended one as none, one not yet begun as none', async () => {
      await put([
        ...cooperating('undated', ['m-05315000', 'a-mo']),
        ...cooperating('ended', ['m-05111000', 'a-mo'], { validFrom: '2020', validUntil: '2026-10', lastConfirmed: '2026-01-01' }),
        ...cooperating('later', ['m-09162000', 'a-mo'], { validFrom: '2026-12-01' }),
      ])
      expect(await stateOf('m-05315000')).toEqual({ municipality: 'm-05315000', state: 'STALE' })
      expect(await stateOf('m-05111000')).toBeUndefined()
      expect(await stateOf('m-05111000', '2026-10-31')).toMatchObject({ state: 'COVERED' })
      expect(await stateOf('m-09162000')).toBeUndefined()
    })

    it('takes the start as a confirmation, and of two participations the older one', async () => {
      await put([
        cooperation('c-1'),
        claim('cl-1', 'PARTICIPATES_IN', 'm-05315000', 'c-1', { validFrom: '2026-03' }),
        claim('cl-2', 'PARTICIPATES_IN', 'a-mo', 'c-1', { validFrom: '2023', lastConfirmed: '2027-01-01' }),
      ])
      expect(await stateOf('m-05315000')).toMatchObject({ state: 'STALE', lastLooked: '2023' })
      expect(await stateOf('m-05315000', '2027-01-01', '2025-01-01')).toMatchObject({ state: 'COVERED', lastLooked: '2026-03' })
    })

    it('counts local umbrellas, no wider ones and no other kind unless it is asked for', async () => {
      await put([
        ...cooperating('1', ['m-05315000', 'a-local'], { lastConfirmed: '2026' }),
        ...cooperating('2', ['m-05111000', 'a-land'], { lastConfirmed: '2026' }),
        ...cooperating('3', ['m-09162000', 'a-civil'], { lastConfirmed: '2026' }),
      ])
      expect(await stateOf('m-05315000')).toMatchObject({ state: 'COVERED' })
      expect(await stateOf('m-05111000')).toBeUndefined()
      expect(await stateOf('m-09162000')).toBeUndefined()
      expect(await stateOf('m-09162000', undefined, undefined, { partnerKinds: ['CIVIL_SOCIETY'] })).toMatchObject({ state: 'COVERED' })
      await put([actor('a-land', 'Landesverband', { kind: 'UMBRELLA', scope: 'LOCAL' })], 'EDITOR')
      expect(await stateOf('m-05111000')).toMatchObject({ state: 'COVERED' })
    })

    it("never passes a Kreis's cooperation down", async () => {
      await put(cooperating('x', ['k-05111', 'a-mo'], { lastConfirmed: '2026' }))
      expect(await stateOf('m-05111000')).toBeUndefined()
      expect(await counts('DISTRICT', 'r-05111')).toMatchObject([{ total: 1, unknown: 1 }])
    })

    it('calls a gap confirmed only while the assessment is recent and names the municipality', async () => {
      await put([assessment('as-1', '2025-05'), claim('cl-1', 'ASSESSED', 'as-1', 'm-05315000')])
      expect(await stateOf('m-05315000')).toEqual({ municipality: 'm-05315000', state: 'CONFIRMED_GAP', lastLooked: '2025-05' })
      expect(await stateOf('m-05111000')).toBeUndefined()
      expect(await counts('STATE', 'r-05')).toMatchObject([{ confirmedGap: 1, unknown: 1, assessed: 1 }])
      expect(await stateOf('m-05315000', '2025-04-30')).toBeUndefined()
      expect(await stateOf('m-05315000', '2027-11-24', '2025-11-24')).toBeUndefined()
      expect(await stateOf('m-05315000', '2027-11-24', '2025-11-24', { state: 'UNKNOWN' })).toMatchObject({ lastLooked: '2025-05' })
      await put([assessment('as-1', '2020')], 'EDITOR')
      expect(await stateOf('m-05315000')).toBeUndefined()
    })

    it('calls a gap confirmed only for kinds of partners that were all looked for, by one assessment or several', async () => {
      const states = async (...partnerKinds: ActorRecord['kind'][]) => {
        const asked = { ...ASKED, partnerKinds, within: 'r-05315' }
        const { state, assessed, lastLooked } = await under.store.municipalityColumns(asked)
        expect((await under.store.municipalityColumns({ ...asked, themes: ['t-none'] })).state).toEqual(state)
        const [row] = await under.store.coverage({ ...asked, level: 'DISTRICT' })
        expect([row!.confirmedGap, row!.unknown, row!.assessed].map(Boolean)).toEqual([assessed[0], !assessed[0], assessed[0]])
        return `${state[0]} ${lastLooked[0]}`
      }
      await put([assessment('as-1', '2025-05'), claim('cl-1', 'ASSESSED', 'as-1', 'm-05315000')])
      expect(await states('UMBRELLA')).toBe('CONFIRMED_GAP 2025-05')
      expect(await states('MIGRANT_ORGANISATION', 'UMBRELLA', 'CIVIL_SOCIETY')).toBe('UNKNOWN null')
      expect(await states()).toBe('UNKNOWN null')
      await put([assessment('as-2', '2026-03-01', { partnerKinds: ['CIVIL_SOCIETY'] }), claim('cl-2', 'ASSESSED', 'as-2', 'm-05315000')])
      expect(await states('CIVIL_SOCIETY')).toBe('CONFIRMED_GAP 2026-03-01')
      expect(await states('MIGRANT_ORGANISATION', 'UMBRELLA', 'CIVIL_SOCIETY')).toBe('CONFIRMED_GAP 2025-05')
      expect(await states('MIGRANT_ORGANISATION', 'AGENCY')).toBe('UNKNOWN null')
      await put([assessment('as-1', '2020')], 'EDITOR')
      expect(await states('MIGRANT_ORGANISATION', 'CIVIL_SOCIETY')).toBe('UNKNOWN 2020')
      await put([assessment('as-2', '2026-03-01', { partnerKinds: ['MIGRANT_ORGANISATION', 'CIVIL_SOCIETY'] })], 'EDITOR')
      expect(await states('MIGRANT_ORGANISATION', 'CIVIL_SOCIETY')).toBe('CONFIRMED_GAP 2026-03-01')
    })

    it('counts the people of each state, by what the gazetteer says now', async () => {
      await put([
        municipality('05111000', 'Düsseldorf', 300),
        ...cooperating('x', ['m-05315000', 'a-mo'], { lastConfirmed: '2026' }),
        assessment('as-1', '2026'),
        claim('cl-1', 'ASSESSED', 'as-1', 'm-05111000'),
      ])
      const [state] = await counts('STATE', 'r-05')
      expect(state!.inhabitants).toEqual({ total: 1300, covered: 1000, stale: 0, confirmedGap: 300, unknown: 0, assessed: 300 })
      await put([municipality('05111000', 'Düsseldorf', 400)], 'EDITOR')
      expect((await counts('STATE', 'r-05'))[0]!.inhabitants).toMatchObject({ total: 1400, confirmedGap: 400 })
    })

    it('counts only partners about a theme and a country where these are asked for', async () => {
      await put([
        { type: 'theme', id: 't-1', name: 'Bildung' },
        { type: 'theme', id: 't-2', name: 'Klima' },
        { type: 'country', id: 'l-GH', code: 'GH', name: 'Ghana' },
        actor('a-other', 'Anderer Verein'),
        claim('cl-t', 'WORKS_ON', 'a-mo', 't-1'),
        claim('cl-g', 'CONCERNS', 'a-mo', 'l-GH', { role: 'ORIGIN' }),
        claim('cl-u', 'WORKS_ON', 'a-other', 't-1'),
        ...cooperating('1', ['m-05315000', 'a-mo'], { lastConfirmed: '2026' }),
        ...cooperating('2', ['a-other', 'm-09162000'], { lastConfirmed: '2020' }),
      ])
      const states = async (about: { readonly themes?: Id[]; readonly countries?: Id[]; readonly asOf?: string }) => {
        const asked = { ...ASKED, ...about }
        const listed = (await under.store.municipalityStates(asked)).map(({ municipality: id, state }) => `${id} ${state}`)
        const columns = await under.store.municipalityColumns(asked)
        const known = columns.municipality.map((id, i) => `${id} ${columns.state[i]}`).filter((text) => !text.endsWith('UNKNOWN'))
        expect(known).toEqual(listed)
        const sums = (await under.store.coverage({ ...asked, level: 'STATE' })).map(({ covered, stale }) => covered + stale)
        expect(sums.reduce((a, b) => a + b)).toBe(listed.length)
        return listed
      }
      expect(await states({ themes: ['t-1'] })).toEqual(['m-05315000 COVERED', 'm-09162000 STALE'])
      expect(await states({ themes: ['t-2'] })).toEqual([])
      expect(await states({ countries: ['l-GH'] })).toEqual(['m-05315000 COVERED'])
      expect(await states({ themes: ['t-1', 't-2'], countries: ['l-GH'] })).toEqual(['m-05315000 COVERED'])
      expect(await states({ themes: ['t-2'], countries: ['l-GH'] })).toEqual([])
      await put(
        [
          claim('cl-u', 'WORKS_ON', 'a-other', 't-1', { endedBy: '2026-11-24' }),
          claim('cl-g', 'CONCERNS', 'a-mo', 'l-GH', { role: 'ORIGIN', validFrom: '2026-12' }),
        ],
        'EDITOR',
      )
      expect(await states({ themes: ['t-1'] })).toEqual(['m-05315000 COVERED'])
      expect(await states({ themes: ['t-1'], asOf: '2026-11-23' })).toEqual(['m-05315000 COVERED', 'm-09162000 STALE'])
      expect(await states({ countries: ['l-GH'] })).toEqual([])
      expect(await states({ countries: ['l-GH'], asOf: '2026-12-01' })).toEqual(['m-05315000 COVERED'])
    })

    it('lists every counted municipality column by column', async () => {
      await put([
        municipality('05315000', 'Köln', 1000, { place: { ...at(50.9, 7), label: 'Köln' } }),
        ...cooperating('x', ['m-05315000', 'a-mo'], { lastConfirmed: '2025-06' }),
        assessment('as-1', '2026-03-01'),
        claim('cl-1', 'ASSESSED', 'as-1', 'm-05111000'),
      ])
      const asked = { ...ASKED, asOf: '2026-11-24', since: '2024-11-24' }
      expect(await under.store.municipalityColumns({ ...asked, within: 'r-05' })).toEqual({
        municipality: ['m-05111000', 'm-05315000'],
        ags: ['05111000', '05315000'],
        state: ['CONFIRMED_GAP', 'COVERED'],
        lastLooked: ['2026-03-01', '2025-06'],
        assessed: [true, false],
        inhabitants: [1000, 1000],
        lat: [null, 50.9],
        lon: [null, 7],
      })
      expect((await under.store.municipalityColumns(asked)).state).toEqual(['CONFIRMED_GAP', 'COVERED', 'UNKNOWN'])
    })

    it('counts on every level what the municipalities below say, after an assessment too, and as before once it is taken back', async () => {
      await put([municipality('05315001', 'Beispieldorf', 200), ...cooperating('x', ['m-05315000', 'a-mo'], { lastConfirmed: '2020' })])
      const levels = async () => {
        const [states, districts] = await Promise.all([counts('STATE'), counts('DISTRICT')])
        const { ags, state, assessed, inhabitants } = await under.store.municipalityColumns(ASKED)
        for (const row of [...states, ...districts]) {
          const inside = [...ags.keys()].filter((i) => ags[i]!.startsWith(row.region.slice(2)))
          const sums = (worth: (i: number) => number) => {
            const sum = (of: readonly number[]) => of.reduce((all, i) => all + worth(i), 0)
            const among = (wanted: string) => sum(inside.filter((i) => state[i] === wanted))
            return {
              total: sum(inside),
              covered: among('COVERED'),
              stale: among('STALE'),
              confirmedGap: among('CONFIRMED_GAP'),
              unknown: among('UNKNOWN'),
              assessed: sum(inside.filter((i) => assessed[i])),
            }
          }
          expect(row).toEqual({ region: row.region, ...sums(() => 1), inhabitants: sums((i) => inhabitants[i] ?? 0) })
        }
        return { states, districts }
      }
      const before = await levels()
      const looked = await put(
        [
          assessment('as-1', '2026-05'),
          ...['m-05315000', 'm-05315001', 'm-09162000'].map((id, i) => claim(`cl-${i}`, 'ASSESSED', 'as-1', id)),
          ...cooperating('y', ['m-09162000', 'a-mo'], { lastConfirmed: '2026-05' }),
        ],
        'EDITOR',
      )
      const after = await levels()
      expect(after.states).toMatchObject([
        { covered: 0, stale: 1, confirmedGap: 1, unknown: 1, assessed: 2 },
        { covered: 1, confirmedGap: 0, unknown: 0, assessed: 1 },
      ])
      await undo(looked.command)
      expect(await levels()).toEqual(before)
    })

    it('lists the unknown ones when asked, within a region', async () => {
      const unknown = await under.store.municipalityStates({ ...ASKED, within: 'r-05', state: 'UNKNOWN' })
      expect(unknown.map(({ municipality: id }) => id)).toEqual(['m-05111000', 'm-05315000'])
    })
  })
}
