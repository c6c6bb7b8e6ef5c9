import { EVENT_ORDERS, type EventOrder, SOURCE_ORDERS, type SourceOrder } from '@netzatlas/shared'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Id } from '../../../src/domain/records.ts'
import type { EventFilter, Page, PageRequest } from '../../../src/ports/store.ts'
import { claim, event, region, source } from '../world.ts'
import { at, type OpenStore, support } from './under-test.ts'

const attended = (id: Id, of: Id, value: string) => claim(id, 'ATTRIBUTE', of, undefined, { property: 'ATTENDANCE', value })
const within = (label: string) => ({ ...at(50.94, 6.96), label })

export function listOrdersContract(under: OpenStore): void {
  const { put, remove, undo } = under
  const events = async (order: EventOrder, filter: EventFilter = {}) =>
    (await under.store.eventPage(filter, order, { first: 10 })).items.map(({ id }) => id)
  const sources = async (order: SourceOrder, text?: string) =>
    (await under.store.sourcePage(text, order, { first: 10 })).items.map(({ source: { id } }) => id)

  /** A list read one by one. */
  async function oneByOne<T>(page: (request: PageRequest) => Promise<Page<T>>, idOf: (item: T) => Id): Promise<Id[]> {
    const seen: Id[] = []
    for (let next = true; next; ) {
      const { items, hasNext } = await page({ first: 1, ...(seen.length > 0 ? { after: seen.at(-1)! } : {}) })
      seen.push(...items.map(idOf))
      next = hasNext
    }
    return seen
  }

  describe('the orders of lists', () => {
    beforeEach(() =>
      put([
        region('05', 'Nordrhein-Westfalen'),
        event('e-1', 'Ökumenisches Fest', { from: '2024-03', place: within('Köln'), category: 'OTHER', region: 'r-05' }),
        event('e-2', 'Ofengespräch', { from: '2019', place: within('Köln Deutz'), category: 'CEREMONY' }),
        event('e-3', 'Zukunft', { place: within('Aachen'), category: 'CONFERENCE', region: 'r-05' }),
        event('e-4', 'Austausch', { from: '2024-03-01', category: 'CEREMONY', region: 'r-05' }),
        event('e-5', 'Ofen', { from: '2025', place: within('Koeln'), category: 'NETWORK_MEETING' }),
        attended('cl-1', 'e-1', 'rund 40'),
        attended('cl-2', 'e-2', '1.200 Menschen'),
        attended('cl-3', 'e-3', 'zahlreiche'),
        attended('cl-4', 'e-4', '40'),
        source('s-1', { title: 'Übersicht', url: 'https://www.beispiel.example/a', date: '2020' }),
        source('s-2', { title: 'Uebersee', url: 'https://archiv.example/b', publisher: 'Zeitung' }),
        source('s-3', { title: 'Bericht', publisher: 'Amt', date: '2024-05' }),
        source('s-4', { title: 'Aktennotiz', date: '2020-01-01' }),
        claim('cl-5', 'ATTRIBUTE', 'e-5', undefined, { property: 'STAFF', value: '9000', supports: [support('s-4')] }),
      ]),
    )

    it('of events are by day both ways, by folded name, category, place and attendance, the unknown last', async () => {
      expect(await events('NEWEST')).toEqual(['e-5', 'e-1', 'e-4', 'e-2', 'e-3'])
      expect(await events('OLDEST')).toEqual(['e-2', 'e-1', 'e-4', 'e-5', 'e-3'])
      expect(await events('NAME')).toEqual(['e-4', 'e-5', 'e-2', 'e-1', 'e-3'])
      expect(await events('CATEGORY')).toEqual(['e-5', 'e-4', 'e-2', 'e-3', 'e-1'])
      expect(await events('PLACE')).toEqual(['e-3', 'e-5', 'e-1', 'e-2', 'e-4'])
      expect(await events('ATTENDANCE')).toEqual(['e-2', 'e-1', 'e-4', 'e-3', 'e-5'])
    })

    it('are told the other way round as well, the unknown still last', async () => {
      expect(await events('NAME_REVERSED')).toEqual(['e-3', 'e-1', 'e-2', 'e-5', 'e-4'])
      expect(await events('CATEGORY_REVERSED')).toEqual(['e-1', 'e-3', 'e-2', 'e-4', 'e-5'])
      expect(await events('PLACE_REVERSED')).toEqual(['e-2', 'e-1', 'e-5', 'e-3', 'e-4'])
      expect(await events('ATTENDANCE_REVERSED')).toEqual(['e-4', 'e-1', 'e-2', 'e-3', 'e-5'])
      expect(await sources('CLAIMS_REVERSED')).toEqual(['s-3', 's-2', 's-1', 's-4'])
      expect(await sources('NEWEST_REVERSED')).toEqual(['s-4', 's-1', 's-3', 's-2'])
      expect(await sources('TITLE_REVERSED')).toEqual(['s-1', 's-2', 's-3', 's-4'])
      expect(await sources('SITE_REVERSED')).toEqual(['s-1', 's-2', 's-3', 's-4'])
    })

    it('of sources are by claims, day, folded title and site or publisher, the unknown last', async () => {
      expect(await sources('CLAIMS')).toEqual(['s-4', 's-1', 's-2', 's-3'])
      expect(await sources('NEWEST')).toEqual(['s-3', 's-1', 's-4', 's-2'])
      expect(await sources('TITLE')).toEqual(['s-4', 's-3', 's-2', 's-1'])
      expect(await sources('SITE')).toEqual(['s-3', 's-2', 's-1', 's-4'])
    })

    it('hold under a filter by words, region and days', async () => {
      expect(await events('NAME', { text: 'ofen' })).toEqual(['e-5', 'e-2'])
      expect(await events('PLACE', { within: 'r-05' })).toEqual(['e-3', 'e-1', 'e-4'])
      expect(await events('ATTENDANCE', { from: '2024-01-01', until: '2024-12-31' })).toEqual(['e-1', 'e-4'])
      expect(await sources('SITE', 'uber')).toEqual(['s-2', 's-1'])
      expect(await events('NAME_REVERSED', { text: 'ofen' })).toEqual(['e-2', 'e-5'])
      expect(await events('PLACE_REVERSED', { within: 'r-05' })).toEqual(['e-1', 'e-3', 'e-4'])
      expect(await sources('SITE_REVERSED', 'uber')).toEqual(['s-1', 's-2'])
    })

    it('are read page by page without a gap or a repeat, and a cursor holds in each of them', async () => {
      for (const order of EVENT_ORDERS) {
        const page = (request: PageRequest) => under.store.eventPage({}, order, request)
        expect(await oneByOne(page, ({ id }) => id)).toEqual(await events(order))
        const all = await events(order)
        expect((await page({ first: 10, after: 'e-1' })).items.map(({ id }) => id)).toEqual(all.slice(all.indexOf('e-1') + 1))
      }
      for (const order of SOURCE_ORDERS) {
        const page = (request: PageRequest) => under.store.sourcePage(undefined, order, request)
        expect(await oneByOne(page, ({ source: { id } }) => id)).toEqual(await sources(order))
      }
    })

    it('follow what is changed, said, taken away and taken back', async () => {
      const renamed = await put(
        [
          event('e-3', 'Anfang', { from: '1999', place: within('Zwickau'), category: 'NETWORK_MEETING' }),
          source('s-1', { title: 'Zettel', date: '2025' }),
        ],
        'EDITOR',
      )
      expect(await events('NAME')).toEqual(['e-3', 'e-4', 'e-5', 'e-2', 'e-1'])
      expect(await events('OLDEST')).toEqual(['e-3', 'e-2', 'e-1', 'e-4', 'e-5'])
      expect(await events('CATEGORY')).toEqual(['e-5', 'e-3', 'e-4', 'e-2', 'e-1'])
      expect(await events('PLACE')).toEqual(['e-5', 'e-1', 'e-2', 'e-3', 'e-4'])
      expect([await sources('TITLE'), await sources('NEWEST'), await sources('SITE')]).toEqual([
        ['s-4', 's-3', 's-2', 's-1'],
        ['s-1', 's-3', 's-4', 's-2'],
        ['s-3', 's-2', 's-1', 's-4'],
      ])
      await undo(renamed.command)
      expect(await events('NAME')).toEqual(['e-4', 'e-5', 'e-2', 'e-1', 'e-3'])

      const said = await put([attended('cl-0', 'e-5', 'mehr als 500'), attended('cl-4', 'e-3', '41')], 'EDITOR')
      expect(await events('ATTENDANCE')).toEqual(['e-2', 'e-5', 'e-3', 'e-1', 'e-4'])
      await remove(['cl-2'])
      expect(await events('ATTENDANCE')).toEqual(['e-5', 'e-3', 'e-1', 'e-2', 'e-4'])
      await undo(said.command)
      expect(await events('ATTENDANCE')).toEqual(['e-1', 'e-4', 'e-2', 'e-3', 'e-5'])
    })
  })
}
