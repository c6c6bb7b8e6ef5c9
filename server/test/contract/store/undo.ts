import { describe, expect, it } from 'vitest'
import { actor, claim, cooperating, puts } from '../world.ts'
import { expectCode, type OpenStore } from './under-test.ts'

export function undoContract(under: OpenStore): void {
  const { put, remove, undo } = under

  describe('history', () => {
    it('tells commands newest first, what each changed, and which was taken back', async () => {
      await put([actor('a-1', 'Eins'), actor('a-2', 'Zwei'), claim('cl-1', 'MEMBER_OF', 'a-1', 'a-2')])
      const second = await put([actor('a-1', 'Anders')], 'EDITOR')
      const undone = await undo(second.command)
      const at = '2026-11-24T10:00:00.000Z'
      const seed = { number: 1, id: 'cmd-1', at, role: 'SEED', name: 'test', changed: { actor: 2, claim: 1 }, changes: [] }
      const changed = { actor: 1 }
      const edit = { number: 2, id: second.command, at, role: 'EDITOR', name: 'test', changed, changes: puts([actor('a-1', 'Anders')]) }
      const back = { number: 3, id: undone.command, at, role: 'EDITOR', name: 'undo', changed, changes: puts([actor('a-1', 'Eins')]) }
      expect(await under.store.history({ first: 5 })).toEqual({
        items: [{ ...back, undoes: second.command }, { ...edit, undoneBy: undone.command }, seed],
        hasNext: false,
        total: 3,
      })
    })

    it.each(['SEED', 'IMPORT'] as const)('tells of a command of thousands of records, a %s, only how much it changed', async (role) => {
      await put([actor('a-1', 'Eins'), actor('a-2', 'Zwei')], role)
      const [entry] = (await under.store.history({ first: 5 })).items
      expect([entry?.role, entry?.changed, entry?.changes]).toEqual([role, { actor: 2 }, []])
    })

    it('comes page by page, and is empty in an empty store and after a command that is none', async () => {
      expect(await under.store.history({ first: 5 })).toEqual({ items: [], hasNext: false, total: 0 })
      for (const name of ['Eins', 'Zwei', 'Drei']) await put([actor('a-1', name)], 'EDITOR')
      const first = await under.store.history({ first: 2 })
      expect([first.items.map(({ number }) => number), first.hasNext, first.total]).toEqual([[3, 2], true, 3])
      const second = await under.store.history({ first: 2, after: first.items[1]!.id })
      expect([second.items.map(({ number }) => number), second.hasNext, second.total]).toEqual([[1], false, 3])
      expect((await under.store.history({ first: 2, after: 'cmd-none' })).items).toEqual([])
    })
  })

  describe('undo', () => {
    it('brings back what stood before, lines and figures too, and can itself be undone', async () => {
      await put([actor('a-1', 'Eins'), actor('a-2', 'Zwei'), ...cooperating('x', ['a-1', 'a-2'], { lastConfirmed: '2025-01-01' })])
      const removed = await remove(['c-x', 'cl-x-0', 'cl-x-1'])
      expect(await under.store.degrees(['a-1'])).toEqual(new Map([['a-1', 0]]))
      const undone = await undo(removed.command)
      expect(undone.changed).toEqual(['c-x', 'cl-x-0', 'cl-x-1'])
      expect(await under.store.degrees(['a-1'])).toEqual(new Map([['a-1', 1]]))
      expect((await under.store.topology()).lines).toHaveLength(1)
      expect((await under.store.command(removed.command))?.undoneBy).toBe(undone.command)
      await undo(undone.command)
      expect(await under.store.degrees(['a-1'])).toEqual(new Map([['a-1', 0]]))
      expect((await under.store.command(removed.command))?.undoneBy).toBeUndefined()
    })

    it('is refused where something later changed the same record, until that is undone too', async () => {
      await put([actor('a-1', 'Eins')])
      const second = await put([actor('a-1', 'Zwei')], 'EDITOR')
      const third = await put([actor('a-1', 'Drei')], 'EDITOR')
      await expectCode('CONFLICT', undo(second.command))
      await undo(third.command)
      await undo(second.command)
      expect(await under.store.records(['a-1'])).toEqual([actor('a-1', 'Eins')])
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
      const first = await under.door.undo(made.command, { clientId: 'u', role: 'EDITOR' })
      expect(await under.door.undo(made.command, { clientId: 'u', role: 'EDITOR' })).toEqual({ ...first, repeated: true })
    })
  })
}
