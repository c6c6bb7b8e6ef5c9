import { describe, expect, it } from 'vitest'
import type { Change } from '../../../src/domain/commands.ts'
import { actor, claim, cooperating, municipality, puts, region, source } from '../world.ts'
import { expectCode, type OpenStore, support } from './under-test.ts'

export function commandsContract(under: OpenStore): void {
  const { put, change, remove, reopen } = under

  describe('commands', () => {
    it('gives back a record as it was put, absent fields absent', async () => {
      const koeln = municipality('05315000', 'Köln', 1_084_831, {
        place: { label: 'Köln', lat: 50.94, lon: 6.96, precision: 'municipality centre', country: 'DE' },
      })
      await put([region('05', 'Nordrhein-Westfalen'), region('05315', 'Köln'), koeln])
      expect(await under.store.records(['m-05315000', 'a-none', 'r-05'])).toEqual([koeln, undefined, region('05', 'Nordrhein-Westfalen')])
    })

    it('keeps what was applied when it is opened again, and its revision', async () => {
      const { revision } = await put([actor('a-1', 'Verein der Wolken')])
      await reopen()
      expect(await under.store.records(['a-1'])).toEqual([actor('a-1', 'Verein der Wolken')])
      expect(await under.store.revision()).toEqual(revision)
      expect(await under.store.counts()).toEqual({ actor: 1 })
    })

    it('applies a client id once and answers with the first receipt', async () => {
      const first = await change(puts([actor('a-1', 'Eins')]), 'EDITOR', 'same')
      const again = await change(puts([actor('a-1', 'Zwei')]), 'EDITOR', 'same')
      expect(again).toEqual({ ...first, repeated: true })
      expect(await under.store.records(['a-1'])).toEqual([actor('a-1', 'Eins')])
      await reopen()
      expect(await change(puts([actor('a-1', 'Drei')]), 'EDITOR', 'same')).toEqual({ ...first, repeated: true })
    })

    it('keeps what a command said, whatever is sent with its client id later', async () => {
      const send = (said: string) =>
        under.store.apply({ clientId: 'same', role: 'EDITOR', name: 'test', changes: puts([actor('a-1', said)]), said })
      const first = await send('eins')
      expect(first).toMatchObject({ said: 'eins', repeated: false })
      await reopen()
      expect(await send('zwei')).toEqual({ ...first, repeated: true })
      expect((await under.store.commandByClientId('same'))?.receipt.said).toBe('eins')
    })

    it('applies nothing where something changed since the revision it was planned at, and of several at once one', async () => {
      const { revision } = await put([source('s-1')])
      const plan = (id: string, basis: number) =>
        under.store.apply({ clientId: `plan-${id}-${basis}`, role: 'EDITOR', name: 'test', changes: puts([source(id)]), basis })
      await plan('s-2', revision.content)
      const refused = await plan('s-3', revision.content).catch((error: unknown) => error)
      expect(refused).toMatchObject({ code: 'CONFLICT', field: 'basis', retriable: true })
      expect(await plan('s-2', revision.content)).toMatchObject({ repeated: true })
      const { content } = await under.store.revision()
      const sent = await Promise.allSettled(['s-4', 's-5', 's-6'].map((id) => plan(id, content)))
      expect(sent.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
      expect(await under.store.counts()).toEqual({ source: 3 })
      expect(await under.store.revision()).toMatchObject({ content: content + 1 })
    })

    it('applies all of a command or nothing', async () => {
      await expectCode('INVALID_INPUT', put([actor('a-1', 'Eins'), claim('cl-1', 'MEMBER_OF', 'a-1', 'a-missing')]))
      expect(await under.store.records(['a-1', 'cl-1'])).toEqual([undefined, undefined])
      expect(await under.store.revision()).toEqual({ topology: 0, content: 0 })
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
      expect(await under.store.counts()).toEqual({})
    })

    it('refuses a record of another type under a known id', async () => {
      await put([actor('a-1', 'Eins')])
      await expectCode(
        'INVALID_INPUT',
        under.store.apply({ clientId: 'x', role: 'EDITOR', name: 'test', changes: [{ put: { ...source('s-1'), id: 'a-1' } }] }),
      )
    })

    it('takes the last of several changes of one record', async () => {
      await change([{ put: actor('a-1', 'Eins') }, { put: actor('a-1', 'Zwei') }])
      expect(await under.store.records(['a-1'])).toEqual([actor('a-1', 'Zwei')])
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
      expect(await under.store.command(command)).toMatchObject(stored)
      expect(await under.store.commandByClientId('first')).toMatchObject(stored)
      const second = await put([actor('a-2', 'Zwei')])
      expect((await under.store.latestCommand('test'))?.id).toBe(second.command)
      expect(await under.store.latestCommand('other')).toBeUndefined()
      expect(await under.store.command('cmd-none')).toBeUndefined()
    })

    it('tells every state that changed records had since an earlier revision, the newest first', async () => {
      const { revision: first } = await put([actor('a-1', 'Eins'), actor('a-2', 'Zwei')])
      expect(await under.store.changesSince(first.content, 0)).toEqual({ revision: first, reverse: [] })
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
      expect(await under.store.changesSince(first.content, 4)).toEqual({ revision, reverse })
      expect(await under.store.changesSince(revision.content - 1, 4)).toEqual({ revision, reverse: reverse.slice(0, 1) })
      expect((await under.store.changesSince(0, 6))?.reverse).toEqual([...reverse, { remove: 'a-1' }, { remove: 'a-2' }])
      await reopen()
      expect(await under.store.changesSince(first.content, 4)).toEqual({ revision, reverse })
    })

    it('does not tell what happened since where that is too much, or since a revision that has not been yet', async () => {
      const { revision } = await put([actor('a-1', 'Eins'), actor('a-2', 'Zwei')])
      expect(await under.store.changesSince(0, 1)).toBeUndefined()
      expect(await under.store.changesSince(revision.content + 1, 1)).toBeUndefined()
    })
  })
}
