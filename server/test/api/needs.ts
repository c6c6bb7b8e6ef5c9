import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codes, editorOf, KEY } from './editor.ts'
import type { StartApi, TestApi } from './harness.ts'
import { beispieldorf, bund, kreisel, musterstadt, nirgendwo, smallWorld, verein } from './small-world.ts'

const RESULT = '{ command changedCount changed { id } errors { field code message } }'
const RECORD = `mutation($id: ID!, $kind: NoticeKind!, $actor: ID!, $input: NoticeInput!) {
  result: recordNotice(clientId: $id, kind: $kind, actor: $actor, input: $input) ${RESULT} }`
const EDIT = `mutation($id: ID!, $notice: ID!, $input: NoticeInput!) { result: editNotice(clientId: $id, notice: $notice, input: $input) ${RESULT} }`
const END = `mutation($id: ID!, $notice: ID!, $on: Date!) { result: endNotice(clientId: $id, notice: $notice, on: $on) ${RESULT} }`
const UNDO = `mutation($id: ID!, $command: ID!) { result: undo(clientId: $id, command: $command) ${RESULT} }`
const OF = `query($id: ID!, $asOf: Date) { actor(id: $id) {
  needs(asOf: $asOf) { id text theme { name } language country { name } validFrom validUntil endedOn withheld source { title url } state(asOf: $asOf)
    matchCount(asOf: $asOf) matches(asOf: $asOf) { notice { id actor { name } } because distanceKm } }
  offers(asOf: $asOf) { id matches(asOf: $asOf) { notice { id } } }
  otherNotices(asOf: $asOf) { id state(asOf: $asOf) }
} }`
const COUNTS = '{ noticeCounts { state { id } theme { id } needs offers answered oldestNeed pastNeeds pastOffers } }'
const LIST = 'query($filter: NoticeFilter) { notices(filter: $filter) { totalCount nodes { id } } }'
const HISTORY = '{ history(first: 1) { nodes { sentence action } } }'

const source = { title: 'Gespräch mit der Geschäftsstelle', url: 'https://muster.example/gespraech' }
const wish = (rest: Record<string, unknown> = {}) => ({
  theme: 't-bildung',
  text: 'Wir suchen ein Team für Schulbesuche.',
  source,
  ...rest,
})

export function needsAndOffers(startApi: StartApi): void {
  describe('needs and offers', () => {
    let api: TestApi
    let editing: Record<string, string>
    let sent = 0
    const id = () => `test-needs-${++sent}`
    beforeAll(async () => {
      api = await startApi({ settings: { editToken: KEY } })
      await api.put(
        ...smallWorld,
        { type: 'theme', id: 't-klima', name: 'Klima' },
        { type: 'country', id: 'l-TG', code: 'TG', name: 'Togo' },
      )
      editing = await editorOf(api)
    })
    afterAll(() => api.close())

    const write = async (mutation: string, variables: Record<string, unknown>) =>
      (await api.ask(mutation, { id: id(), ...variables }, editing)).result
    const record = (kind: 'NEED' | 'OFFER', actor: string, input: unknown, more = {}) => write(RECORD, { kind, actor, input, ...more })
    const undo = (command: string) => write(UNDO, { command })
    const of = async (actor: string, asOf?: string) => (await api.ask(OF, { id: actor, asOf }, { 'accept-language': 'de' })).actor
    const ids = (nodes: readonly { readonly id: string }[]) => nodes.map((node) => node.id)
    const noticeOf = (result: { changed: { id: string }[] }): string => result.changed.find((one) => /^(n|of)-/.test(one.id))!.id
    const sentence = async () => (await api.ask(HISTORY, {}, editing)).history.nodes[0].sentence

    it('are recorded once, told on the page of their actor and in the history, and taken back', async () => {
      const clientId = id()
      const input = wish({ language: 'fr', country: 'l-GH', validUntil: '2026-12-31' })
      const first = await record('NEED', musterstadt.id, input, { id: clientId })
      expect(first).toMatchObject({ errors: [], changedCount: 2 })
      const counts = await api.store.counts()
      expect(await record('NEED', musterstadt.id, input, { id: clientId })).toEqual(first)
      expect(codes(await record('OFFER', musterstadt.id, input, { id: clientId }))).toEqual(['clientId: REUSED_ID'])
      expect(await api.store.counts()).toEqual(counts)
      expect(counts).toMatchObject({ need: 1 })
      expect((await of(musterstadt.id)).needs).toEqual([
        {
          id: noticeOf(first),
          text: 'Wir suchen ein Team für Schulbesuche.',
          theme: { name: 'Bildung' },
          language: 'fr',
          country: { name: 'Ghana' },
          validFrom: '2026-11-24',
          validUntil: '2026-12-31',
          endedOn: null,
          withheld: false,
          source,
          state: 'OPEN',
          matchCount: 0,
          matches: [],
        },
      ])
      expect(await sentence()).toBe('Bedarf von Musterstadt festgehalten: Bildung (bis 31.12.2026).')
      await undo(first.command)
      expect(await of(musterstadt.id)).toEqual({ needs: [], offers: [], otherNotices: [] })
      expect(await sentence()).toBe('Bedarf von Musterstadt festgehalten: Bildung (bis 31.12.2026).')
    })

    it('find each other by theme, language and country, and say why, the closest first', async () => {
      const made = [
        await record('NEED', musterstadt.id, wish({ language: 'fr', country: 'l-GH' })),
        await record('OFFER', kreisel.id, wish({ language: 'fr', country: 'l-GH' })),
        await record('OFFER', bund.id, wish()),
        await record('OFFER', verein.id, wish({ language: 'de' })),
        await record('OFFER', beispieldorf.id, wish({ theme: 't-klima' })),
        await record('OFFER', musterstadt.id, wish({ language: 'fr' })),
      ]
      const [need] = (await of(musterstadt.id)).needs
      expect(need.matchCount).toBe(2)
      expect(need.matches).toMatchObject([
        {
          notice: { id: noticeOf(made[1]), actor: { name: 'Verein Kreisel' } },
          because: [
            'beide das Thema „Bildung“ nennen',
            'beide Französisch nennen',
            'es bei beiden um Ghana geht',
            'sie 11 km voneinander entfernt sind (Luftlinie)',
          ],
        },
        // How far a federal body sits says nothing.
        { notice: { id: noticeOf(made[2]) }, because: ['beide das Thema „Bildung“ nennen'], distanceKm: null },
      ])
      expect((await of(kreisel.id)).offers).toEqual([{ id: noticeOf(made[1]), matches: [{ notice: { id: need.id } }] }])
      expect((await of(verein.id)).offers).toEqual([{ id: noticeOf(made[3]), matches: [] }])
      for (const { command } of made) await undo(command)
    })

    it('on another theme are near by country, a language not everybody speaks, Kreis or distance, each told; and nothing else is', async () => {
      const made = [
        await record('NEED', musterstadt.id, wish({ language: 'fr', country: 'l-GH' })),
        await record('OFFER', kreisel.id, wish({ theme: 't-klima', language: 'fr', country: 'l-GH' })),
        await record('OFFER', nirgendwo.id, wish({ theme: 't-klima' })),
        await record('OFFER', bund.id, wish({ theme: 't-klima' })),
        await record('OFFER', beispieldorf.id, wish({ theme: 't-klima', language: 'de' })),
        await record('OFFER', verein.id, wish()),
      ]
      const near = 'near(radiusKm: $km) { notice { id theme { id } } because distanceKm }'
      const ask = async (km: number) =>
        (
          await api.ask(
            `query($id: ID!, $km: Float!) { node(id: $id) { ... on Notice { matchCount nearCount(radiusKm: $km) ${near} } } }`,
            { id: noticeOf(made[0]), km },
            { 'accept-language': 'de' },
          )
        ).node
      const found = await ask(25)
      expect([found.matchCount, found.nearCount]).toEqual([1, 2])
      expect(found.near).toMatchObject([
        {
          notice: { id: noticeOf(made[1]), theme: { id: 't-klima' } },
          because: [
            'beide Französisch nennen',
            'es bei beiden um Ghana geht',
            'beide im selben Kreis sitzen (Musterkreis)',
            'sie 11 km voneinander entfernt sind (Luftlinie)',
          ],
        },
        // In the same Kreis, though farther away than asked for.
        {
          notice: { id: noticeOf(made[2]) },
          because: ['beide im selben Kreis sitzen (Musterkreis)', expect.stringMatching(/^sie \d+ km/)],
        },
      ])
      const wrong = await api.post(`{ notices { nodes { nearCount(radiusKm: 0) } } }`)
      expect(wrong.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT' })
      for (const { command } of made.toReversed()) await undo(command)
    })

    it('count until their last day, lose their matches at midnight without a write, and stay to be read', async () => {
      const made = await record('NEED', musterstadt.id, wish({ validUntil: '2026-11-24' }))
      const answer = await record('OFFER', kreisel.id, wish())
      const notice = noticeOf(made)
      const revision = await api.store.revision()
      expect((await of(musterstadt.id)).needs).toMatchObject([{ id: notice, matchCount: 1 }])
      expect((await api.ask(LIST)).notices.totalCount).toBe(2)
      api.clock.set('2026-11-25T00:00:00+01:00')
      expect(await of(musterstadt.id)).toMatchObject({ needs: [], otherNotices: [{ id: notice, state: 'EXPIRED' }] })
      expect((await of(kreisel.id)).offers).toMatchObject([{ matches: [] }])
      expect((await api.ask(LIST)).notices.totalCount).toBe(1)
      expect((await of(musterstadt.id, '2026-11-24')).needs).toMatchObject([{ id: notice, matchCount: 1 }])
      expect((await of(musterstadt.id, '2026-11-23')).needs).toEqual([])
      expect(await api.store.revision()).toEqual(revision)
      api.clock.set('2026-11-24T12:00:00+01:00')
      await undo(answer.command)
      await undo(made.command)
    })

    it('are changed, and ended: what ended is told as of an earlier day only, and its end can be taken back', async () => {
      const made = await record('OFFER', kreisel.id, wish({ validFrom: '2026-03-01', language: 'fr' }))
      const notice = noticeOf(made)
      expect(codes(await write(EDIT, { notice, input: wish({ language: 'fr' }) }))).toEqual([`null: NOTHING_CHANGED`])
      const edited = await write(EDIT, { notice, input: wish({ text: ' Zu zweit. ', source: { title: 'Webseite' } }) })
      expect(edited).toMatchObject({ errors: [], changedCount: 2 })
      expect(await sentence()).toBe('Angebot von Verein Kreisel geändert: Bildung.')
      const [standing] = await api.store.records([notice])
      expect(standing).toEqual({
        type: 'offer',
        id: notice,
        actor: kreisel.id,
        theme: 't-bildung',
        text: 'Zu zweit.',
        validFrom: '2026-03-01',
        source: edited.changed.find((one: { id: string }) => one.id.startsWith('s-')).id,
      })
      const ended = await write(END, { notice, on: '2026-11-20' })
      expect(ended).toMatchObject({ errors: [], changedCount: 1 })
      expect(await sentence()).toBe('Angebot von Verein Kreisel beendet: Bildung (20.11.2026).')
      expect(await of(kreisel.id)).toMatchObject({ offers: [], otherNotices: [{ id: notice, state: 'ENDED' }] })
      expect((await of(kreisel.id, '2026-11-19')).offers).toMatchObject([{ id: notice }])
      expect(codes(await write(END, { notice, on: '2026-11-24' }))).toEqual(['notice: NOTICE_ENDED'])
      expect(codes(await write(EDIT, { notice, input: wish() }))).toEqual(['notice: NOTICE_ENDED'])
      await undo(ended.command)
      expect((await of(kreisel.id)).offers).toMatchObject([{ id: notice }])
      await undo(edited.command)
      await undo(made.command)
    })

    it('are told by Land and theme, with those that are over, and every number opens its list', async () => {
      expect((await api.ask(COUNTS)).noticeCounts).toEqual([])
      const made = [
        await record('NEED', musterstadt.id, wish({ validFrom: '2026-02-01' })),
        await record('NEED', nirgendwo.id, wish({ validFrom: '2026-01-01', language: 'fr' })),
        await record('OFFER', verein.id, wish({ language: 'de' })),
        await record('NEED', beispieldorf.id, wish({ theme: 't-klima' })),
      ]
      made.push(await write(END, { notice: noticeOf(made[3]), on: '2026-11-24' }))
      await api.put({
        type: 'actor',
        id: 'a-irgendwo',
        kind: 'MIGRANT_ORGANISATION',
        name: 'Irgendwo',
        alternativeNames: [],
        languages: [],
      })
      made.push(await record('NEED', 'a-irgendwo', wish()))
      expect((await api.ask(COUNTS)).noticeCounts).toEqual([
        {
          state: { id: 'r-99' },
          theme: { id: 't-bildung' },
          needs: 2,
          offers: 1,
          answered: 1,
          oldestNeed: '2026-01-01',
          pastNeeds: 0,
          pastOffers: 0,
        },
        {
          state: { id: 'r-99' },
          theme: { id: 't-klima' },
          needs: 0,
          offers: 0,
          answered: 0,
          oldestNeed: null,
          pastNeeds: 1,
          pastOffers: 0,
        },
        {
          state: null,
          theme: { id: 't-bildung' },
          needs: 1,
          offers: 0,
          answered: 1,
          oldestNeed: '2026-11-24',
          pastNeeds: 0,
          pastOffers: 0,
        },
      ])
      const list = async (filter: object) => ids((await api.ask(LIST, { filter })).notices.nodes)
      const [first, second, third] = made.map(noticeOf)
      const last = noticeOf(made[5])
      expect(await list({ within: 'r-99', kind: 'NEED' })).toEqual([first, second])
      expect(await list({ within: 'r-99', theme: 't-bildung' })).toEqual([third, first, second])
      expect(await list({ elsewhere: true })).toEqual([last])
      expect(await list({ answered: false, kind: 'NEED' })).toEqual([second])
      expect(await list({ language: 'fr' })).toEqual([second])
      expect(await list({ within: 'r-98' })).toEqual([])
      for (const { command } of made.toReversed()) await undo(command)
    })

    it('that are kept back are seen by nobody but who may write, and match nothing', async () => {
      const made = await record('NEED', musterstadt.id, wish({ withheld: true }))
      const answer = await record('OFFER', kreisel.id, wish())
      const notice = noticeOf(made)
      const asked = `{ node(id: "${notice}") { id } nodes(ids: ["${notice}"]) { id } withheldNotices(actor: "${musterstadt.id}") { id withheld } }`
      expect(await api.ask(asked)).toEqual({ node: null, nodes: [], withheldNotices: [] })
      expect(await api.ask(asked, {}, editing)).toEqual({
        node: { id: notice },
        nodes: [{ id: notice }],
        withheldNotices: [{ id: notice, withheld: true }],
      })
      expect(await api.ask(asked)).toEqual({ node: null, nodes: [], withheldNotices: [] })
      // What was answered to who may write is not kept for others.
      const alone = `{ node(id: "${notice}") { id } }`
      expect(await api.ask(alone, {}, editing)).toEqual({ node: { id: notice } })
      expect(await api.ask(alone)).toEqual({ node: null })
      expect(await of(musterstadt.id)).toEqual({ needs: [], offers: [], otherNotices: [] })
      expect((await of(kreisel.id)).offers).toMatchObject([{ matches: [] }])
      expect((await api.ask(COUNTS)).noticeCounts).toMatchObject([{ needs: 0, offers: 1, pastNeeds: 0, pastOffers: 0 }])
      await undo(answer.command)
      const shown = await write(EDIT, { notice, input: wish() })
      expect((await of(musterstadt.id)).needs).toMatchObject([{ id: notice }])
      await undo(shown.command)
      await undo(made.command)
    })

    it('are told with the source they rest on, also those that are over; what is kept back is not', async () => {
      const resting = async (text: string) => {
        const query =
          'query($text: String) { sources(text: $text) { edges { claims notices notes node { notices(first: 1) { totalCount nodes { id } } } } } }'
        return (await api.ask(query, { text })).sources.edges
      }
      const survey = { title: 'Erfundene Umfrage', url: 'https://muster.example/umfrage' }
      const first = await record('NEED', musterstadt.id, wish({ source: survey, validFrom: '2026-02-01' }))
      const [at] = await resting('Erfundene Umfrage')
      expect(at).toEqual({ claims: 0, notices: 1, notes: 0, node: { notices: { totalCount: 1, nodes: [{ id: noticeOf(first) }] } } })
      const ended = await write(END, { notice: noticeOf(first), on: '2026-11-20' })
      expect(await resting('Erfundene Umfrage')).toEqual([at])
      await undo(ended.command)
      const kept = await write(EDIT, { notice: noticeOf(first), input: wish({ source: survey, validFrom: '2026-02-01', withheld: true }) })
      expect(await resting('Erfundene Umfrage')).toEqual([])
      await undo(kept.command)
      await undo(first.command)
      expect(await resting('Erfundene Umfrage')).toEqual([])
      expect((await resting('Musterquelle'))[0]).toMatchObject({ notices: 0 })
    })

    it('that cannot be written are answered with errors, in the language asked for, and nothing changes', async () => {
      const counts = await api.store.counts()
      const wrong: readonly (readonly [unknown, string])[] = [
        [wish({ theme: 't-none' }), 'theme: THEME_MISSING'],
        [wish({ theme: musterstadt.id }), 'theme: THEME_MISSING'],
        [wish({ text: ' ' }), 'text: NOTICE_TEXT_MISSING'],
        [wish({ text: 'x'.repeat(601) }), 'text: NOTICE_TEXT_TOO_LONG'],
        [wish({ text: 'Mail an vorstand@muster.example' }), 'text: EMAIL_IN_TEXT'],
        [wish({ text: 'Anruf unter 0221 1234567' }), 'text: PHONE_IN_TEXT'],
        [wish({ language: 'Klingonisch' }), 'language: NOT_A_LANGUAGE'],
        [wish({ country: 'l-XX' }), 'country: NO_COUNTRY'],
        [wish({ validFrom: '2026-12-01', validUntil: '2026-11-30' }), 'validUntil: UNTIL_BEFORE_FROM'],
        [wish({ validFrom: '2026-01-01', validUntil: '2026-11-23' }), 'validUntil: UNTIL_PAST'],
        [wish({ source: { title: '' } }), 'source.title: SOURCE_MISSING'],
        [wish({ source: { title: 'Tel. 0221 1234567' } }), 'source.title: PHONE_IN_TEXT'],
      ]
      for (const [input, code] of wrong) {
        const result = await record('NEED', musterstadt.id, input)
        expect([result.command, codes(result)]).toEqual([null, [code]])
      }
      expect(codes(await record('NEED', 'a-none', wish()))).toEqual(['actor: NO_ACTOR'])
      expect(codes(await write(EDIT, { notice: 'n-none', input: wish() }))).toEqual(['notice: NO_NOTICE'])
      expect(codes(await write(END, { notice: musterstadt.id, on: '2026-11-24' }))).toEqual(['notice: NO_NOTICE'])
      const variables = { id: id(), kind: 'NEED', actor: musterstadt.id, input: wish({ text: 'a@b.example' }) }
      const english = await api.ask(RECORD, variables, { ...editing, 'accept-language': 'en' })
      expect(english.result.errors[0].message).toContain('There is an e-mail address in it.')
      const unasked = await api.ask(RECORD, { ...variables, input: wish() }, { 'x-netzatlas-csrf': '1' })
      expect(codes(unasked.result)).toEqual(['null: NO_EDITING_LINK'])
      expect(await api.store.counts()).toEqual(counts)
    })
  })
}
