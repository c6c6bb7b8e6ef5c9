import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { settableClock } from '../../src/domain/clock.ts'
import { type CommandDoor, commandDoor } from '../../src/domain/door.ts'
import type { Id } from '../../src/domain/records.ts'
import { contentHash } from '../../src/features/transfer/content-hash.ts'
import { type CopyTarget, copyStore } from '../../src/features/transfer/copy.ts'
import type { GraphStore } from '../../src/ports/store.ts'
import type { TransferStore } from '../../src/ports/transfer.ts'
import { FIXTURE_WORLD } from './fixture-world.ts'
import type { StoreFactory, StoreUnderTest } from './store/under-test.ts'
import { actor, claim, need, news, offer, puts } from './world.ts'

type Transferable = GraphStore & TransferStore
const CLOCK = settableClock('2026-11-24T10:00:00Z')

/** Fifty members, two statements that contradict each other, a change that was undone, and what a user took from the seed. */
async function fill(store: GraphStore): Promise<{ readonly door: CommandDoor; readonly lastEdit: Id }> {
  const door = commandDoor(store)
  let number = 0
  const apply = (role: 'SEED' | 'EDITOR', changes: Parameters<CommandDoor['apply']>[0]['changes']) =>
    door.apply({ clientId: `fill-${++number}`, role, name: 'fill', changes })
  await apply('SEED', puts(FIXTURE_WORLD))
  const members = Array.from({ length: 50 }, (_, i) => i)
  await apply('SEED', [
    ...puts(members.map((i) => actor(`a-m${i}`, `Mitglied ${i}`))),
    ...puts(members.map((i) => claim(`cl-m${i}`, 'MEMBER_OF', `a-m${i}`, 'a-2', { validFrom: '2016' }))),
    ...puts([
      claim('cl-y1', 'ATTRIBUTE', 'a-2', undefined, { property: 'FOUNDED', value: '2001', status: 'DISPUTED', contradictedBy: ['cl-y2'] }),
      claim('cl-y2', 'ATTRIBUTE', 'a-2', undefined, { property: 'FOUNDED', value: '2003', status: 'DISPUTED', contradictedBy: ['cl-y1'] }),
    ]),
  ])
  await apply('EDITOR', [{ remove: 'cl-m7' }])
  await door.undo((await apply('EDITOR', puts([actor('a-m1', 'Umbenannt')]))).command, { clientId: 'undo', role: 'EDITOR' })
  const { command } = await apply('EDITOR', puts([actor('a-m2', 'Neuer Name')]))
  await apply(
    'EDITOR',
    puts([
      news('nw-1', ['a-1', 'm-05315000'], { text: 'Mehr davon.' }),
      need('n-1', 'a-1', 't-1', { language: 'de' }),
      offer('of-1', 'm-05315000', 't-1', { endedOn: '2026-11-24' }),
    ]),
  )
  await store.saveLayout({
    topology: (await store.revision()).topology,
    ids: ['a-1', 'a-2'],
    x: Float64Array.of(1.5, -2),
    y: Float64Array.of(0, 1e-9),
  })
  await store.saveDerivedLayout('TWO_MODE', {
    basis: 'columns',
    ids: ['a-1', 'a-2'],
    x: Float64Array.of(1.5, -2),
    y: Float64Array.of(0, 1e-9),
    planned: { x: Float64Array.of(1, -1), y: Float64Array.of(0, 3) },
  })
  return { door, lastEdit: command }
}

async function answers(store: GraphStore) {
  return {
    counts: await store.counts(),
    notices: [await store.recordsOfType('news'), await store.recordsOfType('need'), await store.recordsOfType('offer')],
    revision: await store.revision(),
    layout: await store.layout(),
    columns: await store.derivedLayout('TWO_MODE'),
    topology: await store.topology(),
    statistics: await store.statistics('2026-11-24'),
    members: await store.neighbourhood({ of: ['a-2'], depth: 1, limit: 100 }),
    sources: await store.sourcePage(undefined, 'CLAIMS', { first: 10 }),
    found: (await store.searchCandidates({ text: 'Mitglid', kinds: ['ACTOR'], limit: 5 })).map(({ record }) => record.id),
    byConfirmation: (await store.actorPage({}, 'LAST_CONFIRMED', { first: 5 })).items.map(({ id }) => id),
    coverage: await store.coverage({ level: 'STATE', partnerKinds: ['MIGRANT_ORGANISATION'], asOf: '2026-11-24', since: '2024-11-24' }),
    command: await store.commandByClientId('fill-4'),
    claims: await store.claimsOf(['a-2']),
  }
}

/** A copy from one kind of store to another. */
export function transferContract(name: string, openFrom: StoreFactory, openTo: StoreFactory): void {
  describe(`a copy: ${name}`, () => {
    let fromUnder: StoreUnderTest
    let toUnder: StoreUnderTest
    let from: Transferable
    let to: Transferable
    beforeEach(async () => {
      fromUnder = await openFrom(CLOCK)
      toUnder = await openTo(CLOCK)
      from = fromUnder.store as Transferable
      to = toUnder.store as Transferable
    })
    afterEach(async () => {
      await fromUnder.dispose()
      await toUnder.dispose()
    })

    it('answers everything as the original does, and has its hash', async () => {
      await fill(from)
      const { hash, records } = await copyStore(from, to, { page: 20 })
      expect(hash).toBe(await contentHash(to))
      expect(records).toBe(Object.values(await to.counts()).reduce((sum, n) => sum + n, 0))
      expect(await answers(to)).toEqual(await answers(from))
    })

    it('hashes what actors wish for and offer: whoever changes a word of it has another hash', async () => {
      await fill(from)
      await copyStore(from, to)
      const copied = await contentHash(to)
      const [standing] = await to.recordsOfType('offer')
      const change = {
        clientId: 'other-words',
        role: 'EDITOR',
        name: 'test',
        changes: puts([{ ...standing!, text: 'Andere Worte.' }]),
      } as const
      await commandDoor(to).apply(change)
      expect(await contentHash(to)).not.toBe(copied)
    })

    it('goes on as the original would: undo, client ids, and a seed that keeps what a user changed', async () => {
      const { lastEdit } = await fill(from)
      await copyStore(from, to)
      const door = commandDoor(to)
      expect(await door.apply({ clientId: 'fill-1', role: 'SEED', name: 'fill', changes: [] })).toMatchObject({ repeated: true })
      const again = puts([actor('a-m1', 'Saat'), actor('a-m3', 'Saat'), claim('cl-m7', 'MEMBER_OF', 'a-m7', 'a-2'), actor('a-m2', 'Saat')])
      expect(await door.apply({ clientId: 'seed-2', role: 'SEED', name: 'fill', changes: again })).toMatchObject({
        kept: ['a-m2', 'cl-m7'],
        changed: ['a-m1', 'a-m3'],
      })
      await door.undo(lastEdit, { clientId: 'undo-2', role: 'EDITOR' })
      expect(await to.records(['a-m2'])).toMatchObject([{ name: 'Mitglied 2' }])
    })

    it('is finished by copying again where it was broken off, wherever that was', async () => {
      await fill(from)
      for (let pages = 1; ; pages++) {
        const broken = breaking(to, pages)
        const done = await copyStore(from, broken, { page: 25 }).then(
          (report) => report,
          () => undefined,
        )
        if (done) {
          expect(done.resumed).toBe(true)
          break
        }
        expect(await to.copyProgress()).toBeDefined()
      }
      expect(await answers(to)).toEqual(await answers(from))
      expect(await to.copyProgress()).toBeUndefined()
    })

    it('is refused into a store that holds anything, and onto the beginning of another copy', async () => {
      await fill(from)
      await commandDoor(to).apply({ clientId: 'x', role: 'EDITOR', name: 'test', changes: puts([actor('a-1', 'Eins')]) })
      await expect(copyStore(from, to)).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('not empty') })
    })

    it('is refused onto the beginning of a copy of something else', async () => {
      const { door } = await fill(from)
      await expect(copyStore(from, breaking(to, 2), { page: 25 })).rejects.toThrow('broken off')
      await door.apply({ clientId: 'later', role: 'EDITOR', name: 'test', changes: puts([actor('a-m5', 'Anders')]) })
      await expect(copyStore(from, to)).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('something else') })
    })
  })
}

/** The store, but the wire breaks after so many pages. */
function breaking(to: Transferable, pages: number): CopyTarget {
  let left = pages
  return new Proxy(to, {
    get(target, key: keyof Transferable) {
      if (key !== 'importPage') return target[key]
      return async (...args: Parameters<Transferable['importPage']>) => {
        if (left-- === 0) throw new Error('broken off')
        await target.importPage(...args)
      }
    },
  })
}
