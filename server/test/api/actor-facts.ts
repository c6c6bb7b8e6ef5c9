import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codes, editorOf, KEY } from './editor.ts'
import type { StartApi, TestApi } from './harness.ts'
import { kreisel, musterstadt, smallWorld } from './small-world.ts'

const RESULT = '{ command changedCount changed { id } errors { field code message } }'
const RECORD = `mutation($id: ID!, $actor: ID!, $input: ActorFactsInput!) { result: recordActorFacts(clientId: $id, actor: $actor, input: $input) ${RESULT} }`
const UNDO = `mutation($id: ID!, $command: ID!) { result: undo(clientId: $id, command: $command) ${RESULT} }`
const FINDER = `query($languages: [String!]) { partners(for: "${musterstadt.id}", kinds: [MIGRANT_ORGANISATION], languages: $languages, radiusKm: 50) {
  actor { id } parts { factor because claims { id support { source { title } } } } } }`
const KREISEL = `{ actor(id: "${kreisel.id}") { languages themes { id } claims { nodes { id kind property value role lastConfirmed object { id } support { source { title } } } } } }`

interface Part {
  readonly factor: string
  readonly because: string
  readonly claims: readonly { readonly support: readonly { readonly source: { readonly title: string } }[] }[]
}

export function actorFacts(startApi: StartApi): void {
  describe('facts about an actor', () => {
    const source = { title: 'Erfundenes Faltblatt', url: 'https://kreisel.example/faltblatt' }
    let api: TestApi
    let editing: Record<string, string>
    let sent = 0
    beforeAll(async () => {
      api = await startApi({ settings: { editToken: KEY } })
      await api.put(...smallWorld, { type: 'theme', id: 't-klima', name: 'Klima', nameEn: 'Climate' })
      editing = await editorOf(api)
    })
    afterAll(() => api.close())

    const record = async (input: object, actor = kreisel.id, headers = editing) =>
      (await api.ask(RECORD, { id: `test-facts-${++sent}`, actor, input: { source, ...input } }, headers)).result
    const undo = async (command: string) => (await api.ask(UNDO, { id: `test-facts-${++sent}`, command }, editing)).result
    const found = async (): Promise<{ actor: { id: string }; parts: Part[] }[]> => (await api.ask(FINDER, { languages: ['tr'] })).partners

    it('tell the finder more, each with its source, stand in the history, and are taken back', async () => {
      const before = await api.ask(KREISEL)
      expect(await found()).toEqual([])
      const result = await record({ themes: ['t-klima'], partnerCountries: ['l-GH'], languages: ['tr'] })
      expect(result).toMatchObject({ errors: [], changedCount: 5 })
      const [partner] = await found()
      expect(partner?.actor.id).toBe(kreisel.id)
      const [spoken] = partner?.parts.filter(({ factor }) => factor === 'LANGUAGES') ?? []
      expect(spoken).toMatchObject({ because: 'Spricht Türkisch.', claims: [{ support: [{ source: { title: source.title } }] }] })
      const { actor } = await api.ask(KREISEL)
      expect([actor.languages, actor.themes.map(({ id }: { id: string }) => id).sort()]).toEqual([['tr'], ['t-bildung', 't-klima']])
      const told = actor.claims.nodes.filter(({ support }: Part['claims'][number]) =>
        support.some((one) => one.source.title === source.title),
      )
      expect(told.map(({ kind, role, value, object }: Record<string, unknown>) => [kind, role, value, object])).toEqual([
        ['WORKS_ON', null, null, { id: 't-klima' }],
        ['CONCERNS', 'PARTNER', null, { id: 'l-GH' }],
        ['ATTRIBUTE', null, 'Türkisch', null],
      ])
      const { history } = await api.ask('{ history(first: 1) { nodes { sentence } } }', {}, editing)
      expect(history.nodes[0].sentence).toBe('Angaben zu Verein Kreisel festgehalten: Klima, Ghana, Türkisch.')
      expect((await undo(result.command)).errors).toEqual([])
      expect(await api.ask(KREISEL)).toEqual(before)
      expect(await found()).toEqual([])
    })

    it('that are recorded already take the source, and are not recorded twice', async () => {
      const first = await record({ themes: ['t-bildung'], origins: ['l-GH'], languages: ['tr', 'tr'] })
      expect(first.changed.map(({ id }: { id: string }) => id).filter((id: string) => id.startsWith('cl-'))).toEqual([
        expect.stringMatching(/^cl-[0-9a-f]{12}-1$/),
        'cl-land',
        'cl-thema',
      ])
      const again = await record({ languages: ['tr'], source: { title: 'Auskunft des Vereins' } })
      expect(again).toMatchObject({ errors: [], changedCount: 2 })
      const { actor } = await api.ask(KREISEL)
      const { support } = actor.claims.nodes.find(({ property }: { property: string }) => property === 'LANGUAGE')
      expect(support).toEqual([{ source: { title: source.title } }, { source: { title: 'Auskunft des Vereins' } }])
      expect(actor.languages).toEqual(['tr'])
      await undo(again.command)
      await undo(first.command)
    })

    it.each([
      ['themes: FACTS_MISSING', {}],
      ['themes: NO_THEME', { themes: ['t-none'] }],
      ['partnerCountries: NO_COUNTRY', { partnerCountries: ['t-klima'] }],
      ['languages: NOT_A_LANGUAGE', { languages: ['Türkisch'] }],
      ['source.title: SOURCE_MISSING', { themes: ['t-klima'], source: { title: ' ' } }],
      ['source.title: PHONE_IN_TEXT', { themes: ['t-klima'], source: { title: 'Auskunft, Tel. 0221 1234567' } }],
    ])('are refused where something is wrong: %s', async (code, input) => {
      const result = await record(input)
      expect([codes(result), result.command]).toEqual([[code], null])
    })

    it('never give a municipality an origin, and are written by nobody without the editing link', async () => {
      expect(codes(await record({ origins: ['l-GH'] }, musterstadt.id))).toEqual(['origins: ORIGIN_OF_MUNICIPALITY'])
      expect(codes(await record({ themes: ['t-klima'] }, 'a-none'))).toEqual(['actor: NO_ACTOR'])
      expect(codes(await record({ themes: ['t-klima'] }, kreisel.id, { 'x-netzatlas-csrf': '1' }))).toEqual(['null: NO_EDITING_LINK'])
    })
  })
}
