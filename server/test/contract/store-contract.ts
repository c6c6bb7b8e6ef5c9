import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Clock, settableClock } from '../../src/domain/clock.ts'
import type { AuthorRole, Change, Receipt } from '../../src/domain/commands.ts'
import { type CommandDoor, commandDoor } from '../../src/domain/door.ts'
import { DomainError, type DomainErrorCode } from '../../src/domain/errors.ts'
import { rank } from '../../src/domain/ranking.ts'
import type { ActorRecord, DomainRecord, Id } from '../../src/domain/records.ts'
import type { GraphStore } from '../../src/ports/store.ts'
import { actor, assessment, claim, cooperating, cooperation, event, municipality, puts, region, source } from './world.ts'

export interface StoreUnderTest {
  readonly store: GraphStore
  /** Closes the store and opens the same data again. */
  reopen(): Promise<GraphStore>
  dispose(): Promise<void>
}
export type StoreFactory = (clock: Clock) => Promise<StoreUnderTest>

const ASKED = { partnerKinds: ['MIGRANT_ORGANISATION', 'UMBRELLA'], asOf: '2026-11-24', since: '2024-11-24' } as const

/** What every store must answer, whatever it is made of. Each test starts with an empty store. */
export function storeContract(name: string, open: StoreFactory): void {
  describe(`${name} store`, () => {
    let under: StoreUnderTest
    let store: GraphStore
    let door: CommandDoor
    let commands = 0

    beforeEach(async () => {
      under = await open(settableClock('2026-11-24T10:00:00Z'))
      store = under.store
      door = commandDoor(store)
      commands = 0
    })
    afterEach(() => under.dispose())

    const change = (changes: readonly Change[], role: AuthorRole = 'EDITOR', clientId = `test-${++commands}`): Promise<Receipt> =>
      door.apply({ clientId, role, name: 'test', changes })
    const put = (records: readonly DomainRecord[], role: AuthorRole = 'SEED') => change(puts(records), role)
    const remove = (ids: readonly Id[], role: AuthorRole = 'EDITOR') =>
      change(
        ids.map((id) => ({ remove: id })),
        role,
      )
    const undo = (command: Id, role: AuthorRole = 'EDITOR') => door.undo(command, { clientId: `test-${++commands}`, role })
    const reopen = async () => {
      store = await under.reopen()
      door = commandDoor(store)
    }
    const namesFound = async (text: string) =>
      rank(text, await store.searchCandidates({ text, kinds: ['ACTOR', 'PLACE', 'EVENT', 'THEME'], limit: 50 })).map(
        ({ record }) => record.id,
      )

    describe('commands', () => {
      it('gives back a record as it was put, absent fields absent', async () => {
        const koeln = municipality('05315000', 'Köln', 1_084_831, {
          place: { label: 'Köln', lat: 50.94, lon: 6.96, precision: 'municipality centre', country: 'DE' },
        })
        await put([region('05', 'Nordrhein-Westfalen'), region('05315', 'Köln'), koeln])
        expect(await store.records(['m-05315000', 'a-none', 'r-05'])).toEqual([koeln, undefined, region('05', 'Nordrhein-Westfalen')])
      })

      it('keeps what was applied when it is opened again, and its revision', async () => {
        const { revision } = await put([actor('a-1', 'Verein der Wolken')])
        await reopen()
        expect(await store.records(['a-1'])).toEqual([actor('a-1', 'Verein der Wolken')])
        expect(await store.revision()).toEqual(revision)
        expect(await store.counts()).toEqual({ actor: 1 })
      })

      it('applies a client id once and answers with the first receipt', async () => {
        const first = await change(puts([actor('a-1', 'Eins')]), 'EDITOR', 'same')
        const again = await change(puts([actor('a-1', 'Zwei')]), 'EDITOR', 'same')
        expect(again).toEqual({ ...first, repeated: true })
        expect(await store.records(['a-1'])).toEqual([actor('a-1', 'Eins')])
        await reopen()
        expect(await change(puts([actor('a-1', 'Drei')]), 'EDITOR', 'same')).toEqual({ ...first, repeated: true })
      })

      it('applies all of a command or nothing', async () => {
        await expectCode('INVALID_INPUT', put([actor('a-1', 'Eins'), claim('cl-1', 'MEMBER_OF', 'a-1', 'a-missing')]))
        expect(await store.records(['a-1', 'cl-1'])).toEqual([undefined, undefined])
        expect(await store.revision()).toEqual({ topology: 0, content: 0 })
      })

      it('refuses to remove what another record speaks of, and removes both together', async () => {
        await put([
          source('s-1'),
          actor('a-1', 'Eins'),
          claim('cl-1', 'ATTRIBUTE', 'a-1', undefined, { property: 'FOUNDED', value: '2009', supports: [support('s-1')] }),
        ])
        await expectCode('CONFLICT', remove(['a-1']))
        await expectCode('CONFLICT', remove(['s-1']))
        expect((await remove(['s-1', 'a-1', 'cl-1'])).changed).toEqual(['a-1', 'cl-1', 's-1'])
        expect(await store.counts()).toEqual({})
      })

      it('refuses a record of another type under a known id', async () => {
        await put([actor('a-1', 'Eins')])
        await expectCode(
          'INVALID_INPUT',
          store.apply({ clientId: 'x', role: 'EDITOR', name: 'test', changes: [{ put: { ...source('s-1'), id: 'a-1' } }] }),
        )
      })

      it('takes the last of several changes of one record', async () => {
        await change([{ put: actor('a-1', 'Eins') }, { put: actor('a-1', 'Zwei') }])
        expect(await store.records(['a-1'])).toEqual([actor('a-1', 'Zwei')])
      })

      it('raises content with every change and topology only where a line changes', async () => {
        const first = await put([actor('a-1', 'Eins'), actor('a-2', 'Zwei'), ...cooperating('x', ['a-1', 'a-2'])])
        expect(first.revision).toEqual({ topology: 1, content: 1 })
        const renamed = await put([actor('a-1', 'Eins und mehr')], 'EDITOR')
        expect(renamed.revision).toEqual({ topology: 1, content: 2 })
        const ended = await put([claim('cl-x-0', 'PARTICIPATES_IN', 'a-1', 'c-x', { validUntil: '2020' })], 'EDITOR')
        expect(ended.revision).toEqual({ topology: 2, content: 3 })
        const same = await put([claim('cl-x-0', 'PARTICIPATES_IN', 'a-1', 'c-x', { validUntil: '2020' })], 'EDITOR')
        expect(same).toMatchObject({ changed: [], revision: { topology: 2, content: 3 } })
      })

      it('remembers commands, with the day of the injected clock', async () => {
        const { command } = await change(puts([actor('a-1', 'Eins')]), 'EDITOR', 'first')
        const stored = {
          id: command,
          clientId: 'first',
          role: 'EDITOR',
          name: 'test',
          at: '2026-11-24T10:00:00.000Z',
          changes: puts([actor('a-1', 'Eins')]),
        }
        expect(await store.command(command)).toMatchObject(stored)
        expect(await store.commandByClientId('first')).toMatchObject(stored)
        const second = await put([actor('a-2', 'Zwei')])
        expect((await store.latestCommand('test'))?.id).toBe(second.command)
        expect(await store.latestCommand('other')).toBeUndefined()
        expect(await store.command('cmd-none')).toBeUndefined()
      })

      it('tells every state that changed records had since an earlier revision, the newest first', async () => {
        const { revision: first } = await put([actor('a-1', 'Eins'), actor('a-2', 'Zwei')])
        expect(await store.changesSince(first.content, 0)).toEqual({ revision: first, reverse: [] })
        await put([actor('a-1', 'Eins b')], 'EDITOR')
        await put([actor('a-1', 'Eins b')], 'EDITOR')
        await put([actor('a-1', 'Eins c'), actor('a-3', 'Drei')], 'EDITOR')
        const { revision } = await remove(['a-2'])
        const reverse: Change[] = [
          { put: actor('a-2', 'Zwei') },
          { put: actor('a-1', 'Eins b') },
          { remove: 'a-3' },
          { put: actor('a-1', 'Eins') },
        ]
        expect(await store.changesSince(first.content, 4)).toEqual({ revision, reverse })
        expect(await store.changesSince(revision.content - 1, 4)).toEqual({ revision, reverse: reverse.slice(0, 1) })
        expect((await store.changesSince(0, 6))?.reverse).toEqual([...reverse, { remove: 'a-1' }, { remove: 'a-2' }])
        await reopen()
        expect(await store.changesSince(first.content, 4)).toEqual({ revision, reverse })
      })

      it('does not tell what happened since where that is too much, or since a revision that has not been yet', async () => {
        const { revision } = await put([actor('a-1', 'Eins'), actor('a-2', 'Zwei')])
        expect(await store.changesSince(0, 1)).toBeUndefined()
        expect(await store.changesSince(revision.content + 1, 1)).toBeUndefined()
      })
    })

    describe('history', () => {
      it('tells commands newest first, what each changed, and which was taken back; of a seed only how much', async () => {
        await put([actor('a-1', 'Eins'), actor('a-2', 'Zwei'), claim('cl-1', 'MEMBER_OF', 'a-1', 'a-2')])
        const second = await put([actor('a-1', 'Anders')], 'EDITOR')
        const undone = await undo(second.command)
        const at = '2026-11-24T10:00:00.000Z'
        const seed = { number: 1, id: 'cmd-1', at, role: 'SEED', name: 'test', changed: { actor: 2, claim: 1 }, changes: [] }
        const changed = { actor: 1 }
        const edit = { number: 2, id: second.command, at, role: 'EDITOR', name: 'test', changed, changes: puts([actor('a-1', 'Anders')]) }
        const back = { number: 3, id: undone.command, at, role: 'EDITOR', name: 'undo', changed, changes: puts([actor('a-1', 'Eins')]) }
        expect(await store.history({ first: 5 })).toEqual({
          items: [{ ...back, undoes: second.command }, { ...edit, undoneBy: undone.command }, seed],
          hasNext: false,
          total: 3,
        })
      })

      it('comes page by page, and is empty in an empty store and after a command that is none', async () => {
        expect(await store.history({ first: 5 })).toEqual({ items: [], hasNext: false, total: 0 })
        for (const name of ['Eins', 'Zwei', 'Drei']) await put([actor('a-1', name)], 'EDITOR')
        const first = await store.history({ first: 2 })
        expect([first.items.map(({ number }) => number), first.hasNext, first.total]).toEqual([[3, 2], true, 3])
        const second = await store.history({ first: 2, after: first.items[1]!.id })
        expect([second.items.map(({ number }) => number), second.hasNext, second.total]).toEqual([[1], false, 3])
        expect((await store.history({ first: 2, after: 'cmd-none' })).items).toEqual([])
      })
    })

    describe('undo', () => {
      it('brings back what stood before, lines and figures too, and can itself be undone', async () => {
        await put([actor('a-1', 'Eins'), actor('a-2', 'Zwei'), ...cooperating('x', ['a-1', 'a-2'], { lastConfirmed: '2025-01-01' })])
        const removed = await remove(['c-x', 'cl-x-0', 'cl-x-1'])
        expect(await store.degrees(['a-1'])).toEqual(new Map([['a-1', 0]]))
        const undone = await undo(removed.command)
        expect(undone.changed).toEqual(['c-x', 'cl-x-0', 'cl-x-1'])
        expect(await store.degrees(['a-1'])).toEqual(new Map([['a-1', 1]]))
        expect((await store.topology()).lines).toHaveLength(1)
        expect((await store.command(removed.command))?.undoneBy).toBe(undone.command)
        await undo(undone.command)
        expect(await store.degrees(['a-1'])).toEqual(new Map([['a-1', 0]]))
        expect((await store.command(removed.command))?.undoneBy).toBeUndefined()
      })

      it('is refused where something later changed the same record, until that is undone too', async () => {
        await put([actor('a-1', 'Eins')])
        const second = await put([actor('a-1', 'Zwei')], 'EDITOR')
        const third = await put([actor('a-1', 'Drei')], 'EDITOR')
        await expectCode('CONFLICT', undo(second.command))
        await undo(third.command)
        await undo(second.command)
        expect(await store.records(['a-1'])).toEqual([actor('a-1', 'Eins')])
      })

      it('is refused where something later speaks of what it would remove', async () => {
        const made = await put([actor('a-1', 'Eins')], 'EDITOR')
        await put([actor('a-2', 'Zwei'), claim('cl-1', 'MEMBER_OF', 'a-2', 'a-1')], 'EDITOR')
        await expectCode('CONFLICT', undo(made.command))
      })

      it('is refused a second time, and of an unknown command', async () => {
        const made = await put([actor('a-1', 'Eins')], 'EDITOR')
        await undo(made.command)
        await expectCode('CONFLICT', undo(made.command))
        await expectCode('NOT_FOUND', undo('cmd-99'))
      })

      it('answers the same client id with the same undo', async () => {
        const made = await put([actor('a-1', 'Eins')], 'EDITOR')
        const first = await door.undo(made.command, { clientId: 'u', role: 'EDITOR' })
        expect(await door.undo(made.command, { clientId: 'u', role: 'EDITOR' })).toEqual({ ...first, repeated: true })
      })
    })

    describe('seed', () => {
      it('overwrites what stands as the seed left it and keeps what a user changed, removed or made', async () => {
        await put(['a-1', 'a-2', 'a-3'].map((id) => actor(id, 'Saat')))
        await put([actor('a-1', 'Mensch'), actor('a-4', 'Mensch')], 'EDITOR')
        await remove(['a-2'])
        const { kept, changed } = await put(['a-1', 'a-2', 'a-3', 'a-4'].map((id) => actor(id, 'Neue Saat')))
        expect(kept).toEqual(['a-1', 'a-2', 'a-4'])
        expect(changed).toEqual(['a-3'])
        expect((await store.records(['a-1', 'a-2', 'a-3', 'a-4'])).map((record) => record && 'name' in record && record.name)).toEqual([
          'Mensch',
          undefined,
          'Neue Saat',
          'Mensch',
        ])
      })

      it('updates a record again once the user has taken the change back', async () => {
        await put([actor('a-1', 'Saat')])
        await undo((await put([actor('a-1', 'Mensch')], 'EDITOR')).command)
        expect((await put([actor('a-1', 'Neue Saat')])).kept).toEqual([])
      })

      it('leaves out what speaks of a record the user removed, now and at the next update', async () => {
        await put([actor('a-1', 'Eins'), actor('a-2', 'Zwei'), claim('cl-1', 'MEMBER_OF', 'a-1', 'a-2')])
        await remove(['a-2', 'cl-1'])
        const update = [actor('a-2', 'Zwei!'), claim('cl-1', 'MEMBER_OF', 'a-1', 'a-2'), claim('cl-2', 'ADVISED_BY', 'a-1', 'a-2')]
        expect((await put(update)).kept).toEqual(['a-2', 'cl-1', 'cl-2'])
        expect(
          (await put([claim('cl-3', 'ATTRIBUTE', 'a-1', undefined, { property: 'FOUNDED', value: '2001', contradictedBy: ['cl-2'] })]))
            .kept,
        ).toEqual(['cl-3'])
      })

      it('does not remove what a user speaks of', async () => {
        await put([actor('a-1', 'Eins'), actor('a-2', 'Zwei'), source('s-1')])
        await put([claim('cl-1', 'MEMBER_OF', 'a-1', 'a-2', { supports: [support('s-1')] })], 'EDITOR')
        expect((await remove(['a-2', 's-1'], 'SEED')).kept).toEqual(['a-2', 's-1'])
      })
    })

    describe('lines and dates', () => {
      it('keeps founders certain from their day on and possible never before it', async () => {
        await put([
          actor('a-nemo', 'Dachverband', { kind: 'UMBRELLA', scope: 'FEDERAL' }),
          ...Array.from({ length: 9 }, (_, i) => actor(`a-${i}`, `Gründer ${i}`)),
          ...Array.from({ length: 9 }, (_, i) =>
            claim(`cl-${i}`, 'MEMBER_OF', `a-${i}`, 'a-nemo', { role: 'FOUNDING', validFrom: '2015-09-17' }),
          ),
        ])
        const on = (asOf: string, possible = false) => store.neighbourhood({ of: ['a-nemo'], depth: 1, limit: 50, asOf, possible })
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
          store.neighbourhood({ of: ['a-1', 'a-2', 'a-3'], depth: 1, limit: 50, asOf, possible })
        expect(await on('2015-09-16', false)).toMatchObject({ lines: [], possible: 2 })
        expect((await on('2015-09-16', true)).lines.map(({ cooperation: id }) => id)).toEqual(['c-coarse', 'c-undated'])
        expect(await on('2016-01-01', false)).toMatchObject({ lines: [{ cooperation: 'c-coarse' }], possible: 1 })
        expect(await on('2014-12-31', false)).toMatchObject({ lines: [], possible: 1 })
      })

      it('holds a line for certain from its first day to its last, both included, and not at all beside them', async () => {
        await put([
          actor('a-1', 'Eins'),
          actor('a-2', 'Zwei'),
          claim('cl-1', 'MEMBER_OF', 'a-1', 'a-2', { validFrom: '2019-01-01', validUntil: '2019-12-31' }),
        ])
        const on = async (asOf: string) => {
          const { lines, possible } = await store.neighbourhood({ of: ['a-1', 'a-2'], depth: 0, limit: 9, asOf })
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
        const { lines } = await store.topology()
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
        expect((await store.neighbourhood({ of: ['a-1'], depth: 2, limit: 9, asOf: '2013-01-01', possible: true })).vertices).toEqual([
          'a-1',
        ])
      })

      it('draws a membership that turns out to be a participation as a cooperation, and only so', async () => {
        await put([actor('a-1', 'Eins'), actor('a-2', 'Zwei'), cooperation('c-1'), claim('cl-2', 'PARTICIPATES_IN', 'a-2', 'c-1')])
        await put([claim('cl-1', 'MEMBER_OF', 'a-1', 'a-2')])
        expect((await store.topology()).lines).toMatchObject([{ kind: 'MEMBER_OF', claims: ['cl-1'] }])
        await put([claim('cl-1', 'PARTICIPATES_IN', 'a-1', 'c-1')], 'EDITOR')
        expect((await store.topology()).lines).toMatchObject([{ kind: 'COOPERATES_WITH', claims: ['cl-1', 'cl-2'] }])
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
        expect((await store.topology()).lines.map(({ source: from, target, kind }) => [from, kind, target])).toEqual([
          ['a-1', 'COOPERATES_WITH', 'a-2'],
          ['a-1', 'FUNDED_BY', 'a-2'],
          ['a-2', 'ADVISED_BY', 'a-1'],
        ])
        expect(await store.degrees(['a-1', 'a-2', 'e-1'])).toEqual(
          new Map([
            ['a-1', 1],
            ['a-2', 1],
          ]),
        )
      })
    })

    describe('neighbourhood and paths', () => {
      /** a hub with three leaves, one of them with two of its own, and a loose pair. */
      const network = () =>
        put([
          ...['hub', 'a', 'b', 'c', 'd', 'e', 'x', 'y'].map((id) => actor(`a-${id}`, id)),
          ...(
            [
              ['hub', 'a'],
              ['hub', 'b'],
              ['hub', 'c'],
              ['c', 'd'],
              ['c', 'e'],
              ['a', 'd'],
              ['b', 'd'],
              ['x', 'y'],
            ] as const
          ).flatMap(([from, to]) => cooperating(`${from}-${to}`, [`a-${from}`, `a-${to}`], { lastConfirmed: '2025' })),
        ])

      it('goes hop by hop, the best connected of a hop first, and says how many the limit hides', async () => {
        await network()
        const all = await store.neighbourhood({ of: ['a-hub'], depth: 2, limit: 50 })
        expect(all.vertices).toEqual(['a-hub', 'a-c', 'a-a', 'a-b', 'a-d', 'a-e'])
        expect(all.hidden).toBe(0)
        expect(all.lines).toHaveLength(7)
        const some = await store.neighbourhood({ of: ['a-hub'], depth: 2, limit: 3 })
        expect(some).toMatchObject({ vertices: ['a-hub', 'a-c', 'a-a'], hidden: 3 })
        expect(some.lines.map(({ source: from, target }) => `${from} ${target}`)).toEqual(['a-a a-hub', 'a-c a-hub'])
        expect((await store.neighbourhood({ of: ['a-hub', 'a-x', 'a-none', 'a-hub'], depth: 0, limit: 9 })).vertices).toEqual([
          'a-hub',
          'a-x',
        ])
      })

      it('follows what changes after it was asked', async () => {
        await network()
        const near = async () => (await store.neighbourhood({ of: ['a-hub'], depth: 1, limit: 50 })).vertices
        expect(await near()).toEqual(['a-hub', 'a-c', 'a-a', 'a-b'])
        const gone = await remove(['c-hub-a', 'cl-hub-a-0', 'cl-hub-a-1'])
        expect(await near()).toEqual(['a-hub', 'a-c', 'a-b'])
        await put([claim('cl-m', 'MEMBER_OF', 'a-x', 'a-hub')])
        expect(await near()).toEqual(['a-hub', 'a-c', 'a-b', 'a-x'])
        await undo(gone.command)
        expect(await near()).toEqual(['a-hub', 'a-c', 'a-a', 'a-b', 'a-x'])
      })

      it('shows an actor that no line touches alone', async () => {
        await put([actor('a-1', 'Eins')])
        expect(await store.neighbourhood({ of: ['a-1'], depth: 2, limit: 9 })).toEqual({
          vertices: ['a-1'],
          lines: [],
          hidden: 0,
          possible: 0,
        })
      })

      it('finds every shortest path, in the order of ids, each step with all its parallel lines', async () => {
        await network()
        await put([claim('cl-m', 'MEMBER_OF', 'a-d', 'a-b', { lastConfirmed: '2025' })])
        const found = await store.shortestPaths({ from: 'a-hub', to: 'a-d', maxLength: 6, limit: 10 })
        expect(found.map(({ vertices }) => vertices)).toEqual([
          ['a-hub', 'a-a', 'a-d'],
          ['a-hub', 'a-b', 'a-d'],
          ['a-hub', 'a-c', 'a-d'],
        ])
        expect(found[1]!.steps.map((lines) => lines.map(({ kind }) => kind))).toEqual([
          ['COOPERATES_WITH'],
          ['COOPERATES_WITH', 'MEMBER_OF'],
        ])
        const two = await store.shortestPaths({ from: 'a-hub', to: 'a-d', maxLength: 6, limit: 2 })
        expect(two).toEqual(found.slice(0, 2))
        const without = await store.shortestPaths({ from: 'a-hub', to: 'a-d', maxLength: 6, limit: 10, lines: ['COOPERATES_WITH'] })
        expect(without[1]!.steps.map((lines) => lines.map(({ kind }) => kind))).toEqual([['COOPERATES_WITH'], ['COOPERATES_WITH']])
      })

      it('finds none that is too long, filtered away or not there', async () => {
        await network()
        const path = (to: Id, rest: object = {}) => store.shortestPaths({ from: 'a-hub', to, maxLength: 6, limit: 5, ...rest })
        expect(await path('a-d', { maxLength: 1 })).toEqual([])
        expect(await path('a-x')).toEqual([])
        expect(await path('a-none')).toEqual([])
        expect(await path('a-d', { lines: ['MEMBER_OF'] })).toEqual([])
        expect(await path('a-d', { status: ['CONFIRMED'] })).toEqual([])
        expect(await path('a-d', { asOf: '2024-06-01' })).toEqual([])
        expect(await path('a-hub')).toEqual([{ vertices: ['a-hub'], steps: [] }])
      })

      it('gives the network with its themes and countries, and only actors that a line touches', async () => {
        await network()
        await put([
          actor('a-lonely', 'allein'),
          { type: 'theme', id: 't-1', name: 'Bildung' },
          { type: 'country', id: 'l-GH', code: 'GH', name: 'Ghana' },
          claim('cl-t', 'WORKS_ON', 'a-a', 't-1'),
          claim('cl-l', 'CONCERNS', 'a-a', 'l-GH', { role: 'ORIGIN' }),
          claim('cl-l2', 'CONCERNS', 'a-a', 'l-GH', { role: 'PROJECT' }),
        ])
        const topology = await store.topology()
        expect(topology.vertices.map(({ id }) => id)).toEqual(['a-a', 'a-b', 'a-c', 'a-d', 'a-e', 'a-hub', 'a-x', 'a-y'])
        expect(topology.themes).toEqual(new Map([['a-a', ['t-1']]]))
        expect(topology.countries).toEqual(new Map([['a-a', ['l-GH']]]))
        expect(topology.revision).toBe((await store.revision()).topology)
      })
    })

    describe('claims and sources', () => {
      it('groups claims by each vertex asked for, as subject and as object, in the order of their ids', async () => {
        await put([
          actor('a-1', 'Eins'),
          actor('a-2', 'Zwei'),
          actor('a-3', 'Drei'),
          claim('cl-2', 'MEMBER_OF', 'a-1', 'a-2'),
          claim('cl-1', 'ADVISED_BY', 'a-2', 'a-1'),
        ])
        const claims = await store.claimsOf(['a-1', 'a-2', 'a-3', 'a-none'])
        expect([...claims].map(([vertex, list]) => [vertex, list.map(({ id }) => id)])).toEqual([
          ['a-1', ['cl-1', 'cl-2']],
          ['a-2', ['cl-1', 'cl-2']],
          ['a-3', []],
          ['a-none', []],
        ])
        expect((await store.claimsOf(['a-1'], ['MEMBER_OF'])).get('a-1')?.map(({ id }) => id)).toEqual(['cl-2'])
      })

      it('tells what rests on a source, page by page, and lists sources by how much does', async () => {
        await put([source('s-1', { title: 'Bericht Übersee' }), source('s-2'), actor('a-1', 'Eins')])
        await put(
          Array.from({ length: 5 }, (_, i) =>
            claim(`cl-${i}`, 'ATTRIBUTE', 'a-1', undefined, {
              property: 'FOUNDED',
              value: String(2000 + i),
              supports: [support(i < 4 ? 's-2' : 's-1')],
            }),
          ),
        )
        const first = await store.claimsBySource('s-2', { first: 3 })
        expect(first).toMatchObject({ items: [{ id: 'cl-0' }, { id: 'cl-1' }, { id: 'cl-2' }], hasNext: true, total: 4 })
        expect(await store.claimsBySource('s-2', { first: 3, after: 'cl-2' })).toMatchObject({
          items: [{ id: 'cl-3' }],
          hasNext: false,
          total: 4,
        })
        const sources = await store.sourcePage(undefined, { first: 10 })
        expect(sources.items.map(({ source: its, claims }) => [its.id, claims])).toEqual([
          ['s-2', 4],
          ['s-1', 1],
        ])
        expect((await store.sourcePage('UEBERSEE bericht', { first: 10 })).items.map(({ source: its }) => its.id)).toEqual(['s-1'])
        await remove(['cl-0', 'cl-1', 'cl-2', 'cl-3'])
        expect((await store.sourcePage(undefined, { first: 1 })).items).toMatchObject([{ source: { id: 's-1' }, claims: 1 }])
        expect(await store.sourcePage(undefined, { first: 1, after: 's-1' })).toMatchObject({
          items: [{ claims: 0 }],
          hasNext: false,
          total: 2,
        })
      })
    })

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
        (await store.actorPage(filter, order, { first: 10 })).items.map(({ id }) => id)

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
            const page = await store.actorPage({}, order, { first: 1, ...(after ? { after } : {}) })
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
          (await store.actorsWithin({ south, north, west: 6, east: 8 }, {})).map(({ id }) => id)
        expect(await within(50, 52)).toEqual(['a-1', 'a-2'])
        expect(await within(51, 52)).toEqual(['a-2'])
        expect((await store.actorsWithin({ south: 50, north: 52, west: 7, east: 8 }, {})).map(({ id }) => id)).toEqual(['a-2'])
        expect((await store.actorsWithin({ south: 50, north: 52, west: 6, east: 7 }, {})).map(({ id }) => id)).toEqual(['a-1'])
        expect((await store.actorsWithin({ south: 50, north: 52, west: 6, east: 8 }, { themes: ['t-1'] })).map(({ id }) => id)).toEqual([
          'a-1',
        ])
      })

      it('without lines have none of a status either, in a list as in a box', async () => {
        const nobody = { hasLines: false, status: ['STATED', 'INFERRED'], asOf: '2019-06-01' } as const
        expect(await ids(nobody)).toEqual([])
        expect(await store.actorsWithin({ south: 50, north: 52, west: 6, east: 8 }, nobody)).toEqual([])
      })

      it('are counted as known, placed, linked and dated', async () => {
        expect(await store.statistics('2022-01-01')).toEqual({
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
        expect(await store.statistics('2022-01-01')).toMatchObject({
          fictional: true,
          newest: '2026-01',
          claimsUndated: 1,
          claimsNotLiteral: 5,
          sources: 1,
        })
      })
    })

    describe('search', () => {
      beforeEach(() =>
        put([
          ...['01', '03', '05', '07', '08', '09'].map((ags) => region(ags, `Land ${ags}`)),
          region('05315', 'Köln', { kind: 'Kreisfreie Stadt' }),
          region('05111', 'Düsseldorf'),
          region('09162', 'München', { kind: 'Kreisfreie Stadt' }),
          region('09184', 'München', { kind: 'Landkreis' }),
          region('07316', 'Neustadt an der Weinstraße'),
          region('01002', 'Kiel'),
          region('03358', 'Heidekreis', { kind: 'Landkreis' }),
          region('08315', 'Breisgau-Hochschwarzwald'),
          municipality('05315000', 'Köln', 1_084_831),
          municipality('05111000', 'Düsseldorf', 629_047),
          municipality('09162000', 'München', 1_488_202),
          municipality('07316000', 'Neustadt an der Weinstraße', 53_681),
          municipality('01002000', 'Kiel', 247_717),
          municipality('03358016', 'Neuenkirchen', 5_500, { disambiguation: 'Heidekreis, Niedersachsen' }),
          municipality('01002999', 'Neuenkirchen', 1_000, { disambiguation: 'Dithmarschen, Schleswig-Holstein' }),
          municipality('08315003', 'Au', 1_400),
          actor('a-1', 'Kamerunischer Kulturverein Köln e. V.'),
          actor('a-2', 'Bundesverband Netzwerke von Migrantenorganisationen', {
            kind: 'UMBRELLA',
            scope: 'FEDERAL',
            shortName: 'NeMO',
            alternativeNames: ['Neue Mosaik-Organisation'],
          }),
          actor('a-3', 'Haus St. Gallus'),
          event('e-1', 'Netzwerktreffen in Köln'),
          { type: 'theme', id: 't-1', name: 'Globales Lernen', nameEn: 'Global learning' },
        ]),
      )

      it.each([
        ['Köln', 'm-05315000'],
        ['Koeln', 'm-05315000'],
        ['koln', 'm-05315000'],
        ['KÖLN', 'm-05315000'],
        ['Düsseldorf', 'm-05111000'],
        ['Duesseldrof', 'm-05111000'],
        ['Düsseldorff', 'm-05111000'],
        ['Keil', 'm-01002000'],
        ['Muenchen', 'm-09162000'],
        ['LK München', 'r-09184'],
        ['München Landkreis', 'r-09184'],
        ['Neustadt a.d. Weinstr.', 'm-07316000'],
        ['weinstrasse neustadt', 'm-07316000'],
        ['Neuenkirchen Heidekreis', 'm-03358016'],
        ['Au', 'm-08315003'],
        ['nemo', 'a-2'],
        ['kulturverein kamerun', 'a-1'],
        ['verein', 'a-1'],
        ['mosaik organisation', 'a-2'],
        ['Sankt Gallus', 'a-3'],
        ['netzwerktrefen', 'e-1'],
        ['global learning', 't-1'],
      ])('finds for "%s" first %s', async (text, id) => {
        expect((await namesFound(text))[0]).toBe(id)
      })

      it('finds nothing for nothing, and nothing where a word fits no name', async () => {
        expect(await namesFound('')).toEqual([])
        expect(await namesFound(' - ')).toEqual([])
        expect(await namesFound('"')).toEqual([])
        expect(await namesFound('Köln Quixotistan')).toEqual([])
        expect(await namesFound('Heidekreis Niedersachsen')).toEqual([])
      })

      it('asks only for the kinds that are wanted, a municipality being an actor and a place', async () => {
        const found = async (kinds: Parameters<GraphStore['searchCandidates']>[0]['kinds']) =>
          (await store.searchCandidates({ text: 'Köln', kinds, limit: 50 })).map(({ record }) => record.id).sort()
        expect(await found(['EVENT'])).toEqual(['e-1'])
        expect(await found(['PLACE'])).toEqual(['m-05315000', 'r-05315'])
        expect(await found(['ACTOR'])).toEqual(['a-1', 'm-05315000'])
        expect(await found([])).toEqual([])
      })

      it('forgets a name that was taken away and finds the new one', async () => {
        await put([actor('a-3', 'Haus Sonnenaufgang')], 'EDITOR')
        expect(await namesFound('Gallus')).toEqual([])
        expect((await store.actorPage({ text: 'gallus' }, 'NAME', { first: 9 })).items).toEqual([])
        expect(await namesFound('Sonnenaufgang')).toEqual(['a-3'])
        await remove(['a-3'])
        expect(await namesFound('Sonnenaufgang')).toEqual([])
        await put([municipality('03358016', 'Neuenkirchen', 5_500, { disambiguation: 'Muster, Beispielland' })], 'EDITOR')
        expect(await namesFound('Neuenkirchen Heidekreis')).toEqual([])
        expect(await namesFound('Neuenkirchen Beispielland')).toEqual(['m-03358016'])
      })

      it('tells degree and newest confirmation, which break ties', async () => {
        await put([actor('a-8', 'Gleich'), actor('a-9', 'Gleich'), ...cooperating('x', ['a-9', 'a-1'], { lastConfirmed: '2025-03' })])
        const candidates = await store.searchCandidates({ text: 'gleich', kinds: ['ACTOR'], limit: 50 })
        expect(candidates.find(({ record }) => record.id === 'a-9')).toMatchObject({
          degree: 1,
          lastConfirmed: '2025-03-01',
          names: ['Gleich'],
        })
        expect(await namesFound('gleich')).toEqual(['a-9', 'a-8'])
      })
    })

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
        (await store.municipalityStates({ ...ASKED, asOf, since, ...rest })).find((its) => its.municipality === id)
      const counts = async (level: 'STATE' | 'DISTRICT', within?: Id) => store.coverage({ ...ASKED, level, ...(within ? { within } : {}) })

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
          const { state, assessed, lastLooked } = await store.municipalityColumns(asked)
          expect((await store.municipalityColumns({ ...asked, themes: ['t-none'] })).state).toEqual(state)
          const [row] = await store.coverage({ ...asked, level: 'DISTRICT' })
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
        const states = async (about: { readonly themes?: Id[]; readonly countries?: Id[] }) => {
          const asked = { ...ASKED, asOf: '2026-11-24', since: '2024-11-24', ...about }
          const listed = (await store.municipalityStates(asked)).map(({ municipality: id, state }) => `${id} ${state}`)
          const columns = await store.municipalityColumns(asked)
          const known = columns.municipality.map((id, i) => `${id} ${columns.state[i]}`).filter((text) => !text.endsWith('UNKNOWN'))
          expect(known).toEqual(listed)
          const sums = (await store.coverage({ ...asked, level: 'STATE' })).map(({ covered, stale }) => covered + stale)
          expect(sums.reduce((a, b) => a + b)).toBe(listed.length)
          return listed
        }
        expect(await states({ themes: ['t-1'] })).toEqual(['m-05315000 COVERED', 'm-09162000 STALE'])
        expect(await states({ themes: ['t-2'] })).toEqual([])
        expect(await states({ countries: ['l-GH'] })).toEqual(['m-05315000 COVERED'])
        expect(await states({ themes: ['t-1', 't-2'], countries: ['l-GH'] })).toEqual(['m-05315000 COVERED'])
        expect(await states({ themes: ['t-2'], countries: ['l-GH'] })).toEqual([])
      })

      it('lists every counted municipality column by column', async () => {
        await put([
          municipality('05315000', 'Köln', 1000, { place: { ...at(50.9, 7), label: 'Köln' } }),
          ...cooperating('x', ['m-05315000', 'a-mo'], { lastConfirmed: '2025-06' }),
          assessment('as-1', '2026-03-01'),
          claim('cl-1', 'ASSESSED', 'as-1', 'm-05111000'),
        ])
        const asked = { ...ASKED, asOf: '2026-11-24', since: '2024-11-24' }
        expect(await store.municipalityColumns({ ...asked, within: 'r-05' })).toEqual({
          municipality: ['m-05111000', 'm-05315000'],
          ags: ['05111000', '05315000'],
          state: ['CONFIRMED_GAP', 'COVERED'],
          lastLooked: ['2026-03-01', '2025-06'],
          assessed: [true, false],
          inhabitants: [1000, 1000],
          lat: [null, 50.9],
          lon: [null, 7],
        })
        expect((await store.municipalityColumns(asked)).state).toEqual(['CONFIRMED_GAP', 'COVERED', 'UNKNOWN'])
      })

      it('lists the unknown ones when asked, within a region', async () => {
        const unknown = await store.municipalityStates({ ...ASKED, within: 'r-05', state: 'UNKNOWN' })
        expect(unknown.map(({ municipality: id }) => id)).toEqual(['m-05111000', 'm-05315000'])
      })
    })

    describe('events, regions, layout', () => {
      it('lists events newest first, undated last, filtered by days, region and text', async () => {
        await put([
          region('05', 'Nordrhein-Westfalen'),
          region('09', 'Bayern'),
          event('e-1', 'Netzwerktreffen', { from: '2024-03', region: 'r-05' }),
          event('e-2', 'Preisverleihung', { from: '2024-03-01', until: '2024-03-02' }),
          event('e-3', 'Ohne Datum'),
          event('e-4', 'Tagung', { from: '2025' }),
          claim('cl-1', 'COVERS', 'e-4', 'r-09'),
        ])
        const ids = async (filter: Parameters<GraphStore['eventPage']>[0]) =>
          (await store.eventPage(filter, { first: 9 })).items.map(({ id }) => id)
        expect(await ids({})).toEqual(['e-4', 'e-1', 'e-2', 'e-3'])
        expect(await ids({ from: '2024-03-15' })).toEqual(['e-4', 'e-1'])
        expect(await ids({ until: '2024-12-31' })).toEqual(['e-1', 'e-2'])
        expect(await ids({ within: 'r-09' })).toEqual(['e-4'])
        expect(await ids({ within: 'r-05' })).toEqual(['e-1'])
        expect(await ids({ text: 'preis' })).toEqual(['e-2'])
        const page = await store.eventPage({}, { first: 2, after: 'e-4' })
        expect(page).toMatchObject({ items: [{ id: 'e-1' }, { id: 'e-2' }], hasNext: true, total: 4 })
      })

      it('lists regions of a level within another', async () => {
        await put([region('05', 'NRW'), region('09', 'Bayern'), region('05315', 'Köln'), region('09162', 'München')])
        expect((await store.regions('DISTRICT')).map(({ id }) => id)).toEqual(['r-05315', 'r-09162'])
        expect((await store.regions('DISTRICT', 'r-05')).map(({ id }) => id)).toEqual(['r-05315'])
        expect((await store.regions('STATE')).map(({ id }) => id)).toEqual(['r-05', 'r-09'])
        expect((await store.recordsOfType('region')).map(({ id }) => id)).toEqual(['r-05', 'r-05315', 'r-09', 'r-09162'])
      })

      it('keeps the layout to the last bit, and over a change of the network', async () => {
        expect(await store.layout()).toBeUndefined()
        const layout = { topology: 7, ids: ['a-1', 'a-2'], x: Float64Array.of(0.1, -1e-300), y: Float64Array.of(Math.PI, 1e300) }
        await store.saveLayout(layout)
        await put([actor('a-1', 'Eins'), actor('a-2', 'Zwei'), ...cooperating('x', ['a-1', 'a-2'])])
        await reopen()
        expect(await store.layout()).toEqual(layout)
      })
    })
  })
}

const support = (id: Id) => ({ source: id, stance: 'SUPPORTS' as const, literal: true })
const at = (lat: number, lon: number) => ({ label: 'Ort', lat, lon, precision: 'municipality centre' as const, country: 'DE' })

async function expectCode(code: DomainErrorCode, work: Promise<unknown>): Promise<void> {
  const outcome = await work.then(
    () => 'no failure',
    (error: unknown) => error,
  )
  expect(outcome).toBeInstanceOf(DomainError)
  expect((outcome as DomainError).code).toBe(code)
}
