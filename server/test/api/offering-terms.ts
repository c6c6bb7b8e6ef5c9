import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codes, editorOf, KEY } from './editor.ts'
import type { StartApi, TestApi } from './harness.ts'
import { claim, musterstadt, smallWorld } from './small-world.ts'

const RESULT = '{ command changedCount errors { field code message } }'
const RECORD = `mutation($id: ID!, $offering: ID!, $input: OfferingTermsInput!) {
  result: recordOfferingTerms(clientId: $id, offering: $offering, input: $input) ${RESULT} }`
const UNDO = `mutation($id: ID!, $command: ID!) { result: undo(clientId: $id, command: $command) ${RESULT} }`
const OF = `query($for: ID!) { offerings { id from until standing unstated statements { ...s }
  terms { aspect value note disputed asOf support { read source { title } } } fit(for: $for) { parts { condition verdict sentence support { source { title } } } } }
  programmes { id deadline standing terms { aspect value disputed } statements { ...s } } }
fragment s on OfferingStatement { id term value disputed support { stance source { title } } }`

const source = { title: 'Erfundener Aufruf 2027', url: 'https://muster.example/aufruf' }
const later = { title: 'Erfundene Änderung des Aufrufs' }

interface Told {
  readonly term: string
  readonly of?: string
  readonly contradicts?: boolean
  readonly value?: string
}
interface Statement {
  readonly id: string
  readonly term: string
  readonly value: string
  readonly disputed: boolean
  readonly support: readonly { readonly stance: string; readonly source: { readonly title: string } }[]
}

const call: Told[] = [
  { term: 'WHO', value: 'Kommunen bis 20.000 Einwohner' },
  { term: 'PURPOSE', value: 'Begegnungen' },
  { term: 'AMOUNT', of: 'o-topf', value: 'bis 5.000 Euro' },
  { term: 'OWN_SHARE', of: 'cl-topf', value: '10 %' },
  { term: 'FROM', value: '2026-11' },
  { term: 'DEADLINE', value: '2027-03-31' },
]

export function offeringTerms(startApi: StartApi): void {
  describe('the terms of an offering', () => {
    let api: TestApi
    let editing: Record<string, string>
    let sent = 0
    beforeAll(async () => {
      api = await startApi({ settings: { editToken: KEY } })
      await api.put(
        ...smallWorld,
        { type: 'offering', id: 'o-topf', name: 'Erfundener Topf', kind: 'FUNDING', amount: 'unbekannt viel' },
        { type: 'programme', id: 'p-reihe', name: 'Erfundene Reihe' },
        claim('cl-topf', { kind: 'ATTRIBUTE', subject: 'o-topf', property: 'OWN_CONTRIBUTION', value: '20 %', note: 'in bar' }),
        claim('cl-streit', { kind: 'ATTRIBUTE', subject: 'p-reihe', property: 'PURPOSE', value: 'Reisen', status: 'DISPUTED' }),
        claim('cl-streit-2', {
          kind: 'ATTRIBUTE',
          subject: 'p-reihe',
          property: 'METHOD',
          value: 'Vorträge',
          status: 'DISPUTED',
          contradictedBy: ['cl-streit'],
        }),
      )
      editing = await editorOf(api)
    })
    afterAll(() => api.close())

    const write = async (mutation: string, variables: Record<string, unknown>, headers = editing) =>
      (await api.ask(mutation, { id: `test-terms-${++sent}`, ...variables }, headers)).result
    const record = (terms: readonly Told[], from: object = source, more = {}) =>
      write(RECORD, { offering: 'o-topf', input: { terms, source: from }, ...more })
    const undo = (command: string) => write(UNDO, { command })
    const all = () => api.ask(OF, { for: musterstadt.id }, { 'accept-language': 'de' })
    const topf = async () => (await all()).offerings.find(({ id }: { id: string }) => id === 'o-topf')
    const reihe = async () => (await all()).programmes[0]
    /** "20 % (Aufruf)" of each statement about the term; "!" where it is disputed. */
    const said = (entry: { statements: readonly Statement[] }, term: string) =>
      entry.statements
        .filter((one) => one.term === term)
        .map(({ value, disputed, support }) => {
          const by = support.map(({ stance, source: its }) => `${stance === 'SUPPORTS' ? '' : 'nicht '}${its.title}`)
          return `${value} (${by.join(', ')})${disputed ? ' !' : ''}`
        })
        .sort()
    const idOf = async (term: string, value: string) =>
      (await topf()).statements.find((one: Statement) => one.term === term && one.value === value).id
    const sentence = async () => (await api.ask('{ history(first: 1) { nodes { sentence } } }', {}, editing)).history.nodes[0].sentence

    it('are recorded once with their source, decide what is open and for whom, and are taken back', async () => {
      const before = await topf()
      expect(before).toMatchObject({
        standing: 'UNDATED',
        terms: [
          { aspect: 'AMOUNT', value: 'unbekannt viel' },
          { aspect: 'OWN_SHARE', value: '20 %', note: 'in bar' },
        ],
        unstated: ['WHO', 'PURPOSE', 'DEADLINE'],
      })
      const first = await record(call, source, { id: 'test-terms-once' })
      expect(first).toMatchObject({ errors: [] })
      const counts = await api.store.counts()
      expect(await record(call, source, { id: 'test-terms-once' })).toEqual(first)
      expect(await api.store.counts()).toEqual(counts)
      const support = [{ read: '2026-11-24', source: { title: source.title } }]
      const term = (aspect: string, value: string) => ({ aspect, value, note: null, disputed: false, asOf: '2026-11-24', support })
      const now = await topf()
      expect(now).toMatchObject({ from: '2026-11', standing: 'OPEN', unstated: [] })
      expect(now.terms).toEqual([
        term('WHO', 'Kommunen bis 20.000 Einwohner'),
        term('PURPOSE', 'Begegnungen'),
        term('AMOUNT', 'bis 5.000 Euro'),
        term('OWN_SHARE', '10 %'),
        term('DEADLINE', '2027-03-31'),
      ])
      const byCall = [{ source: { title: source.title } }]
      expect(now.fit.parts).toEqual(
        expect.arrayContaining([
          {
            condition: 'APPLICANT',
            verdict: 'YES',
            sentence: 'Die Quelle nennt Kommunen: „Kommunen bis 20.000 Einwohner“.',
            support: byCall,
          },
          { condition: 'TIME', verdict: 'YES', sentence: 'Frist: 31.03.2027.', support: byCall },
        ]),
      )
      expect(await sentence()).toBe(
        'Bedingungen von Erfundener Topf festgehalten: Eigenanteil, wer es nutzen kann, wofür, wie viel, offen ab November 2026, Frist 31.03.2027.',
      )
      api.clock.set('2027-04-01T00:00:00+02:00')
      expect((await topf()).standing).toBe('ENDED')
      api.clock.set('2026-11-24T12:00:00+01:00')
      await undo(first.command)
      expect(await topf()).toEqual(before)
    })

    it('that nobody speaks of keep their source; of several statements each is changed, added or taken away by itself', async () => {
      const first = await record(call)
      const more = await record([{ term: 'OWN_SHARE', value: 'auch in Arbeitszeit' }], later)
      expect(more.errors).toEqual([])
      expect(said(await topf(), 'OWN_SHARE')).toEqual([`10 % (${source.title})`, `auch in Arbeitszeit (${later.title})`])
      const changed = await record([{ term: 'OWN_SHARE', of: await idOf('OWN_SHARE', 'auch in Arbeitszeit'), value: 'nur in bar' }], later)
      expect(said(await topf(), 'OWN_SHARE')).toEqual([`10 % (${source.title})`, `nur in bar (${later.title})`])
      expect(said(await topf(), 'WHO')).toEqual([`Kommunen bis 20.000 Einwohner (${source.title})`])
      expect(await sentence()).toBe('Bedingungen von Erfundener Topf festgehalten: Eigenanteil.')
      const same = await record([{ term: 'OWN_SHARE', value: '10 %' }], later)
      expect(said(await topf(), 'OWN_SHARE')).toEqual([`10 % (${source.title}, ${later.title})`, `nur in bar (${later.title})`])
      const gone = await record(
        [
          { term: 'OWN_SHARE', of: 'cl-topf' },
          { term: 'DEADLINE', of: await idOf('DEADLINE', '2027-03-31') },
        ],
        { title: '' },
      )
      expect(gone).toMatchObject({ errors: [] })
      expect(await sentence()).toBe('Bedingungen von Erfundener Topf gestrichen.')
      expect(said(await topf(), 'OWN_SHARE')).toEqual([`nur in bar (${later.title})`])
      expect((await topf()).unstated).toEqual(['DEADLINE'])
      for (const { command } of [gone, same, changed, more, first]) expect((await undo(command)).errors).toEqual([])
      expect((await topf()).terms).toMatchObject([{ value: 'unbekannt viel' }, { value: '20 %', note: 'in bar' }])
    })

    it('that a source contradicts stand beside what it says, are changed by themselves, and agree again when one side goes', async () => {
      const first = await record(call)
      const against = await record(
        [
          { term: 'DEADLINE', of: await idOf('DEADLINE', '2027-03-31'), contradicts: true, value: '2027-04-15' },
          { term: 'WHO', of: await idOf('WHO', 'Kommunen bis 20.000 Einwohner'), contradicts: true },
        ],
        later,
      )
      expect(against).toMatchObject({ errors: [] })
      const both = [`2027-03-31 (${source.title}) !`, `2027-04-15 (${later.title}) !`]
      expect(said(await topf(), 'DEADLINE')).toEqual(both)
      expect(said(await topf(), 'WHO')).toEqual([`Kommunen bis 20.000 Einwohner (${source.title}, nicht ${later.title}) !`])
      expect((await topf()).terms.filter((one: { disputed: boolean }) => one.disputed)).toHaveLength(3)
      expect(await sentence()).toContain('Frist 31.03.2027 (widersprüchlich), Frist 15.04.2027 (widersprüchlich)')
      // It is open as long as one of them says so.
      api.clock.set('2027-04-10T12:00:00+02:00')
      expect((await topf()).standing).toBe('OPEN')
      api.clock.set('2026-11-24T12:00:00+01:00')
      const changed = await record([{ term: 'DEADLINE', of: await idOf('DEADLINE', '2027-04-15'), value: '2027-04-30' }], later)
      expect(said(await topf(), 'DEADLINE')).toEqual([both[0], `2027-04-30 (${later.title}) !`])
      const settled = await record([{ term: 'DEADLINE', of: await idOf('DEADLINE', '2027-04-30') }], { title: '' })
      expect(said(await topf(), 'DEADLINE')).toEqual([`2027-03-31 (${source.title})`])
      for (const { command } of [settled, changed]) await undo(command)
      expect(said(await topf(), 'DEADLINE')).toEqual(both)
      for (const { command } of [against, first]) await undo(command)
    })

    it('on which sources contradict each other can be changed, and stay disputed', async () => {
      const write2 = (terms: readonly Told[]) => write(RECORD, { offering: 'p-reihe', input: { terms, source } })
      expect(said(await reihe(), 'PURPOSE')).toEqual(['Reisen (Musterquelle) !', 'Vorträge (Musterquelle) !'])
      const changed = await write2([{ term: 'PURPOSE', of: 'cl-streit-2', value: 'Feste' }])
      expect(changed).toMatchObject({ errors: [] })
      expect(said(await reihe(), 'PURPOSE')).toEqual([`Feste (${source.title}) !`, 'Reisen (Musterquelle) !'])
      const gone = await write2([{ term: 'PURPOSE', of: 'cl-streit-2' }])
      expect(said(await reihe(), 'PURPOSE')).toEqual(['Reisen (Musterquelle)'])
      for (const { command } of [gone, changed]) await undo(command)
      expect(said(await reihe(), 'PURPOSE')).toEqual(['Reisen (Musterquelle) !', 'Vorträge (Musterquelle) !'])
    })

    it('of a programme have a deadline, too, after which it is over', async () => {
      const made = await write(RECORD, {
        offering: 'p-reihe',
        input: { terms: [{ term: 'DEADLINE', value: '2026-11-23' }], source },
      })
      expect(made).toMatchObject({ errors: [] })
      const { deadline, standing } = await reihe()
      expect([deadline, standing]).toEqual(['2026-11-23', 'ENDED'])
      await undo(made.command)
      expect(await reihe()).toMatchObject({ deadline: null, standing: 'UNDATED' })
    })

    it('that cannot be written are answered with errors at their fields, in the language asked for, and nothing changes', async () => {
      const counts = await api.store.counts()
      const own = { term: 'AMOUNT', of: 'o-topf' }
      const share = { term: 'OWN_SHARE', of: 'cl-topf' }
      const wrong: readonly (readonly [readonly Told[], string, object?])[] = [
        [[], 'null: NOTHING_CHANGED'],
        [[{ ...share, value: '20 %, in bar' }], 'null: NOTHING_CHANGED'],
        [
          [
            { term: 'WHO', value: 'Vereine' },
            { term: 'WHO', value: 'x'.repeat(401) },
          ],
          'terms.1: TERM_TOO_LONG',
        ],
        [[{ term: 'WHO', value: 'Mail an amt@muster.example' }], 'terms.0: EMAIL_IN_TEXT'],
        [[{ term: 'FROM', value: 'bald' }], 'terms.0: TERM_NO_DATE'],
        [[{ term: 'WHO', of: 'cl-topf', value: 'Vereine' }], 'terms.0: TERM_GONE'],
        [[{ term: 'OWN_SHARE', of: 'cl-none', value: '5 %' }], 'terms.0: TERM_GONE'],
        [[{ ...own, contradicts: true, value: 'viel' }], 'terms.0: TERM_WITHOUT_SOURCE'],
        [[{ ...share, contradicts: true, value: '20 %, in bar' }], 'terms.0: TERM_NO_CONTRADICTION'],
        [Array.from({ length: 51 }, () => ({ term: 'WHO', value: 'Vereine' })), 'terms: TERMS_TOO_MANY'],
        [
          [
            { term: 'FROM', value: '2027' },
            { term: 'UNTIL', value: '2026' },
          ],
          'terms.1: TERMS_END_BEFORE_BEGIN',
        ],
        [
          [
            { term: 'DEADLINE', value: '2027-01-31' },
            { term: 'FROM', value: '2027-02' },
          ],
          'terms.0: TERMS_DEADLINE_BEFORE_BEGIN',
        ],
        [[{ term: 'WHO', value: 'Vereine' }], 'source.title: SOURCE_MISSING', { title: ' ' }],
        [[{ ...share, contradicts: true }], 'source.title: SOURCE_MISSING', { title: '' }],
        [[{ term: 'WHO', value: 'Vereine' }], 'source.title: PHONE_IN_TEXT', { title: 'Tel. 0221 1234567' }],
      ]
      for (const [terms, code, from] of wrong) {
        const result = await record(terms, from)
        expect([result.command, codes(result)]).toEqual([null, [code]])
      }
      const added = await record([{ term: 'OWN_SHARE', value: '5 %' }])
      expect(codes(await record([{ ...share, value: '5 %' }]))).toEqual(['terms.0: TERM_SAID_ALREADY'])
      await undo(added.command)
      expect(codes(await record(call, source, { offering: musterstadt.id }))).toEqual(['offering: NO_OFFERING'])
      const english = await write(
        RECORD,
        {
          offering: 'o-topf',
          input: {
            terms: [
              { term: 'FROM', value: '2027' },
              { term: 'UNTIL', value: '2026' },
            ],
            source,
          },
        },
        { ...editing, 'accept-language': 'en' },
      )
      expect(english.errors[0].message).toBe('"Runs until" lies before "Open from". Check both dates.')
      const { cookie: _, ...reading } = editing
      expect(codes(await write(RECORD, { offering: 'o-topf', input: { terms: call, source } }, reading))).toEqual(['null: NO_EDITING_LINK'])
      expect(await api.store.counts()).toEqual(counts)
    })
  })
}
