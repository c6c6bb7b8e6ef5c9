import { describe, expect, it } from 'vitest'
import { actor, claim, source } from '../world.ts'
import { type OpenStore, support } from './under-test.ts'

export function seedContract(under: OpenStore): void {
  const { put, remove, undo } = under

  describe('seed', () => {
    it('overwrites what stands as the seed left it and keeps what a user changed, removed or made', async () => {
      await put(['a-1', 'a-2', 'a-3'].map((id) => actor(id, 'Saat')))
      await put([actor('a-1', 'Mensch'), actor('a-4', 'Mensch')], 'EDITOR')
      await remove(['a-2'])
      const { kept, changed } = await put(['a-1', 'a-2', 'a-3', 'a-4'].map((id) => actor(id, 'Neue Saat')))
      expect(kept).toEqual(['a-1', 'a-2', 'a-4'])
      expect(changed).toEqual(['a-3'])
      expect((await under.store.records(['a-1', 'a-2', 'a-3', 'a-4'])).map((record) => record && 'name' in record && record.name)).toEqual([
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
        (await put([claim('cl-3', 'ATTRIBUTE', 'a-1', undefined, { property: 'FOUNDED', value: '2001', contradictedBy: ['cl-2'] })])).kept,
      ).toEqual(['cl-3'])
    })

    it('does not remove what a user speaks of', async () => {
      await put([actor('a-1', 'Eins'), actor('a-2', 'Zwei'), source('s-1')])
      await put([claim('cl-1', 'MEMBER_OF', 'a-1', 'a-2', { supports: [support('s-1')] })], 'EDITOR')
      expect((await remove(['a-2', 's-1'], 'SEED')).kept).toEqual(['a-2', 's-1'])
    })
  })
}
