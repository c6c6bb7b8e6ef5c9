import { beforeEach, describe, expect, it } from 'vitest'
import { actor, event, news, source } from '../world.ts'
import { expectCode, type OpenStore } from './under-test.ts'

export function newsContract(under: OpenStore): void {
  const { put, remove, undo, reopen } = under

  describe('news', () => {
    const programme = { type: 'programme', id: 'p-1', name: 'Programm' } as const
    const note = news('nw-1', ['a-1', 'e-1', 'p-1'], { text: 'Mehr davon.', language: 'fr', on: '2026', withheld: true })
    beforeEach(() => put([source('s-1'), programme, event('e-1', 'Treffen'), actor('a-1', 'Eins'), actor('a-2', 'Zwei')]))

    it('come back as they were put, are counted and listed by their type, and outlast reopening', async () => {
      await put([note, news('nw-3', ['a-2']), news('nw-2', ['e-1'])], 'EDITOR')
      await reopen()
      expect(await under.store.records(['nw-1'])).toEqual([note])
      expect(await under.store.counts()).toMatchObject({ news: 3 })
      expect(await under.store.recordsOfType('news')).toEqual([note, news('nw-2', ['e-1']), news('nw-3', ['a-2'])])
    })

    it('draw no line and are no statement about an actor', async () => {
      const before = await under.store.revision()
      const { revision } = await put([note], 'EDITOR')
      expect(revision).toEqual({ topology: before.topology, content: before.content + 1 })
      expect((await under.store.claimsOf(['a-1'])).get('a-1')).toEqual([])
    })

    it.each(['a-1', 'e-1', 'p-1', 's-1'])('keep %s from being removed while they belong to it', async (id) => {
      await put([note], 'EDITOR')
      await expectCode('CONFLICT', remove([id]))
      await remove(['nw-1'])
      await remove([id])
      expect(await under.store.records([id])).toEqual([undefined])
    })

    it('are changed and taken back like everything else, and belong to what they name now only', async () => {
      await put([note], 'EDITOR')
      const { text: _, withheld: __, ...rest } = note
      const changed = await put([{ ...rest, about: ['a-2'] }], 'EDITOR')
      expect(await under.store.recordsOfType('news')).toEqual([{ ...rest, about: ['a-2'] }])
      await undo(changed.command)
      expect(await under.store.recordsOfType('news')).toEqual([note])
      await put([{ ...rest, about: ['a-2'] }], 'EDITOR')
      await remove(['a-1', 'e-1', 'p-1'])
    })

    it('are refused without something they belong to, and with an address of a person', async () => {
      await expectCode('INVALID_INPUT', put([news('nw-1', [])], 'EDITOR'))
      await expectCode('INVALID_INPUT', put([news('nw-1', ['a-none'])], 'EDITOR'))
      await expectCode('INVALID_INPUT', put([news('nw-1', ['s-1'])], 'EDITOR'))
      await expectCode('INVALID_INPUT', put([news('nw-1', ['a-1', 'a-1'])], 'EDITOR'))
      await expectCode('INVALID_INPUT', put([news('nw-1', ['a-1'], { title: 'Mail an eins@verein.example' })], 'IMPORT'))
      await expectCode('INVALID_INPUT', put([news('nw-1', ['a-1'], { text: 'Tel. 0221 1234567' })], 'EDITOR'))
    })
  })
}
