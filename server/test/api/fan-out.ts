import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StartApi, TestApi } from './harness.ts'
import { claim, musterstadt, networkMeeting, organisation, smallWorld } from './small-world.ts'

const page = `query ($first: Int!) { actors(first: $first, filter: { kinds: [MIGRANT_ORGANISATION] }) { totalCount nodes {
  id name kind degree lastConfirmed region(level: STATE) { name } themes { name } countries { name }
  memberOf { id name } partners { name } cooperations { name status participants { actor { name } } }
  claims(first: 5) { nodes { kind subject { name } object { name } support { source { title } } } }
} pageInfo { hasNextPage endCursor } } }`

const partners = `query ($first: Int!) { partners(for: "${musterstadt.id}", first: $first) {
  actor { name } parts { because claims { id } notices { id source { title } } } absent { because }
} }`

const notices = `query ($first: Int!) { notices(first: $first) { totalCount nodes {
  actor { name } theme { name } source { title } matchCount matches(first: 1) { because }
} } }`

const events = `query ($first: Int!) { events(first: $first, orderBy: ATTENDANCE) { totalCount nodes {
  name category from place { label } attendance { value } support { source { title } } hosts { name }
} } }`

const sources = `query ($first: Int!) { sources(first: $first, orderBy: TITLE) { totalCount edges { claims notices notes } nodes { title url date } } }`

const about = { theme: 't-bildung', text: 'Text', validFrom: '2026-01-01', source: 's-musterquelle' } as const

export function pagesOfActors(startApi: StartApi): void {
  describe('a page of actors', () => {
    let api: TestApi
    beforeAll(async () => {
      api = await startApi({ settings: { bodyCache: false } })
      await api.put(...smallWorld)
      const many = Array.from({ length: 110 }, (_, i) => organisation(`a-viele-${i}`, `Verein Nummer ${i}`, musterstadt))
      await api.put(
        ...many,
        ...many.map(({ id }, i) => claim(`cl-viele-${i}`, { kind: 'MEMBER_OF', subject: id, object: 'a-musterbund', validFrom: '2020' })),
        ...many.map(({ id }, i) => claim(`cl-thema-${i}`, { kind: 'WORKS_ON', subject: id, object: 't-bildung' })),
        { type: 'need', id: 'n-stadt', actor: musterstadt.id, ...about },
        ...many.map((_, i) => networkMeeting(`e-viele-${i}`, '2020')),
        ...many.map((_, i) => ({ type: 'source', id: `s-viele-${i}`, title: `Quelle ${i}` }) as const),
        ...many.map((_, i) =>
          claim(`cl-gekommen-${i}`, {
            kind: 'ATTRIBUTE',
            subject: `e-viele-${i}`,
            property: 'ATTENDANCE',
            value: `rund ${i}`,
            supports: [{ source: `s-viele-${i}`, stance: 'SUPPORTS', literal: true }],
          }),
        ),
        ...many.map(({ id }, i) => ({ type: 'offer', id: `of-viele-${i}`, actor: id, ...about }) as const),
      )
    })
    afterAll(() => api.close())

    const statementsOnce = async (list: string, first: number): Promise<number> => {
      const before = api.store.statementsRun()
      const answer = await api.ask(list, { first })
      const { nodes } = answer.actors ?? answer.notices ?? answer.events ?? answer.sources ?? { nodes: answer.partners }
      expect(nodes).toHaveLength(first)
      return api.store.statementsRun() - before
    }
    /** The fewest of some times: on a busy machine answers of the store that usually come in one turn may be asked on apart. */
    const statementsOf = async (list: string, first: number): Promise<number> => {
      const counts: number[] = []
      for (let time = 0; time < 5; time++) counts.push(await statementsOnce(list, first))
      return Math.min(...counts)
    }

    it.each([
      ['actors', page],
      ['possible partners with their reasons', partners],
      ['needs and offers with their matches', notices],
      ['events by attendance', events],
      ['sources by title', sources],
    ])('of 100 %s costs as many statements as one of 10: a list never fans out', async (_what, list) => {
      await statementsOf(list, 10)
      const ten = await statementsOf(list, 10)
      const hundred = await statementsOf(list, 100)
      expect(ten).toBeGreaterThan(0)
      expect(hundred).toBe(ten)
      expect(hundred).toBeLessThan(40)
    })

    it('goes on where the last one ended, without a gap or a repetition', async () => {
      const ids: string[] = []
      for (let after: string | null = null; ; ) {
        const { actors } = await api.ask(
          'query ($after: String) { actors(first: 37, after: $after) { totalCount nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }',
          { after },
        )
        expect(actors.pageInfo.hasPreviousPage).toBe(after !== null)
        expect(actors.edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual(actors.nodes.map(({ id }: { id: string }) => id))
        ids.push(...actors.nodes.map(({ id }: { id: string }) => id))
        if (!actors.pageInfo.hasNextPage) {
          expect(ids).toHaveLength(actors.totalCount)
          break
        }
        after = actors.pageInfo.endCursor
      }
      expect(new Set(ids).size).toBe(ids.length)
    })

    it('by distance begins at the place itself', async () => {
      const { actors } = await api.ask(
        '{ actors(orderBy: DISTANCE, near: "m-99001003", first: 100, filter: { kinds: [MUNICIPALITY] }) { nodes { name } } }',
      )
      expect(actors.nodes.map(({ name }: { name: string }) => name)).toEqual(['Beispieldorf', 'Musterstadt'])
      expect((await api.post('{ actors(orderBy: DISTANCE) { totalCount } }')).errors?.[0]?.extensions).toMatchObject({
        code: 'INVALID_INPUT',
        field: 'near',
      })
    })
  })
}
