import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codes, editorOf, KEY } from './editor.ts'
import type { StartApi, TestApi } from './harness.ts'
import { beispieldorf, claim, kreisel, musterstadt, smallWorld, verein } from './small-world.ts'

const NEWS = `query($filter: NewsFilter, $first: Int, $after: String) { news(filter: $filter, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor }
  nodes { id kind date day about { id ... on Vertex { name } } actorCount actors { name } support { source { title } } }
} }`

const RESULT = '{ command changedCount changed { id } errors { field code } }'
const RECORD = `mutation($id: ID!, $input: NewsInput!) { result: recordNews(clientId: $id, input: $input) ${RESULT} }`
const EDIT = `mutation($id: ID!, $news: ID!, $input: NewsInput!) { result: editNews(clientId: $id, news: $news, input: $input) ${RESULT} }`
const WITHDRAW = `mutation($id: ID!, $news: ID!) { result: withdrawNews(clientId: $id, news: $news) ${RESULT} }`
const UNDO = `mutation($id: ID!, $command: ID!) { result: undo(clientId: $id, command: $command) ${RESULT} }`
const NOTES = `query($about: ID) { news(filter: { kinds: [NOTE], about: $about }) { nodes {
  date about { ... on NewsNote { id title text language about { id } source { title url } read withheld } }
  actors { id } occasions { id } support { read source { title } } } } }`

const note = (rest: Record<string, unknown> = {}) => ({
  on: '2026-05',
  title: 'Stadt und Verein luden ein',
  language: 'de',
  about: [musterstadt.id, 'e-tagung'],
  source: { title: 'Musterblatt', url: 'https://muster.example/blatt' },
  ...rest,
})

export function news(startApi: StartApi): void {
  describe('the news', () => {
    let api: TestApi
    let editing: Record<string, string>
    beforeAll(async () => {
      api = await startApi({ settings: { editToken: KEY } })
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
      editing = await editorOf(api)
    })
    afterAll(() => api.close())

    let sent = 0
    const write = async (mutation: string, variables: Record<string, unknown>) =>
      (await api.ask(mutation, { id: `test-news-${++sent}`, ...variables }, editing)).result
    const undo = (command: string) => write(UNDO, { command })
    const notes = async (about?: string) => (await api.ask(NOTES, { about })).news.nodes
    const idOf = (result: { changed: { id: string }[] }): string => result.changed.find(({ id }) => id.startsWith('nw-'))!.id
    const sentence = async () => (await api.ask('{ history(first: 1) { nodes { sentence } } }', {}, editing)).history.nodes[0].sentence

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

    it('hold what was recorded: once, with what it belongs to and its source, told in the history, and taken back', async () => {
      const id = 'test-news-once'
      const first = await write(RECORD, { id, input: note({ text: ' Viele kamen. ' }) })
      expect(codes(first)).toEqual([])
      expect(await write(RECORD, { id, input: note({ text: ' Viele kamen. ' }) })).toEqual(first)
      const [one, ...more] = await notes()
      expect(more).toEqual([])
      expect(one).toEqual({
        date: '2026-05',
        about: {
          id: idOf(first),
          title: 'Stadt und Verein luden ein',
          text: 'Viele kamen.',
          language: 'de',
          about: [{ id: musterstadt.id }, { id: 'e-tagung' }],
          source: { title: 'Musterblatt', url: 'https://muster.example/blatt' },
          read: '2026-11-24',
          withheld: false,
        },
        actors: [{ id: musterstadt.id }],
        occasions: [{ id: 'e-tagung' }],
        support: [{ read: '2026-11-24', source: { title: 'Musterblatt' } }],
      })
      for (const about of [musterstadt.id, 'e-tagung', idOf(first)]) expect([about, (await notes(about)).length]).toEqual([about, 1])
      expect(await notes(verein.id)).toEqual([])
      expect(await told({ within: musterstadt.region })).toContain(`${idOf(first)} note: 2026-05`)
      expect(await sentence()).toBe('Meldung vom Mai 2026 festgehalten: Musterstadt, Tagung.')
      const feed = await (await fetch(`${api.address}/neues.atom?art=meldung`)).text()
      for (const part of ['Stadt und Verein luden ein', 'Viele kamen.', 'https://muster.example/blatt', `/neues?zu=${idOf(first)}`])
        expect(feed).toContain(part)
      await undo(first.command)
      expect(await notes()).toEqual([])
    })

    it('are said anew, withdrawn and told again: what is withheld is for those who may write only', async () => {
      const made = await write(RECORD, { input: note() })
      const news = idOf(made)
      expect(codes(await write(EDIT, { news, input: note() }))).toEqual(['null: NOTHING_CHANGED'])
      const edited = await write(EDIT, {
        news,
        input: note({ title: 'Stadt lud ein', read: '2026-11-01', source: { title: 'Amtsblatt' } }),
      })
      expect([codes(edited), edited.changedCount]).toEqual([[], 2])
      expect(await sentence()).toBe('Meldung vom Mai 2026 geändert: Musterstadt, Tagung.')
      expect((await notes())[0]).toMatchObject({
        about: { title: 'Stadt lud ein', read: '2026-11-01', source: { title: 'Amtsblatt', url: null } },
      })

      const withdrawn = await write(WITHDRAW, { news })
      expect(await sentence()).toBe('Meldung vom Mai 2026 zurückgezogen: Musterstadt, Tagung.')
      const asked = `{ node(id: "${news}") { id } nodes(ids: ["${news}"]) { id } withheldNews { id withheld } }`
      expect(await api.ask(asked)).toEqual({ node: null, nodes: [], withheldNews: [] })
      expect(await api.ask(asked, {}, editing)).toEqual({
        node: { id: news },
        nodes: [{ id: news }],
        withheldNews: [{ id: news, withheld: true }],
      })
      expect(await api.ask(asked)).toEqual({ node: null, nodes: [], withheldNews: [] })
      expect([await notes(), await notes(musterstadt.id)]).toEqual([[], []])
      expect(await (await fetch(`${api.address}/neues.atom`)).text()).not.toContain('Stadt lud ein')
      expect(codes(await write(WITHDRAW, { news }))).toEqual(['news: NEWS_WITHDRAWN'])
      await undo(withdrawn.command)
      expect(await notes()).toHaveLength(1)

      const kept = await write(RECORD, { input: note({ withheld: true }) })
      expect(await sentence()).toBe('Meldung festgehalten (zurückgehalten).')
      expect(await notes()).toHaveLength(1)
      for (const { command } of [kept, edited, made]) await undo(command)
      expect(await notes()).toEqual([])
    })

    it('refuse with a sentence what cannot be recorded, and whoever may not write', async () => {
      const faults: [Record<string, unknown>, string][] = [
        [{ title: ' ' }, 'title: NEWS_TITLE_MISSING'],
        [{ title: 'x'.repeat(161) }, 'title: NEWS_TITLE_TOO_LONG'],
        [{ title: 'Anmeldung an a@b.example' }, 'title: EMAIL_IN_TEXT'],
        [{ text: 'x'.repeat(1001) }, 'text: NEWS_TEXT_TOO_LONG'],
        [{ text: 'Tel. 0221 1234567' }, 'text: PHONE_IN_TEXT'],
        [{ on: '2026-12' }, 'on: NEWS_AHEAD'],
        [{ language: 'Deutsch' }, 'language: NOT_A_LANGUAGE'],
        [{ about: [] }, 'about: NEWS_TIE_MISSING'],
        [{ about: ['s-zeitung'] }, 'about: NEWS_NO_SUCH_TIE'],
        [{ about: ['a-niemand'] }, 'about: NEWS_NO_SUCH_TIE'],
        [{ about: Array.from({ length: 21 }, (_, i) => `a-${i}`) }, 'about: NEWS_TOO_MANY_TIES'],
        [{ source: { title: '' } }, 'source.title: SOURCE_MISSING'],
        [{ read: '2026-11-25' }, 'read: READ_AHEAD'],
      ]
      for (const [rest, problem] of faults) expect(codes(await write(RECORD, { input: note(rest) }))).toEqual([problem])
      expect(codes(await write(EDIT, { news: 'nw-none', input: note() }))).toEqual(['news: NO_NEWS'])
      expect(codes(await write(WITHDRAW, { news: musterstadt.id }))).toEqual(['news: NO_NEWS'])
      const { result } = await api.ask(RECORD, { id: 'test-news-nobody', input: note() })
      expect(codes(result)).toEqual(['null: NO_EDITING_LINK'])
      expect(await notes()).toEqual([])
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
