import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StartApi, TestApi } from './harness.ts'
import { beispieldorf, claim, musterstadt, networkMeeting, smallWorld } from './small-world.ts'

const EVENTS = `query ($orderBy: EventOrder, $filter: EventFilter, $first: Int, $after: String) {
  list: events(orderBy: $orderBy, filter: $filter, first: $first, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`
const SOURCES = `query ($orderBy: SourceOrder, $text: String, $first: Int, $after: String) {
  list: sources(orderBy: $orderBy, text: $text, first: $first, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`

const attended = (id: string, subject: string, value: string, source: string) =>
  claim(id, { kind: 'ATTRIBUTE', subject, property: 'ATTENDANCE', value, supports: [{ source, stance: 'SUPPORTS', literal: true }] })

export function ordersOfLists(startApi: StartApi): void {
  describe('the orders of lists', () => {
    let api: TestApi
    beforeAll(async () => {
      api = await startApi()
      await api.put(
        ...smallWorld,
        networkMeeting('e-a', '2016', musterstadt),
        networkMeeting('e-b', '2024-05', beispieldorf),
        { ...networkMeeting('e-c', undefined, musterstadt), category: 'CEREMONY' },
        attended('cl-a', 'e-a', 'rund 30', 's-amt'),
        attended('cl-c', 'e-c', '1.100', 's-ohne'),
        { type: 'source', id: 's-amt', title: 'Ämterliste', publisher: 'Amt', date: '2020' },
        { type: 'source', id: 's-ohne', title: 'Zettel' },
      )
    })
    afterAll(() => api.close())

    const ids = async (query: string, variables: object) =>
      (await api.ask(query, { ...variables })).list.nodes.map(({ id }: { id: string }) => id)

    it.each([
      ['events', 'DEFAULT', ['e-b', 'e-a', 'e-c']],
      ['events', 'OLDEST', ['e-a', 'e-b', 'e-c']],
      ['events', 'NAME', ['e-a', 'e-b', 'e-c']],
      ['events', 'CATEGORY', ['e-b', 'e-a', 'e-c']],
      ['events', 'PLACE', ['e-b', 'e-a', 'e-c']],
      ['events', 'ATTENDANCE', ['e-c', 'e-a', 'e-b']],
      ['events', 'NAME_REVERSED', ['e-c', 'e-b', 'e-a']],
      ['events', 'ATTENDANCE_REVERSED', ['e-a', 'e-c', 'e-b']],
      ['sources', 'DEFAULT', ['s-musterquelle', 's-amt', 's-ohne']],
      ['sources', 'NEWEST', ['s-amt', 's-musterquelle', 's-ohne']],
      ['sources', 'TITLE', ['s-amt', 's-musterquelle', 's-ohne']],
      ['sources', 'SITE', ['s-amt', 's-musterquelle', 's-ohne']],
      ['sources', 'SITE_REVERSED', ['s-musterquelle', 's-amt', 's-ohne']],
      ['sources', 'CLAIMS_REVERSED', ['s-ohne', 's-amt', 's-musterquelle']],
    ] as const)('of %s: %s, whole and page by page', async (list, order, expected) => {
      const query = list === 'events' ? EVENTS : SOURCES
      const orderBy = order === 'DEFAULT' ? null : order
      expect(await ids(query, { orderBy })).toEqual(expected)
      const seen: string[] = []
      for (let after: string | null = null, next = true; next; ) {
        const { list: page } = await api.ask(query, { orderBy, first: 1, after })
        expect(page.totalCount).toBe(expected.length)
        seen.push(...page.nodes.map(({ id }: { id: string }) => id))
        next = page.pageInfo.hasNextPage
        after = page.pageInfo.endCursor
      }
      expect(seen).toEqual(expected)
    })

    it('hold under a filter', async () => {
      expect(await ids(EVENTS, { orderBy: 'ATTENDANCE', filter: { within: musterstadt.region } })).toEqual(['e-c', 'e-a'])
      expect(await ids(SOURCES, { orderBy: 'TITLE', text: 'zettel' })).toEqual(['s-ohne'])
    })

    it('are refused where there is none of that name', async () => {
      expect((await api.post(EVENTS, { orderBy: 'CLAIMS' })).errors).toHaveLength(1)
    })
  })
}
