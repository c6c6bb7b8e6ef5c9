import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { codes, editorOf, KEY } from './editor.ts'
import type { StartApi, TestApi } from './harness.ts'
import { claim, kreisel, musterstadt, smallWorld, verein } from './small-world.ts'

const RESULT = '{ command changed { id } errors { field code message } }'
const NOTICE = `mutation($id: ID!, $actor: ID!, $input: NoticeInput!) { result: recordNotice(clientId: $id, kind: NEED, actor: $actor, input: $input) ${RESULT} }`
const EDIT = `mutation($id: ID!, $notice: ID!, $input: NoticeInput!) { result: editNotice(clientId: $id, notice: $notice, input: $input) ${RESULT} }`
const NEWS = `mutation($id: ID!, $input: NewsInput!) { result: recordNews(clientId: $id, input: $input) ${RESULT} }`
const EDIT_NEWS = `mutation($id: ID!, $news: ID!, $input: NewsInput!) { result: editNews(clientId: $id, news: $news, input: $input) ${RESULT} }`
const CONFIRM = `mutation($id: ID!, $claims: [ID!]!, $on: PartialDate!, $source: SourceInput!) {
  result: confirmClaims(clientId: $id, claims: $claims, on: $on, source: $source) ${RESULT} }`
const END = `mutation($id: ID!, $claims: [ID!]!, $source: SourceInput!) { result: endClaims(clientId: $id, claims: $claims, source: $source) ${RESULT} }`
const TERMS = `mutation($id: ID!, $input: OfferingTermsInput!) { result: recordOfferingTerms(clientId: $id, offering: "o-beratung", input: $input) ${RESULT} }`
const LOOKED = `mutation($id: ID!, $input: AssessmentInput!) { result: recordAssessment(clientId: $id, input: $input) ${RESULT} }`
const UNDO = `mutation($id: ID!, $command: ID!) { result: undo(clientId: $id, command: $command) ${RESULT} }`

const report = { title: 'Erfundener Jahresbericht', url: 'https://www.muster.example/bericht/' }
const rewritten = { title: 'Erfundener  Jahresbericht', url: 'http://muster.example/bericht?utm_source=brief#seite-2' }
const wish = (source: object, rest: object = {}) => ({ theme: 't-bildung', text: 'Wir suchen ein Team.', source, ...rest })
const note = (source: object, rest: object = {}) => ({
  on: '2026-05',
  title: 'Stadt lud ein',
  language: 'de',
  about: [musterstadt.id],
  source,
  ...rest,
})

export function sources(startApi: StartApi): void {
  describe('a source', () => {
    let api: TestApi
    let editing: Record<string, string>
    let sent = 0
    const made: string[] = []
    beforeAll(async () => {
      api = await startApi({ settings: { editToken: KEY } })
      await api.put(
        ...smallWorld,
        { type: 'source', id: 's-bericht', ...report, date: '2025' },
        claim('cl-bericht', {
          kind: 'WORKS_ON',
          subject: verein.id,
          object: 't-bildung',
          supports: [{ source: 's-bericht', stance: 'SUPPORTS', literal: true }],
        }),
      )
      editing = await editorOf(api)
    })
    afterEach(async () => {
      for (const command of made.splice(0).toReversed()) await api.ask(UNDO, { id: `test-sources-${++sent}`, command }, editing)
    })
    afterAll(() => api.close())

    const write = async (mutation: string, variables: object) => {
      const { result } = await api.ask(mutation, { id: `test-sources-${++sent}`, ...variables }, editing)
      if (result.command && mutation !== UNDO) made.push(result.command)
      return result
    }
    const madeSources = (result: { changed: { id: string }[] }) => result.changed.map(({ id }) => id).filter((id) => id.startsWith('s-'))
    const list = async (text: string) =>
      (
        await api.ask('query($text: String) { sources(text: $text) { totalCount edges { claims notices notes node { id title } } } }', {
          text,
        })
      ).sources

    it('that is there already is used again by every form that names its page, however its address is written', async () => {
      const input = {
        municipalities: [musterstadt.id],
        on: '2026-11',
        method: 'Umfrage',
        partnerKinds: ['MIGRANT_ORGANISATION', 'UMBRELLA'],
        found: [],
      }
      const forms: [string, object][] = [
        [NOTICE, { actor: musterstadt.id, input: wish(rewritten) }],
        [NEWS, { input: note(rewritten) }],
        [CONFIRM, { claims: ['cl-bund-1'], on: '2026-11', source: rewritten }],
        [END, { claims: ['cl-bund-2'], source: rewritten }],
        [TERMS, { input: { terms: [{ term: 'WHO', value: 'Kommunen' }], source: rewritten } }],
        [LOOKED, { input: { ...input, source: rewritten } }],
      ]
      for (const [mutation, variables] of forms) {
        const result = await write(mutation, variables)
        expect([mutation.slice(0, 60), result.errors, madeSources(result)]).toEqual([mutation.slice(0, 60), [], []])
      }
      const { edges } = await list('Erfundener Jahresbericht')
      // A statement that rested on it before, two memberships, who may use the offering, and that somebody looked.
      expect(edges).toEqual([{ claims: 5, notices: 1, notes: 1, node: { id: 's-bericht', title: report.title } }])
    })

    it('counts once for a claim that rests on it already, read on the newest day', async () => {
      await write(CONFIRM, { claims: ['cl-bericht'], on: '2026-10', source: rewritten })
      const asked = '{ node(id: "cl-bericht") { ... on Claim { lastConfirmed support { read stance source { id } } } } }'
      const { node } = await api.ask(asked)
      expect(node).toEqual({ lastConfirmed: '2026-10', support: [{ read: '2026-10', stance: 'SUPPORTS', source: { id: 's-bericht' } }] })
    })

    it('of a page that is one under another title or date is used or made only as somebody says', async () => {
      const other = { ...rewritten, title: 'Bericht, neue Fassung' }
      const refused = await write(NOTICE, { actor: musterstadt.id, input: wish(other) })
      expect([codes(refused), refused.command]).toEqual([['source.title: SOURCE_KNOWN'], null])
      expect(refused.errors[0].message).toContain('„Erfundener Jahresbericht“')
      expect(codes(await write(NEWS, { input: note({ ...rewritten, date: '2026' }) }))).toEqual(['source.title: SOURCE_KNOWN'])
      const own = await write(NOTICE, { actor: musterstadt.id, input: wish({ ...other, separate: true }) })
      expect([own.errors, madeSources(own)]).toEqual([[], [expect.stringMatching(/^s-/)]])
      // Both are there now, and each is found by its title.
      expect(madeSources(await write(NOTICE, { actor: kreisel.id, input: wish(other) }))).toEqual([])
      expect(madeSources(await write(NOTICE, { actor: verein.id, input: wish({ ...rewritten, date: '2025', separate: true }) }))).toEqual(
        [],
      )
      const [asked, headers] = ['query($url: String!) { sourcesOfPage(url: $url) { id } }', { url: 'https://muster.example/bericht' }]
      expect((await api.ask(asked, headers, editing)).sourcesOfPage).toHaveLength(2)
      expect((await api.ask(asked, headers)).sourcesOfPage).toEqual([])
    })

    it('without an address is one of its own, however often its title is told', async () => {
      const told = { title: 'Auskunft der Stadt' }
      await write(NOTICE, { actor: musterstadt.id, input: wish(told) })
      expect(madeSources(await write(NOTICE, { actor: kreisel.id, input: wish(told) }))).toHaveLength(1)
    })

    it('stays when the entry that brought it is taken back while another rests on it', async () => {
      const flyer = { title: 'Erfundenes Faltblatt', url: 'https://muster.example/faltblatt' }
      const first = await write(NOTICE, { actor: musterstadt.id, input: wish(flyer) })
      await write(NEWS, { input: note(flyer) })
      const [id] = madeSources(first)
      expect((await write(UNDO, { command: first.command })).errors).toEqual([])
      expect((await list('Faltblatt')).edges).toEqual([{ claims: 0, notices: 0, notes: 1, node: { id, title: flyer.title } }])
    })

    it('of a page that several name at the same instant is made once', async () => {
      const page = { title: 'Erfundener Aufruf', url: 'https://muster.example/aufruf' }
      const told = ['', '/', '#unten', '?utm_source=brief'].map((end, i) => ({
        title: `${page.title}${' '.repeat(i)}`,
        url: page.url + end,
      }))
      const results = await Promise.all([
        ...told.map((source) => write(NOTICE, { actor: musterstadt.id, input: wish(source) })),
        ...told.map((source) => write(NEWS, { input: note(source) })),
        write(CONFIRM, { claims: ['cl-bund-1'], on: '2026-11', source: page }),
      ])
      expect(results.flatMap(({ errors }) => errors)).toEqual([])
      expect(results.flatMap(madeSources)).toHaveLength(1)
      expect((await list('Aufruf')).edges).toMatchObject([{ claims: 1, notices: 4, notes: 4 }])
      // Under other titles somebody says which is meant, also where both come at once.
      const other = { ...page, url: 'https://muster.example/zweiter-aufruf' }
      const titles = ['Fassung eins', 'Fassung zwei']
      const two = await Promise.all(titles.map((title) => write(NEWS, { input: note({ ...other, title }) })))
      expect(two.flatMap(codes)).toEqual(['source.title: SOURCE_KNOWN'])
    })

    it('leaves the list with its last entry, by its id too, and comes back with it', async () => {
      const flyer = { title: 'Erfundene Einladung', url: 'https://muster.example/einladung' }
      const asked = (id: string) => `{ statistics { sources sites } sources { totalCount } node(id: "${id}") { id } }`
      const before = await api.ask(asked('s-none'))
      const first = await write(NOTICE, { actor: musterstadt.id, input: wish(flyer) })
      const second = await write(NEWS, { input: note(flyer) })
      const [id] = madeSources(first) as [string]
      const now = await api.ask(asked(id))
      // The one who brought it first goes first, so that it stays for the other.
      await write(UNDO, { command: first.command })
      const back = await write(UNDO, { command: second.command })
      expect((await list('Einladung')).totalCount).toBe(0)
      expect(await api.ask(asked(id))).toEqual(before)
      expect((await api.ask(asked(id), {}, editing)).node).toEqual({ id })
      const again = await write(UNDO, { command: back.command })
      expect(again.errors).toEqual([])
      expect((await list('Einladung')).edges).toEqual([{ claims: 0, notices: 0, notes: 1, node: { id, title: flyer.title } }])
      expect(await api.ask(asked(id))).toEqual(now)
      // Told of another page instead, it has nothing any more; named again, it is the same one.
      const edited = await write(EDIT_NEWS, {
        news: second.changed.find((one: { id: string }) => one.id.startsWith('nw-')).id,
        input: note(report),
      })
      expect(edited.errors).toEqual([])
      expect((await list('Einladung')).totalCount).toBe(0)
      expect(madeSources(await write(NOTICE, { actor: verein.id, input: wish(flyer) }))).toEqual([])
      expect((await list('Einladung')).edges).toMatchObject([{ notices: 1, notes: 0, node: { id } }])
    })

    it('on which only what is kept back rests is told to nobody but who may write: not in the list, by its id, or counted', async () => {
      const secret = { title: 'Vertrauliche Liste', url: 'https://geheim.example/liste' }
      const asked = (id: string) =>
        `{ statistics { sources sites } sources { totalCount nodes { title } } node(id: "${id}") { id } nodes(ids: ["${id}", "s-bericht"]) { id } }`
      const before = await api.ask(asked('s-none'))
      const first = await write(NOTICE, { actor: musterstadt.id, input: wish(secret, { withheld: true }) })
      await write(NEWS, { input: note(secret, { withheld: true }) })
      const [id] = madeSources(first) as [string]
      for (const headers of [{}, editing, {}]) {
        const now = await api.ask(asked(id), {}, headers)
        expect([now.statistics, now.sources]).toEqual([before.statistics, before.sources])
        const told = headers === editing ? { id } : null
        expect([now.node, now.nodes]).toEqual([told, [...(told ? [told] : []), { id: 's-bericht' }]])
      }
      expect((await list('Vertrauliche')).totalCount).toBe(0)
      const feed = await (await fetch(`${api.address}/neues.atom`)).text()
      expect(feed).not.toContain('Vertrauliche Liste')
      const found = await api.ask('{ search(text: "Vertrauliche Liste") { node { id } } }')
      expect(found.search).toEqual([])

      // Told by one entry, it is told; kept back again, it is not.
      const notice = first.changed.find((one: { id: string }) => one.id.startsWith('n-')).id
      await write(EDIT, { notice, input: wish(secret) })
      expect((await api.ask(asked(id))).node).toEqual({ id })
      expect((await list('Vertrauliche')).edges).toEqual([{ claims: 0, notices: 1, notes: 0, node: { id, title: secret.title } }])
      await api.ask(UNDO, { id: `test-sources-${++sent}`, command: made.pop() }, editing)
      expect((await api.ask(asked(id))).node).toBeNull()
      await write(CONFIRM, { claims: ['cl-bund-1'], on: '2026-11', source: secret })
      expect((await list('Vertrauliche')).edges).toEqual([{ claims: 1, notices: 0, notes: 0, node: { id, title: secret.title } }])
    })

    it('that something told rests on stays, also where something is kept back with it', async () => {
      await write(NOTICE, { actor: musterstadt.id, input: wish({ ...report, date: '2025' }, { withheld: true }) })
      expect((await list('Erfundener Jahresbericht')).edges).toMatchObject([{ claims: 1, notices: 0, node: { id: 's-bericht' } }])
    })
  })
}
