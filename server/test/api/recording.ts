import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { codes, editorOf, KEY } from './editor.ts'
import type { StartApi, TestApi } from './harness.ts'
import { beispieldorf, claim, kreisel, musterstadt, nirgendwo, smallWorld, verein } from './small-world.ts'

const RECORD = `mutation($id: ID!, $input: AssessmentInput!) { recordAssessment(clientId: $id, input: $input) { ...Result } } fragment Result on WriteResult { command before changedCount revision changed { id } errors { field code message } }`
const CONFIRM = `mutation($id: ID!, $claims: [ID!]!, $on: PartialDate!, $source: SourceInput!) {
  confirmClaims(clientId: $id, claims: $claims, on: $on, source: $source) { command changedCount errors { field code message } } }`
const UNDO =
  'mutation($id: ID!, $command: ID!) { undo(clientId: $id, command: $command) { command changedCount errors { field code message } } }'
const COVERAGE =
  '{ states: coverage(level: STATE) { ...c } districts: coverage(level: DISTRICT) { ...c } } fragment c on RegionCoverage { total covered stale confirmedGap unknown assessed }'
const STATES = '{ municipalityStates { nodes { municipality { id } state } } }'
const PREVIEW =
  'query($input: AssessmentInput!) { assessmentPreview(input: $input) { effects { from to count first { name } } errors { field code message } } }'
const HISTORY =
  'query($after: String) { history(first: 2, after: $after) { totalCount pageInfo { endCursor } nodes { number author action sentence undoes undoneBy undoable } } }'

const source = { title: 'Umfrage des Musterkreises', url: 'https://muster.example/umfrage', date: '2026-11' }
const looked = (municipalities: readonly string[], rest: Record<string, unknown> = {}) => ({
  municipalities,
  on: '2026-11-20',
  method: 'Umfrage',
  partnerKinds: ['MIGRANT_ORGANISATION', 'UMBRELLA'],
  found: [],
  source,
  ...rest,
})

export function recording(startApi: StartApi): void {
  describe('recording that somebody looked', () => {
    let api: TestApi
    let editing: Record<string, string>
    let sent = 0
    const id = () => `test-recording-${++sent}`
    beforeAll(async () => {
      api = await startApi({ settings: { editToken: KEY } })
      await api.put(...smallWorld)
      editing = await editorOf(api)
    })
    afterAll(() => api.close())

    const record = async (input: unknown, clientId = id()) => (await api.ask(RECORD, { id: clientId, input }, editing)).recordAssessment
    const undo = async (command: string, clientId = id()) => (await api.ask(UNDO, { id: clientId, command }, editing)).undo
    const confirm = async (claims: readonly string[], on: string, clientId = id()) =>
      (await api.ask(CONFIRM, { id: clientId, claims, on, source }, editing)).confirmClaims
    const states = async () =>
      Object.fromEntries(
        (await api.ask(STATES)).municipalityStates.nodes.map((row: { municipality: { id: string }; state: string }) => [
          row.municipality.id,
          row.state,
        ]),
      )

    it('turns unknown into a confirmed gap on every level, and its undo turns it back', async () => {
      const before = await api.ask(COVERAGE)
      expect(before.states).toEqual([{ total: 3, covered: 1, stale: 0, confirmedGap: 0, unknown: 2, assessed: 0 }])
      const result = await record(looked([beispieldorf.id, nirgendwo.id]))
      expect(result).toMatchObject({ errors: [], changedCount: 4 })
      const asked = `{ actor(id: "${nirgendwo.id}") { coverage { state lastLooked } } other: actor(id: "${kreisel.id}") { coverage { state } } }`
      expect(await api.ask(asked)).toEqual({
        actor: { coverage: { state: 'CONFIRMED_GAP', lastLooked: '2026-11-20' } },
        other: { coverage: null },
      })
      const after = await api.ask(COVERAGE)
      expect(after.states).toEqual([{ total: 3, covered: 1, stale: 0, confirmedGap: 2, unknown: 0, assessed: 2 }])
      expect(after.districts).toEqual(after.states)
      expect(await undo(result.command)).toMatchObject({ errors: [] })
      expect(await api.ask(COVERAGE)).toEqual(before)
      expect((await api.ask(asked)).actor.coverage).toEqual({ state: 'UNKNOWN', lastLooked: null })
    })

    it('claims a gap only for the kinds of partners that were looked for', async () => {
      const kinds = ['MIGRANT_ORGANISATION', 'UMBRELLA', 'CIVIL_SOCIETY']
      const stateOf = async (partnerKinds: readonly string[]) => {
        const query = 'query($kinds: [ActorKind!]) { municipalityStates(partnerKinds: $kinds) { nodes { municipality { id } state } } }'
        const { nodes } = (await api.ask(query, { kinds: partnerKinds })).municipalityStates
        return nodes.find(({ municipality }: { municipality: { id: string } }) => municipality.id === nirgendwo.id)?.state ?? 'UNKNOWN'
      }
      const two = await record(looked([nirgendwo.id]))
      expect(await stateOf(kinds.slice(0, 2))).toBe('CONFIRMED_GAP')
      expect(await stateOf(kinds)).toBe('UNKNOWN')
      await undo(two.command)
      const three = await record(looked([nirgendwo.id], { partnerKinds: kinds }))
      expect(await stateOf(kinds)).toBe('CONFIRMED_GAP')
      expect((await api.ask('{ assessments(within: "r-99") { partnerKinds } }')).assessments).toEqual([{ partnerKinds: kinds }])
      await undo(three.command)
    })

    it('that was sent twice is recorded once', async () => {
      const clientId = id()
      const first = await record(looked([nirgendwo.id]), clientId)
      const counts = await api.store.counts()
      expect(await record(looked([nirgendwo.id]), clientId)).toEqual(first)
      const other = await record(looked([beispieldorf.id]), clientId)
      expect([codes(other), other.command, other.before]).toEqual([['null: SAVED_BEFORE'], null, first.command])
      expect(other.errors[0].message).toContain(`als Nr. ${first.command.replace('cmd-', '')} gespeichert`)
      expect(await api.store.counts()).toEqual(counts)
      expect(codes(await undo(first.command, clientId))).toEqual(['clientId: REUSED_ID'])
      expect(codes(await confirm(['cl-garten-1'], '2026-11-20', clientId))).toEqual(['clientId: REUSED_ID'])
      api.clock.set('2026-11-01T12:00:00+01:00')
      expect(await record(looked([nirgendwo.id]), clientId)).toEqual(first)
      api.clock.set('2026-11-24T12:00:00+01:00')
      const taken = id()
      const back = await undo(first.command, taken)
      expect(await undo(first.command, taken)).toEqual(back)
      const gone = await record(looked([nirgendwo.id]), clientId)
      expect([codes(gone), gone.command, gone.before]).toEqual([['null: TAKEN_BACK_SINCE'], null, first.command])
    })

    it('that arrives in two texts at the same instant under one id is recorded once, and the other text is told so', async () => {
      const clientId = id()
      const results = await Promise.all([nirgendwo, beispieldorf].map((one) => record(looked([one.id]), clientId)))
      const [stands] = results.filter(({ command }) => command !== null)
      const [told] = results.filter(({ command }) => command === null)
      expect([codes(told), told.before]).toEqual([['null: SAVED_BEFORE'], stands.command])
      await undo(stands.command)
    })

    it('covers a municipality where a cooperation was found, with an organisation known or new, each with its source', async () => {
      const found = [
        { municipality: beispieldorf.id, organisation: kreisel.id, cooperates: 'CONTACT', since: '2024' },
        {
          municipality: nirgendwo.id,
          newOrganisation: { name: 'Verein Nirgends', kind: 'MIGRANT_ORGANISATION', website: 'https://nirgends.example/' },
          cooperates: 'LOCAL',
        },
      ]
      const result = await record(looked([beispieldorf.id, nirgendwo.id], { found }))
      expect(result.errors).toEqual([])
      expect(await states()).toEqual({ [musterstadt.id]: 'COVERED', [beispieldorf.id]: 'COVERED', [nirgendwo.id]: 'COVERED' })
      const { actor } = await api.ask(
        `{ actor(id: "${beispieldorf.id}") { claims { nodes { kind role lastConfirmed object { name } support { read source { title } } } } } }`,
      )
      const support = [{ read: '2026-11-20', source: { title: source.title } }]
      expect(actor.claims.nodes).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            kind: 'PARTICIPATES_IN',
            lastConfirmed: '2026-11-20',
            object: { name: 'Beispieldorf – Verein Kreisel' },
            support,
          }),
          expect.objectContaining({ kind: 'ASSESSED', role: 'COOPERATION_FOUND', support }),
        ]),
      )
      const made = await api.ask(
        '{ actors(filter: { text: "Verein Nirgends" }) { nodes { name kind disambiguation place { precision } } } }',
      )
      expect(made.actors.nodes).toEqual([
        {
          name: 'Verein Nirgends',
          kind: 'MIGRANT_ORGANISATION',
          disambiguation: 'Nirgendwo, Musterkreis, Musterland',
          place: { precision: 'municipality centre' },
        },
      ])
      await undo(result.command)
      expect(await states()).toEqual({ [musterstadt.id]: 'COVERED' })
    })

    it('leaves a gap where only an organisation was found, and says that it is there', async () => {
      const result = await record(looked([beispieldorf.id], { found: [{ municipality: beispieldorf.id, organisation: verein.id }] }))
      expect(await states()).toMatchObject({ [beispieldorf.id]: 'CONFIRMED_GAP' })
      const { actor } = await api.ask(
        `{ actor(id: "${verein.id}") { claims(kinds: [ACTIVE_IN]) { nodes { object { name } lastConfirmed } } } }`,
      )
      expect(actor.claims.nodes).toEqual([{ object: { name: 'Beispieldorf' }, lastConfirmed: '2026-11-20' }])
      await undo(result.command)
    })

    it('confirms a cooperation that is recorded instead of telling it twice, however it is named', async () => {
      api.clock.set('2026-12-01T12:00:00+01:00')
      expect(await states()).toEqual({ [musterstadt.id]: 'STALE' })
      const finds = [
        { municipality: musterstadt.id, cooperation: 'c-garten' },
        { municipality: musterstadt.id, organisation: verein.id, cooperates: 'LOCAL' },
      ]
      for (const find of finds) {
        const result = await record(looked([musterstadt.id], { found: [find] }))
        expect(result).toMatchObject({ errors: [], changedCount: 5 })
        expect(await states()).toEqual({ [musterstadt.id]: 'COVERED' })
        await undo(result.command)
        expect(await states()).toEqual({ [musterstadt.id]: 'STALE' })
      }
      api.clock.set('2026-11-24T12:00:00+01:00')
    })

    it('confirms of a cooperation of several municipalities only those that were looked at', async () => {
      await api.put(
        { type: 'cooperation', id: 'c-kreis', kind: 'LOCAL', name: 'Runder Tisch' },
        ...[musterstadt, nirgendwo, kreisel].map(({ id: subject }, i) =>
          claim(`cl-kreis-${i}`, { kind: 'PARTICIPATES_IN', subject, object: 'c-kreis', lastConfirmed: '2019' }),
        ),
      )
      expect(await states()).toMatchObject({ [nirgendwo.id]: 'STALE' })
      const result = await record(looked([musterstadt.id], { found: [{ municipality: musterstadt.id, cooperation: 'c-kreis' }] }))
      const claims = await api.store.records(['cl-kreis-0', 'cl-kreis-1', 'cl-kreis-2'])
      expect(claims.map((one) => one?.type === 'claim' && one.lastConfirmed)).toEqual(['2026-11-20', '2019', '2026-11-20'])
      expect(await states()).toMatchObject({ [musterstadt.id]: 'COVERED', [nirgendwo.id]: 'STALE' })
      await undo(result.command)
      const ids = ['c-kreis', 'cl-kreis-0', 'cl-kreis-1', 'cl-kreis-2']
      await api.store.apply({ clientId: id(), role: 'SEED', name: 'test', changes: ids.map((remove) => ({ remove })) })
    })

    it('is told beforehand: so many municipalities go from one state to another', async () => {
      const found = [{ municipality: beispieldorf.id, organisation: kreisel.id, cooperates: 'LOCAL' }]
      const inputs = [
        looked([musterstadt.id, beispieldorf.id, nirgendwo.id], { found }),
        looked([nirgendwo.id], { on: '2020' }),
        looked([beispieldorf.id, nirgendwo.id], { on: '2025-01', found: [{ municipality: beispieldorf.id, organisation: verein.id }] }),
      ]
      for (const input of inputs) {
        const before = await states()
        const { assessmentPreview } = await api.ask(PREVIEW, { input })
        expect(assessmentPreview.errors).toEqual([])
        const result = await record(input)
        const after = await states()
        const changes = input.municipalities.map((one) => `${before[one] ?? 'UNKNOWN'} ${after[one] ?? 'UNKNOWN'}`)
        const told = assessmentPreview.effects.flatMap(({ from, to, count }: { from: string; to: string; count: number }) =>
          Array(count).fill(`${from} ${to}`),
        )
        expect(told.toSorted()).toEqual(changes.toSorted())
        await undo(result.command)
      }
    })

    it('writes nothing that cannot be, and says each time what to do', async () => {
      const counts = await api.store.counts()
      const wrong: readonly (readonly [unknown, string])[] = [
        [looked([]), 'municipalities: NO_MUNICIPALITIES'],
        [looked([kreisel.id]), 'municipalities: NOT_A_MUNICIPALITY'],
        [looked([nirgendwo.id], { on: '2026-11-25' }), 'on: DAY_IN_FUTURE'],
        [looked([nirgendwo.id], { method: ' ' }), 'method: METHOD_MISSING'],
        [looked([nirgendwo.id], { partnerKinds: ['MIGRANT_ORGANISATION'] }), 'partnerKinds: SCOPE_TOO_NARROW'],
        [looked([nirgendwo.id], { source: { title: '' } }), 'source.title: SOURCE_MISSING'],
        [looked([nirgendwo.id], { source: { title: 'x', url: 'javascript:alert(1)' } }), 'source.url: NOT_AN_ADDRESS'],
        [
          looked([nirgendwo.id], { found: [{ municipality: beispieldorf.id, organisation: verein.id }] }),
          'found.0.municipality: FOUND_ELSEWHERE',
        ],
        [looked([nirgendwo.id], { found: [{ municipality: nirgendwo.id }] }), 'found.0: FOUND_NOTHING'],
        [
          looked([nirgendwo.id], { found: [{ municipality: nirgendwo.id, cooperation: 'c-garten' }] }),
          'found.0.cooperation: NO_COOPERATION',
        ],
        [
          looked([nirgendwo.id], { found: [{ municipality: nirgendwo.id, organisation: musterstadt.id }] }),
          'found.0.organisation: NO_ORGANISATION',
        ],
        [
          looked([nirgendwo.id], { found: [{ municipality: nirgendwo.id, organisation: verein.id, since: '2027' }] }),
          'found.0.since: SINCE_TOO_LATE',
        ],
        [looked([nirgendwo.id], { method: 'x'.repeat(1_001) }), 'method: TOO_LONG'],
        [looked([nirgendwo.id], { method: 'Anruf unter 0221 1234567' }), 'method: PHONE_IN_TEXT'],
        [looked([nirgendwo.id], { scopeNote: 'Mail an amt@muster.example' }), 'scopeNote: EMAIL_IN_TEXT'],
        [looked([nirgendwo.id], { source: { title: 'Tel. 0221 1234567' } }), 'source.title: PHONE_IN_TEXT'],
        [
          looked([nirgendwo.id], {
            found: [
              { municipality: nirgendwo.id, newOrganisation: { name: 'Verein, verein@muster.example', kind: 'MIGRANT_ORGANISATION' } },
            ],
          }),
          'found.0.newOrganisation.name: EMAIL_IN_TEXT',
        ],
      ]
      for (const [input, code] of wrong) {
        const result = await record(input)
        expect([result.command, codes(result)]).toEqual([null, [code]])
        expect((await api.ask(PREVIEW, { input })).assessmentPreview).toMatchObject({
          effects: [],
          errors: [{ code: code.split(': ')[1] }],
        })
      }
      expect(codes(await record(looked([nirgendwo.id]), 'short'))).toEqual(['clientId: NOT_A_CLIENT_ID'])
      const english = await api.ask(RECORD, { id: id(), input: looked([]) }, { ...editing, 'accept-language': 'en' })
      expect(english.recordAssessment.errors[0].message).toBe('No municipality is chosen. Choose at least one that was looked at.')
      expect(await api.store.counts()).toEqual(counts)
    })

    it('confirms that claims still hold, with day and source, and refuses those that do not', async () => {
      const result = await confirm(['cl-garten-1', 'cl-garten-2'], '2026-11-24')
      expect(result).toMatchObject({ errors: [], changedCount: 3 })
      const [claim] = await api.store.records(['cl-garten-2'])
      expect(claim).toMatchObject({
        lastConfirmed: '2026-11-24',
        status: 'CONFIRMED',
        supports: [{ source: 's-musterquelle' }, { read: '2026-11-24' }],
      })
      await undo(result.command)
      expect((await api.store.records(['cl-garten-2']))[0]).toMatchObject({
        lastConfirmed: '2024-11-24',
        supports: [{ source: 's-musterquelle' }],
      })
      const earlier = await confirm(['cl-garten-2'], '2020-01-01')
      expect((await api.store.records(['cl-garten-2']))[0]).toMatchObject({
        lastConfirmed: '2024-11-24',
        supports: [{}, { read: '2020-01-01' }],
      })
      await undo(earlier.command)
      expect(codes(await confirm([], '2026-11-24'))).toEqual(['claims: NO_CLAIM'])
      expect(codes(await confirm(['cl-none'], '2026-11-24'))).toEqual(['claims: NO_CLAIM'])
      expect(codes(await confirm(['cl-garten-1'], '2030-01-01'))).toEqual(['on: DAY_IN_FUTURE'])
      expect(codes(await confirm(['cl-garten-1'], '2011-12-31'))).toEqual(['on: NOT_BEGUN'])
      const personal = { id: id(), claims: ['cl-garten-1'], on: '2026-11-24', source: { title: 'Tel. 0221 1234567' } }
      expect(codes((await api.ask(CONFIRM, personal, editing)).confirmClaims)).toEqual(['source.title: PHONE_IN_TEXT'])
    })

    describe('the history', () => {
      let first: string
      let second: string
      beforeEach(async () => {
        first = (await confirm(['cl-garten-1'], '2026-11-22')).command
        second = (await confirm(['cl-garten-1', 'cl-garten-2'], '2026-11-23')).command
      })
      const number = (command: string) => Number(command.slice(4))

      it('tells newest first who did what, and what was taken back', async () => {
        const undone = (await undo(second)).command
        const { history } = await api.ask(HISTORY, {}, editing)
        const sentence = 'Bestätigt, dass es noch gilt: Interkultureller Garten (23.11.2026).'
        expect(history.nodes).toEqual([
          {
            number: number(undone),
            author: 'LOCAL_EDITING',
            action: 'undo',
            sentence,
            undoes: number(second),
            undoneBy: null,
            undoable: true,
          },
          {
            number: number(second),
            author: 'LOCAL_EDITING',
            action: 'confirm-claims',
            sentence,
            undoes: null,
            undoneBy: number(undone),
            undoable: false,
          },
        ])
        const next = await api.ask(HISTORY, { after: history.pageInfo.endCursor }, { 'accept-language': 'en' })
        expect(next.history.nodes[0]).toMatchObject({
          number: number(first),
          sentence: 'Confirmed that it still holds: Interkultureller Garten (22 November 2026).',
        })
        await undo(first)
      })

      it('says which later change stands in the way of an undo', async () => {
        const refused = await undo(first)
        expect(refused.errors).toEqual([
          {
            field: 'command',
            code: 'CHANGED_SINCE',
            message: `Das wurde danach noch geändert (Nr. ${number(second)}). Nehmen Sie zuerst Nr. ${number(second)} zurück, dann dies.`,
          },
        ])
        await undo(second)
        expect((await undo(first)).errors).toEqual([])
        expect(codes(await undo(first))).toEqual(['command: ALREADY_UNDONE'])
        expect(codes(await undo('cmd-99999'))).toEqual(['command: NO_COMMAND'])
        expect(codes(await undo('cmd-1'))).toEqual(['command: NOT_TO_BE_UNDONE'])
      })

      it('tells an assessment in a sentence, after its undo too', async () => {
        const result = await record(
          looked([beispieldorf.id, nirgendwo.id], {
            found: [{ municipality: nirgendwo.id, organisation: verein.id, cooperates: 'LOCAL' }],
          }),
        )
        const sentence = 'Nachgesehen in Beispieldorf, Nirgendwo (20.11.2026, Umfrage): in 1 eine Kooperation gefunden, in 1 keine.'
        expect((await api.ask(HISTORY, {}, editing)).history.nodes[0]).toMatchObject({ sentence })
        await undo(result.command)
        expect((await api.ask(HISTORY, {}, editing)).history.nodes[0]).toMatchObject({ sentence, action: 'undo' })
        await undo(second)
        await undo(first)
      })
    })
  })
}
