import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StartApi, TestApi } from './harness.ts'
import { beispieldorf, claim, kreisel, musterstadt, smallWorld, verein } from './small-world.ts'

const NEWS = `query($filter: NewsFilter, $first: Int, $after: String) { news(filter: $filter, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor }
  nodes { id kind date day about { id ... on Vertex { name } } actorCount actors { name } support { source { title } } }
} }`

export function news(startApi: StartApi): void {
  describe('the news', () => {
    let api: TestApi
    beforeAll(async () => {
      api = await startApi()
      await api.put(
        ...smallWorld,
        { type: 'source', id: 's-zeitung', title: 'Musterzeitung' },
        { type: 'theme', id: 't-klima', name: 'Klima' },
        { type: 'event', category: 'CONFERENCE', id: 'e-tagung', name: 'Tagung', from: '2019-05', region: beispieldorf.region! },
        { type: 'event', category: 'OTHER', id: 'e-ohne', name: 'Treffen ohne Datum' },
        { type: 'award', id: 'w-preis', name: 'Musterpreis' },
        { type: 'cooperation', id: 'c-neu', kind: 'LOCAL', name: 'Neue Zusammenarbeit' },
        { type: 'cooperation', id: 'c-ohne', kind: 'LOCAL', name: 'Ohne Datum' },
        claim('cl-gast', { kind: 'HOSTED', subject: verein.id, object: 'e-tagung' }),
        claim('cl-gaeste', { kind: 'ATTENDED', subject: kreisel.id, object: 'e-tagung' }),
        claim('cl-preis-1', {
          kind: 'AWARDED',
          subject: 'w-preis',
          object: verein.id,
          validFrom: '2018',
          supports: [{ source: 's-zeitung', stance: 'SUPPORTS', literal: true }],
        }),
        claim('cl-preis-2', { kind: 'AWARDED', subject: 'w-preis', object: kreisel.id, validFrom: '2021-03-04' }),
        claim('cl-preis-3', { kind: 'AWARDED', subject: 'w-preis', object: musterstadt.id, validFrom: '2021', status: 'DISPUTED' }),
        claim('cl-neu-1', { kind: 'PARTICIPATES_IN', subject: kreisel.id, object: 'c-neu', validFrom: '2020' }),
        claim('cl-neu-2', { kind: 'PARTICIPATES_IN', subject: beispieldorf.id, object: 'c-neu', validFrom: '2020' }),
        claim('cl-ohne-1', { kind: 'PARTICIPATES_IN', subject: kreisel.id, object: 'c-ohne' }),
        claim('cl-ohne-2', { kind: 'PARTICIPATES_IN', subject: verein.id, object: 'c-ohne' }),
        claim('cl-klima', { kind: 'WORKS_ON', subject: kreisel.id, object: 't-klima' }),
      )
    })
    afterAll(() => api.close())

    interface Node {
      readonly id: string
      readonly date: string
      readonly actors: readonly { readonly name: string }[]
      readonly support: readonly { readonly source: { readonly title: string } }[]
    }
    const ask = async (filter?: object, page: object = {}) => (await api.ask(NEWS, { filter, ...page })).news
    const told = async (filter?: object) => ((await ask(filter)).nodes as Node[]).map(({ id, date }) => `${id}: ${date}`)

    it('are everything dated, the newest first, each as precise as it is known, with who had a part and the source that says so', async () => {
      const { nodes } = await ask({ until: '2021-12-31' })
      const lines = (nodes as Node[]).map(({ id, date, actors, support }) =>
        [id, date, ...actors.map(({ name }) => name), ...support.map(({ source }) => source.title)].join(' | '),
      )
      expect(lines).toEqual([
        'w-preis award 2021-03-04 | 2021-03-04 | Verein Kreisel | Musterquelle',
        'o-beratung begin | 2020',
        'c-neu cooperation | 2020 | Beispieldorf | Verein Kreisel | Musterquelle',
        'e-tagung event | 2019-05 | Musterverein | Musterquelle',
        'w-preis award 2018 | 2018 | Musterverein | Musterzeitung',
        'c-garten cooperation | 2012 | Musterstadt | Musterverein | Musterquelle',
      ])
    })

    it('can be chosen by kind, by who had a part, by place, by theme and until a day', async () => {
      expect(await told({ kinds: ['AWARD'] })).toEqual(['w-preis award 2021-03-04: 2021-03-04', 'w-preis award 2018: 2018'])
      expect(await told({ about: kreisel.id, kinds: ['AWARD', 'COOPERATION', 'EVENT'] })).toEqual([
        'w-preis award 2021-03-04: 2021-03-04',
        'c-neu cooperation: 2020',
        'e-tagung event: 2019-05',
      ])
      expect(await told({ about: 'w-preis', until: '2020-12-31' })).toEqual(['w-preis award 2018: 2018'])
      expect(await told({ within: beispieldorf.region })).toEqual([
        'w-preis award 2021-03-04: 2021-03-04',
        'c-neu cooperation: 2020',
        'e-tagung event: 2019-05',
      ])
      expect(await told({ theme: 't-klima' })).toEqual(['w-preis award 2021-03-04: 2021-03-04', 'c-neu cooperation: 2020'])
      expect(await told({ about: 'm-00000000' })).toEqual([])
    })

    it('are read page by page, without a gap or a repetition', async () => {
      const all = await told()
      const ids: string[] = []
      for (let after: string | null = null; ; ) {
        const { nodes, pageInfo, totalCount } = await ask(undefined, { first: 2, after })
        expect(totalCount).toBe(all.length)
        ids.push(...(nodes as Node[]).map(({ id, date }) => `${id}: ${date}`))
        after = pageInfo.endCursor
        if (!pageInfo.hasNextPage) break
      }
      expect(ids).toEqual(all)
    })

    it('tell what a command changed at once, and the deadline that comes near on its day', async () => {
      await api.put({ type: 'offering', id: 'o-frist', name: 'Förderung', kind: 'FUNDING', deadline: '2027-03-01' })
      expect(await told({ about: 'o-frist' })).toEqual([])
      api.clock.set('2026-12-02T12:00:00+01:00')
      expect(await told({ about: 'o-frist' })).toEqual(['o-frist deadline: 2027-03-01'])
      api.clock.set('2026-11-24T12:00:00+01:00')
    })

    it('go out as a feed of what is chosen on their page, and an unknown word is refused with a sentence', async () => {
      const get = async (query: string) => {
        const response = await fetch(`${api.address}/neues.atom${query}`)
        return { status: response.status, text: await response.text() }
      }
      const { text } = await get('?art=preis&zu=a-kreisel')
      expect(text.match(/<entry>/g)).toHaveLength(1)
      expect(text).toContain('Musterpreis: Verein Kreisel')
      expect(text).toContain(`${api.address}/neues?zu=w-preis`)
      for (const query of ['?art=wunder', '?land=r-77', '?thema=t-nichts', '?zu=a-niemand']) {
        const { status, text } = await get(query)
        expect([query, status, text.length > 20]).toEqual([query, 404, true])
      }
    })
  })
}
