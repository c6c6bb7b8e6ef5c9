import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codes, editorOf, KEY } from './editor.ts'
import type { StartApi, TestApi } from './harness.ts'
import { kreisel, musterstadt, smallWorld } from './small-world.ts'

const RESULT = '{ command changedCount changed { id } errors { field code message } }'
const RECORD = `mutation($id: ID!, $actor: ID!, $input: ActorFactsInput!) { result: recordActorFacts(clientId: $id, actor: $actor, input: $input) ${RESULT} }`
const UNDO = `mutation($id: ID!, $command: ID!) { result: undo(clientId: $id, command: $command) ${RESULT} }`
const END = `mutation($id: ID!, $claims: [ID!]!, $until: PartialDate, $source: SourceInput!) {
  result: endClaims(clientId: $id, claims: $claims, until: $until, source: $source) ${RESULT} }`
const CONFIRM = `mutation($id: ID!, $claims: [ID!]!, $on: PartialDate!, $source: SourceInput!) {
  result: confirmClaims(clientId: $id, claims: $claims, on: $on, source: $source) ${RESULT} }`
const WITHDRAW = `mutation($id: ID!, $claim: ID!) { result: withdrawFact(clientId: $id, claim: $claim) ${RESULT} }`
const FINDER = `query($languages: [String!]) { partners(for: "${musterstadt.id}", kinds: [MIGRANT_ORGANISATION], languages: $languages, radiusKm: 50) {
  actor { id } parts { factor because claims { id support { source { title } } } } } }`
const KREISEL = `{ actor(id: "${kreisel.id}") { languages themes { id } countries { id }
  claims { nodes { id kind property value role lastConfirmed endedBy status withdrawable object { id } support { source { title } } } } } }`

const FILTERED = 'query($filter: ActorFilter) { actors(filter: $filter) { nodes { id } } places(filter: $filter) { id } }'

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

    const known = async () => {
      const { actor } = await api.ask(KREISEL)
      const ids = (of: readonly { id: string }[]) => of.map(({ id }) => id)
      return { languages: actor.languages, themes: ids(actor.themes), countries: ids(actor.countries), claims: actor.claims.nodes }
    }
    const claimOf = async (says: Record<string, unknown>) =>
      (await known()).claims.find((claim: Record<string, unknown>) => Object.entries(says).every(([key, value]) => claim[key] === value)).id
    const languageReasons = async (...languages: string[]) => {
      const [partner] = (await api.ask(FINDER, { languages })).partners
      const { claims } = partner.parts.find(({ factor }: Part) => factor === 'LANGUAGES')
      return claims.map(({ id }: { id: string }) => id)
    }
    const latest = async () => (await api.ask('{ history(first: 1) { nodes { sentence } } }', {}, editing)).history.nodes[0].sentence
    const end = async (claim: string, until?: string) =>
      (await api.ask(END, { id: `test-facts-${++sent}`, claims: [claim], until, source: { title: 'Auskunft des Vereins' } }, editing))
        .result
    const withdraw = async (claim: string, id = `test-facts-${++sent}`, headers = editing) =>
      (await api.ask(WITHDRAW, { id, claim }, headers)).result

    it('are ended one by one, stay to be read, and hold again when that is taken back or another source says so', async () => {
      const first = await record({ partnerCountries: ['l-GH'], languages: ['tr', 'ku'] })
      const before = await known()
      const turkish = await claimOf({ property: 'LANGUAGE', value: 'Türkisch' })
      expect(await languageReasons('ku')).toEqual([await claimOf({ value: 'Kurdisch' })])
      expect(await languageReasons('ku', 'tr')).toHaveLength(2)
      const ended = await end(turkish)
      expect(ended.errors).toEqual([])
      expect(await latest()).toBe('Beendet: Verein Kreisel – Türkisch (wann, ist nicht bekannt).')
      const after = await known()
      expect([after.languages, after.claims.length]).toEqual([['ku'], before.claims.length])
      expect(await found()).toEqual([])
      expect(await languageReasons('ku')).toEqual([await claimOf({ value: 'Kurdisch' })])
      expect((await undo(ended.command)).errors).toEqual([])
      expect(await known()).toEqual(before)

      const over = await end(turkish, '2020')
      const spoken = (await known()).claims.filter(({ property }: { property: string }) => property === 'LANGUAGE')
      expect((await known()).languages).toEqual(['tr', 'ku'])
      expect(new Set(spoken.map(({ value, status }: Record<string, unknown>) => `${value} ${status}`))).toEqual(
        new Set(['Türkisch DISPUTED', 'Kurdisch STATED']),
      )
      expect(codes(await withdraw(turkish))).toEqual(['claim: FACT_DISPUTED'])
      await undo(over.command)

      const theme = await end('cl-thema')
      const country = await end(await claimOf({ kind: 'CONCERNS', role: 'PARTNER' }))
      expect([(await known()).themes, (await known()).countries]).toEqual([[], ['l-GH']])
      const origin = await end('cl-land')
      expect((await known()).countries).toEqual([])
      for (const { command } of [origin, country]) await undo(command)
      // Where its members come from is another statement about the same country: nothing contradicts it.
      const abroad = await end(await claimOf({ kind: 'CONCERNS', role: 'PARTNER' }), '2020')
      const about = (await known()).claims.filter(({ kind }: { kind: string }) => kind === 'CONCERNS')
      expect(about.map(({ role, status }: Record<string, unknown>) => [role, status])).toEqual([
        ['PARTNER', 'DISPUTED'],
        ['PARTNER', 'DISPUTED'],
        ['ORIGIN', 'CONFIRMED'],
      ])
      for (const { command } of [abroad, theme, first]) expect((await undo(command)).errors).toEqual([])
    })

    it('count in the list of actors and on the map until they have ended, and then up to that day', async () => {
      const first = await record({ themes: ['t-klima'], partnerCountries: ['l-GH'] })
      const listed = async (filter: object): Promise<readonly boolean[]> => {
        const { actors, places } = await api.ask(FILTERED, { filter })
        return [actors.nodes.map(({ id }: { id: string }) => id).includes(kreisel.id), places.id.includes(kreisel.id)]
      }
      expect(await listed({ themes: ['t-klima'] })).toEqual([true, true])
      const ended = await end(await claimOf({ kind: 'WORKS_ON', withdrawable: true }))
      expect(await listed({ themes: ['t-klima'] })).toEqual([false, false])
      expect(await listed({ themes: ['t-klima'], asOf: '2020-01-01' })).toEqual([true, true])
      expect(await listed({ themes: ['t-klima', 't-bildung'] })).toEqual([true, true])
      const past = await end(await claimOf({ kind: 'CONCERNS', role: 'PARTNER' }))
      expect(await listed({ countries: ['l-GH'] })).toEqual([true, true])
      for (const { command } of [past, ended]) expect((await undo(command)).errors).toEqual([])
      expect(await listed({ themes: ['t-klima'] })).toEqual([true, true])
      expect((await undo(first.command)).errors).toEqual([])
    })

    it('hold again where another source says so after their end', async () => {
      const first = await record({ languages: ['tr'] })
      const turkish = await claimOf({ property: 'LANGUAGE' })
      const ended = await end(turkish)
      expect((await known()).languages).toEqual([])
      const on = (await known()).claims.find(({ id }: { id: string }) => id === turkish).endedBy
      const again = await api.ask(CONFIRM, { id: `test-facts-${++sent}`, claims: [turkish], on, source: { title: 'Webseite' } }, editing)
      expect(again.result.errors).toEqual([])
      const { languages, claims } = await known()
      expect([languages, claims.filter(({ property }: { property: string }) => property).length]).toEqual([['tr'], 2])
      for (const { command } of [again.result, ended, first]) expect((await undo(command)).errors).toEqual([])
    })

    it('that were a mistake are taken back one by one, once, told in the history, and come back with an undo', async () => {
      const first = await record({ themes: ['t-klima'], languages: ['tr', 'ku'] })
      const before = await known()
      const [turkish, climate] = [await claimOf({ value: 'Türkisch' }), await claimOf({ kind: 'WORKS_ON', withdrawable: true })]
      const taken = await withdraw(turkish, 'test-facts-withdrawn')
      expect([taken.errors, (await known()).languages]).toEqual([[], ['ku']])
      expect(await latest()).toBe('Angabe zurückgenommen: Verein Kreisel – Türkisch.')
      expect((await withdraw(turkish, 'test-facts-withdrawn')).command).toBe(taken.command)
      expect(codes(await withdraw(turkish))).toEqual(['claim: NO_CLAIM'])
      expect((await undo(taken.command)).errors).toEqual([])
      expect(await known()).toEqual(before)
      const theme = await withdraw(climate)
      expect([theme.errors, (await known()).themes, await latest()]).toEqual([
        [],
        ['t-bildung'],
        'Angabe zurückgenommen: Verein Kreisel – Klima.',
      ])
      for (const { command } of [theme, first]) expect((await undo(command)).errors).toEqual([])
    })

    it.each([
      ['claim: BASE_DATA', 'cl-thema'],
      ['claim: NO_CLAIM', 'cl-bund-2'],
      ['claim: NO_CLAIM', 'cl-none'],
      ['claim: NO_CLAIM', 't-klima'],
    ])('are not taken back where that is no fact or base data: %s', async (code, id) => {
      const result = await withdraw(id)
      expect([codes(result), result.command]).toEqual([[code], null])
      expect((await known()).claims.find((claim: { id: string }) => claim.id === id)?.withdrawable ?? false).toBe(false)
    })

    it('are taken back by nobody without the editing link', async () => {
      expect(codes(await withdraw('cl-thema', undefined, { 'x-netzatlas-csrf': '1' }))).toEqual(['null: NO_EDITING_LINK'])
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
