import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codes, editorOf, KEY } from './editor.ts'
import type { StartApi, TestApi } from './harness.ts'
import { claim, musterstadt, smallWorld } from './small-world.ts'

const RESULT = '{ command changedCount errors { field code message } }'
const RECORD = `mutation($id: ID!, $offering: ID!, $input: OfferingTermsInput!) {
  result: recordOfferingTerms(clientId: $id, offering: $offering, input: $input) ${RESULT} }`
const UNDO = `mutation($id: ID!, $command: ID!) { result: undo(clientId: $id, command: $command) ${RESULT} }`
const OF = `query($for: ID!) { offerings { id from until standing unstated
  terms { aspect value note asOf support { read source { title } } } fit(for: $for) { parts { condition verdict sentence support { source { title } } } } }
  programmes { id deadline standing terms { aspect value } } }`

const source = { title: 'Erfundener Aufruf 2027', url: 'https://muster.example/aufruf' }
const call = {
  who: 'Kommunen bis 20.000 Einwohner',
  purpose: 'Begegnungen',
  amount: 'bis 5.000 Euro',
  ownShare: '10 %',
  from: '2026-11',
  deadline: '2027-03-31',
}

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
    const record = (input: object, more = {}) => write(RECORD, { offering: 'o-topf', input: { source, ...input }, ...more })
    const undo = (command: string) => write(UNDO, { command })
    const all = () => api.ask(OF, { for: musterstadt.id }, { 'accept-language': 'de' })
    const topf = async () => (await all()).offerings.find(({ id }: { id: string }) => id === 'o-topf')
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
      const first = await record(call, { id: 'test-terms-once' })
      expect(first).toMatchObject({ errors: [] })
      const counts = await api.store.counts()
      expect(await record(call, { id: 'test-terms-once' })).toEqual(first)
      expect(await api.store.counts()).toEqual(counts)
      const support = [{ read: '2026-11-24', source: { title: source.title } }]
      const term = (aspect: string, value: string) => ({ aspect, value, note: null, asOf: '2026-11-24', support })
      const now = await topf()
      expect(now).toMatchObject({ from: '2026-11', standing: 'OPEN', unstated: [] })
      expect(now.terms).toEqual([
        term('WHO', call.who),
        term('PURPOSE', call.purpose),
        term('AMOUNT', call.amount),
        term('OWN_SHARE', call.ownShare),
        term('DEADLINE', call.deadline),
      ])
      const byCall = [{ source: { title: source.title } }]
      expect(now.fit.parts).toEqual(
        expect.arrayContaining([
          {
            condition: 'APPLICANT',
            verdict: 'YES',
            sentence: `Die Quelle nennt Kommunen: „${call.who}“.`,
            support: byCall,
          },
          { condition: 'TIME', verdict: 'YES', sentence: 'Frist: 31.03.2027.', support: byCall },
        ]),
      )
      expect(await sentence()).toBe(
        'Bedingungen von Erfundener Topf festgehalten: wer es nutzen kann, wofür, wie viel, Eigenanteil, offen ab November 2026, Frist 31.03.2027.',
      )
      api.clock.set('2027-04-01T00:00:00+02:00')
      expect((await topf()).standing).toBe('ENDED')
      api.clock.set('2026-11-24T12:00:00+01:00')
      await undo(first.command)
      expect(await topf()).toEqual(before)
    })

    it('that stay as they stand keep their source; what is given no longer goes, and comes back by undo', async () => {
      const first = await record(call)
      const later = { title: 'Erfundene Änderung des Aufrufs' }
      const changed = await record({ ...call, deadline: '2027-04-15', ownShare: '', source: later })
      expect(changed).toMatchObject({ errors: [] })
      const { terms } = await topf()
      const by = (aspect: string) =>
        terms
          .find((one: { aspect: string }) => one.aspect === aspect)
          ?.support.map((one: { source: { title: string } }) => one.source.title)
      expect([by('WHO'), by('DEADLINE'), by('OWN_SHARE')]).toEqual([[source.title], [later.title], undefined])
      expect(await sentence()).toBe('Bedingungen von Erfundener Topf festgehalten: Frist 15.04.2027.')
      const { deadline: _, ownShare: __, ...rest } = call
      const gone = await record({ ...rest, source: { title: '' } })
      expect(gone).toMatchObject({ errors: [] })
      expect(await sentence()).toBe('Bedingungen von Erfundener Topf gestrichen.')
      expect((await topf()).unstated).toEqual(['OWN_SHARE', 'DEADLINE'])
      for (const { command } of [gone, changed, first]) await undo(command)
      expect((await topf()).terms).toMatchObject([{ value: 'unbekannt viel' }, { value: '20 %', note: 'in bar' }])
    })

    it('of a programme have a deadline, too, after which it is over', async () => {
      const made = await write(RECORD, { offering: 'p-reihe', input: { purpose: 'Reisen', deadline: '2026-11-23', source } })
      expect(made).toMatchObject({ errors: [] })
      const [{ deadline, standing }] = (await all()).programmes
      expect([deadline, standing]).toEqual(['2026-11-23', 'ENDED'])
      await undo(made.command)
      expect((await all()).programmes).toMatchObject([{ deadline: null, standing: 'UNDATED' }])
    })

    it('that cannot be written are answered with errors at their fields, in the language asked for, and nothing changes', async () => {
      const counts = await api.store.counts()
      const standing = { amount: 'unbekannt viel', ownShare: '20 %, in bar' }
      const wrong: readonly (readonly [object, string])[] = [
        [standing, 'null: NOTHING_CHANGED'],
        [{ ...standing, who: 'x'.repeat(401) }, 'who: TERM_TOO_LONG'],
        [{ ...standing, who: 'Mail an amt@muster.example' }, 'who: EMAIL_IN_TEXT'],
        [{ ...standing, from: '2027', until: '2026' }, 'until: TERMS_END_BEFORE_BEGIN'],
        [{ ...standing, from: '2027-02', deadline: '2027-01-31' }, 'deadline: TERMS_DEADLINE_BEFORE_BEGIN'],
        [{ ...standing, who: 'Vereine', source: { title: ' ' } }, 'source.title: SOURCE_MISSING'],
        [{ ...standing, who: 'Vereine', source: { title: 'Tel. 0221 1234567' } }, 'source.title: PHONE_IN_TEXT'],
      ]
      for (const [input, code] of wrong) {
        const result = await record(input)
        expect([result.command, codes(result)]).toEqual([null, [code]])
      }
      expect(codes(await record(call, { offering: musterstadt.id }))).toEqual(['offering: NO_OFFERING'])
      const english = await write(
        RECORD,
        { offering: 'o-topf', input: { ...standing, from: '2027', until: '2026', source } },
        { ...editing, 'accept-language': 'en' },
      )
      expect(english.errors[0].message).toBe('"Runs until" lies before "Open from". Check both dates.')
      const { cookie: _, ...reading } = editing
      expect(codes(await write(RECORD, { offering: 'o-topf', input: { ...call, source } }, reading))).toEqual(['null: NO_EDITING_LINK'])
      expect(await api.store.counts()).toEqual(counts)
    })

    it('on which sources contradict each other are left as they are', async () => {
      await api.put(
        claim('cl-streit', {
          kind: 'ATTRIBUTE',
          subject: 'p-reihe',
          property: 'PURPOSE',
          value: 'Reisen',
          status: 'DISPUTED',
          contradictedBy: ['cl-streit-2'],
        }),
      )
      const result = await write(RECORD, { offering: 'p-reihe', input: { purpose: 'Feste', source } })
      expect(codes(result)).toEqual(['purpose: TERM_DISPUTED'])
    })
  })
}
