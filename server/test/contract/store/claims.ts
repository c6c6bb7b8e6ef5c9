import { describe, expect, it } from 'vitest'
import { actor, claim, need, region, source } from '../world.ts'
import { type OpenStore, support } from './under-test.ts'

export function claimsContract(under: OpenStore): void {
  const { put, remove, undo, reopen } = under

  describe('claims and sources', () => {
    it('groups claims by each vertex asked for, as subject and as object, in the order of their ids', async () => {
      await put([
        actor('a-1', 'Eins'),
        actor('a-2', 'Zwei'),
        actor('a-3', 'Drei'),
        claim('cl-2', 'MEMBER_OF', 'a-1', 'a-2'),
        claim('cl-1', 'ADVISED_BY', 'a-2', 'a-1'),
      ])
      const claims = await under.store.claimsOf(['a-1', 'a-2', 'a-3', 'a-none'])
      expect([...claims].map(([vertex, list]) => [vertex, list.map(({ id }) => id)])).toEqual([
        ['a-1', ['cl-1', 'cl-2']],
        ['a-2', ['cl-1', 'cl-2']],
        ['a-3', []],
        ['a-none', []],
      ])
      expect((await under.store.claimsOf(['a-1'], ['MEMBER_OF'])).get('a-1')?.map(({ id }) => id)).toEqual(['cl-2'])
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
      const first = await under.store.claimsBySource('s-2', { first: 3 })
      expect(first).toMatchObject({ items: [{ id: 'cl-0' }, { id: 'cl-1' }, { id: 'cl-2' }], hasNext: true, total: 4 })
      expect(await under.store.claimsBySource('s-2', { first: 3, after: 'cl-2' })).toMatchObject({
        items: [{ id: 'cl-3' }],
        hasNext: false,
        total: 4,
      })
      const sources = await under.store.sourcePage(undefined, 'CLAIMS', { first: 10 })
      expect(sources.items.map(({ source: its, claims }) => [its.id, claims])).toEqual([
        ['s-2', 4],
        ['s-1', 1],
      ])
      expect((await under.store.sourcePage('UEBERSEE bericht', 'CLAIMS', { first: 10 })).items.map(({ source: its }) => its.id)).toEqual([
        's-1',
      ])
      await remove(['cl-0', 'cl-1', 'cl-2', 'cl-3'])
      expect((await under.store.sourcePage(undefined, 'CLAIMS', { first: 1 })).items).toMatchObject([{ source: { id: 's-1' }, claims: 1 }])
      expect(await under.store.sourcePage(undefined, 'CLAIMS', { first: 1, after: 's-1' })).toMatchObject({
        items: [{ claims: 0 }],
        hasNext: false,
        total: 2,
      })
    })

    it('names sources that no record speaks of, until one does again', async () => {
      const wish = need('n-1', 'a-1', 't-1', { source: 's-2' })
      const figure = { value: 100, source: 's-3' }
      await put([
        ...['s-1', 's-2', 's-3', 's-4'].map((id) => source(id)),
        { type: 'theme', id: 't-1', name: 'Bildung' },
        actor('a-1', 'Eins'),
        { ...region('05', 'Nordrhein-Westfalen'), population: figure },
        claim('cl-1', 'WORKS_ON', 'a-1', 't-1', { supports: [support('s-1')] }),
        wish,
      ])
      expect(await under.store.unusedSources()).toEqual(['s-4'])
      const taken = await remove(['cl-1', 'n-1'])
      expect(await under.store.unusedSources()).toEqual(['s-1', 's-2', 's-4'])
      await reopen()
      expect(await under.store.unusedSources()).toEqual(['s-1', 's-2', 's-4'])
      await undo(taken.command)
      expect(await under.store.unusedSources()).toEqual(['s-4'])
      await put([{ ...wish, source: 's-4' }], 'EDITOR')
      expect(await under.store.unusedSources()).toEqual(['s-2'])
    })

    it('lists and counts sources without those that are not to be told, with and without words, on every page', async () => {
      await put([...['s-1', 's-2', 's-3', 's-4'].map((id) => source(id, { title: 'Bericht Übersee' })), actor('a-1', 'Eins')])
      const page = async (text: string | undefined, request: { readonly first: number; readonly after?: string }, without: string[]) => {
        const { items, ...rest } = await under.store.sourcePage(text, 'CLAIMS', request, without)
        return { ids: items.map(({ source: its }) => its.id), ...rest }
      }
      for (const text of [undefined, 'bericht']) {
        expect(await page(text, { first: 2 }, ['s-2', 's-4'])).toEqual({ ids: ['s-1', 's-3'], hasNext: false, total: 2 })
        expect(await page(text, { first: 1 }, ['s-1'])).toEqual({ ids: ['s-2'], hasNext: true, total: 3 })
        expect(await page(text, { first: 2, after: 's-2' }, ['s-3'])).toEqual({ ids: ['s-4'], hasNext: false, total: 3 })
      }
    })
  })
}
