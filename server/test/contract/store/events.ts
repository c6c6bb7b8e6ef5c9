import { describe, expect, it } from 'vitest'
import type { GraphStore } from '../../../src/ports/store.ts'
import { actor, claim, cooperating, event, region } from '../world.ts'
import type { OpenStore } from './under-test.ts'

export function eventsContract(under: OpenStore): void {
  const { put, reopen } = under

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
        (await under.store.eventPage(filter, 'NEWEST', { first: 9 })).items.map(({ id }) => id)
      expect(await ids({})).toEqual(['e-4', 'e-1', 'e-2', 'e-3'])
      expect(await ids({ from: '2024-03-15' })).toEqual(['e-4', 'e-1'])
      expect(await ids({ until: '2024-12-31' })).toEqual(['e-1', 'e-2'])
      expect(await ids({ within: 'r-09' })).toEqual(['e-4'])
      expect(await ids({ within: 'r-05' })).toEqual(['e-1'])
      expect(await ids({ text: 'preis' })).toEqual(['e-2'])
      const page = await under.store.eventPage({}, 'NEWEST', { first: 2, after: 'e-4' })
      expect(page).toMatchObject({ items: [{ id: 'e-1' }, { id: 'e-2' }], hasNext: true, total: 4 })
    })

    it('lists regions of a level within another', async () => {
      await put([region('05', 'NRW'), region('09', 'Bayern'), region('05315', 'Köln'), region('09162', 'München')])
      expect((await under.store.regions('DISTRICT')).map(({ id }) => id)).toEqual(['r-05315', 'r-09162'])
      expect((await under.store.regions('DISTRICT', 'r-05')).map(({ id }) => id)).toEqual(['r-05315'])
      expect((await under.store.regions('STATE')).map(({ id }) => id)).toEqual(['r-05', 'r-09'])
      expect((await under.store.recordsOfType('region')).map(({ id }) => id)).toEqual(['r-05', 'r-05315', 'r-09', 'r-09162'])
    })

    it('keeps the layout to the last bit, and over a change of the network', async () => {
      expect(await under.store.layout()).toBeUndefined()
      const layout = { topology: 7, ids: ['a-1', 'a-2'], x: Float64Array.of(0.1, -1e-300), y: Float64Array.of(Math.PI, 1e300) }
      await under.store.saveLayout(layout)
      await put([actor('a-1', 'Eins'), actor('a-2', 'Zwei'), ...cooperating('x', ['a-1', 'a-2'])])
      await reopen()
      expect(await under.store.layout()).toEqual(layout)
    })

    it('keeps a layout of each kind to the last bit beside the one by communities, and the last one saved', async () => {
      const derived = (basis: string, value: number) => ({
        basis,
        ids: ['a-1', 'a-2'],
        x: Float64Array.of(value, -1e-300),
        y: Float64Array.of(Math.PI, 1e300),
        planned: { x: Float64Array.of(0.3, value), y: Float64Array.of(-0, value) },
      })
      expect(await under.store.derivedLayout('GEOGRAPHIC')).toBeUndefined()
      await under.store.saveLayout({ topology: 7, ids: ['a-1'], x: Float64Array.of(1), y: Float64Array.of(2) })
      await under.store.saveDerivedLayout('GEOGRAPHIC', derived('former', 1))
      await under.store.saveDerivedLayout('CIRCULAR', derived('round', 2))
      await under.store.saveDerivedLayout('GEOGRAPHIC', derived('latter', 3))
      await put([actor('a-1', 'Eins'), actor('a-2', 'Zwei'), ...cooperating('x', ['a-1', 'a-2'])])
      await reopen()
      expect(await under.store.derivedLayout('GEOGRAPHIC')).toEqual(derived('latter', 3))
      expect(await under.store.derivedLayout('CIRCULAR')).toEqual(derived('round', 2))
      expect(await under.store.derivedLayout('HIERARCHY')).toBeUndefined()
      expect((await under.store.layout())?.topology).toBe(7)
    })
  })
}
