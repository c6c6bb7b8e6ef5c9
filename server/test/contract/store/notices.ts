import { beforeEach, describe, expect, it } from 'vitest'
import { actor, need, offer, source } from '../world.ts'
import { expectCode, type OpenStore } from './under-test.ts'

export function noticesContract(under: OpenStore): void {
  const { put, remove, undo, reopen } = under

  describe('needs and offers', () => {
    const theme = { type: 'theme', id: 't-1', name: 'Bildung' } as const
    const ghana = { type: 'country', id: 'l-GH', code: 'GH', name: 'Ghana' } as const
    const wish = need('n-1', 'a-1', 't-1', { language: 'fr', country: 'l-GH', validUntil: '2026-12-31', withheld: true })
    beforeEach(() => put([source('s-1'), theme, ghana, actor('a-1', 'Eins'), actor('a-2', 'Zwei')]))

    it('come back as they were put, are counted and listed by their type, and outlast reopening', async () => {
      await put([wish, offer('of-2', 'a-2', 't-1'), offer('of-1', 'a-2', 't-1', { endedOn: '2026-03-01' })], 'EDITOR')
      await reopen()
      expect(await under.store.records(['n-1'])).toEqual([wish])
      expect(await under.store.counts()).toMatchObject({ need: 1, offer: 2 })
      expect((await under.store.recordsOfType('offer')).map(({ id }) => id)).toEqual(['of-1', 'of-2'])
      expect(await under.store.recordsOfType('need')).toEqual([wish])
    })

    it('draw no line and are no statement about an actor', async () => {
      const before = await under.store.revision()
      const { revision } = await put([wish], 'EDITOR')
      expect(revision).toEqual({ topology: before.topology, content: before.content + 1 })
      expect((await under.store.claimsOf(['a-1'])).get('a-1')).toEqual([])
    })

    it.each(['a-1', 't-1', 'l-GH', 's-1'])('keep %s from being removed while they speak of it', async (id) => {
      await put([wish], 'EDITOR')
      await expectCode('CONFLICT', remove([id]))
      await remove(['n-1'])
      await remove([id])
      expect(await under.store.records([id])).toEqual([undefined])
    })

    it('are changed and taken back like everything else, and speak of what they name now only', async () => {
      await put([wish], 'EDITOR')
      const { country: _, ...rest } = wish
      const changed = await put([{ ...rest, actor: 'a-2' }], 'EDITOR')
      await remove(['a-1', 'l-GH'])
      await expectCode('INVALID_INPUT', undo(changed.command))
      expect(await under.store.recordsOfType('need')).toEqual([{ ...rest, actor: 'a-2' }])
    })

    it('are refused without an actor that is there, and with an address of a person', async () => {
      await expectCode('INVALID_INPUT', put([need('n-1', 'a-none', 't-1')], 'EDITOR'))
      await expectCode('INVALID_INPUT', put([need('n-1', 't-1', 't-1')], 'EDITOR'))
      await expectCode('INVALID_INPUT', put([need('n-1', 'a-1', 't-1', { text: 'Mail an eins@verein.example' })], 'IMPORT'))
      await expectCode('INVALID_INPUT', put([need('n-1', 'a-1', 't-1', { validUntil: '2025-12-31' })], 'EDITOR'))
    })
  })
}
