import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DomainRecord } from '../../src/domain/records.ts'
import { codes, editorOf, KEY } from './editor.ts'
import type { StartApi, TestApi } from './harness.ts'
import { beispieldorf, claim, kreisel, musterstadt, nirgendwo, smallWorld, verein } from './small-world.ts'

const RESULT = '{ command changedCount errors { field code message } }'
const END = `mutation($id: ID!, $claims: [ID!]!, $until: PartialDate, $source: SourceInput!) {
  endClaims(clientId: $id, claims: $claims, until: $until, source: $source) ${RESULT} }`
const CONFIRM = `mutation($id: ID!, $claims: [ID!]!, $on: PartialDate!, $source: SourceInput!) {
  confirmClaims(clientId: $id, claims: $claims, on: $on, source: $source) ${RESULT} }`
const RECORD = `mutation($id: ID!, $input: AssessmentInput!) { recordAssessment(clientId: $id, input: $input) ${RESULT} }`
const UNDO = `mutation($id: ID!, $command: ID!) { undo(clientId: $id, command: $command) ${RESULT} }`
const PREVIEW =
  'query($input: AssessmentInput!) { assessmentPreview(input: $input) { effects { from to count } errors { field code message } } }'
const STATES = 'query($asOf: Date) { municipalityStates(asOf: $asOf) { nodes { municipality { id } state } } }'
const CLAIMS = `{ node(id: "c-garten") { ... on Cooperation { validUntil endedBy status participants {
  actor { id } claim { validUntil lastConfirmed status contradictedBy { id } support { source { title } } } } } } }`
const LAST = '{ history(first: 1) { nodes { action sentence } } }'

const source = { title: 'Auskunft eines erfundenen Amtes' }
const both = ['cl-garten-1', 'cl-garten-2']

/** That a cooperation has ended: in Musterstadt, where one with the Musterverein was last confirmed on 2024-11-24. */
export function cooperationEnds(startApi: StartApi): void {
  describe('recording that a cooperation has ended', () => {
    let api: TestApi
    let editing: Record<string, string>
    let sent = 0
    const id = () => `test-ends-${++sent}`
    beforeAll(async () => {
      api = await startApi({ settings: { editToken: KEY } })
      await api.put(...smallWorld)
      editing = await editorOf(api)
    })
    afterAll(() => api.close())

    const end = async (until: string | undefined, claims: readonly string[] = both, clientId = id()) =>
      (await api.ask(END, { id: clientId, claims, until, source }, editing)).endClaims
    const confirm = async (on: string, claims: readonly string[] = both) =>
      (await api.ask(CONFIRM, { id: id(), claims, on, source: { title: 'Anruf im erfundenen Verein' } }, editing)).confirmClaims
    const record = async (input: unknown) => (await api.ask(RECORD, { id: id(), input }, editing)).recordAssessment
    const undo = async (command: string) => expect((await api.ask(UNDO, { id: id(), command }, editing)).undo.errors).toEqual([])
    const stateOf = async (municipality: string, asOf?: string) =>
      (await api.ask(STATES, { asOf })).municipalityStates.nodes.find(
        (row: { municipality: { id: string }; state: string }) => row.municipality.id === municipality,
      )?.state ?? 'UNKNOWN'
    const sentence = async (language = 'de') =>
      (await api.ask(LAST, {}, { ...editing, 'accept-language': language })).history.nodes[0].sentence
    const looked = (found: readonly object[], municipalities = [musterstadt.id]) => ({
      municipalities,
      on: '2026-11-20',
      method: 'Umfrage',
      partnerKinds: ['MIGRANT_ORGANISATION', 'UMBRELLA'],
      found,
      source,
    })

    it('takes its municipality out of what is covered, as of the day and as precisely as it is known; its undo brings it back', async () => {
      expect(await stateOf(musterstadt.id)).toBe('COVERED')
      const { command, changedCount, errors } = await end('2026-03')
      expect([errors, changedCount]).toEqual([[], 3])
      expect(await stateOf(musterstadt.id)).toBe('UNKNOWN')
      expect(await stateOf(musterstadt.id, '2026-03-31')).toBe('COVERED')
      expect(await stateOf(musterstadt.id, '2026-04-01')).toBe('UNKNOWN')
      const { node } = await api.ask(CLAIMS)
      expect([node.validUntil, node.status]).toEqual(['2026-03', 'CONFIRMED'])
      expect(node.participants.map((one: { claim: object }) => one.claim)).toEqual(
        Array(2).fill({
          validUntil: '2026-03',
          lastConfirmed: '2024-11-24',
          status: 'CONFIRMED',
          contradictedBy: [],
          support: [{ source: { title: 'Musterquelle' } }, { source }],
        }),
      )
      expect(await sentence()).toBe('Beendet: Interkultureller Garten (März 2026).')
      expect(await sentence('en')).toBe('Ended: Interkultureller Garten (March 2026).')
      await undo(command)
      expect(await stateOf(musterstadt.id)).toBe('COVERED')
      expect((await api.ask(CLAIMS)).node.validUntil).toBeNull()
    })

    it('is over on the day it is told, where only the year is known and is not over', async () => {
      const { command } = await end('2026')
      expect(await stateOf(musterstadt.id)).toBe('UNKNOWN')
      expect(await stateOf(musterstadt.id, '2026-11-23')).toBe('COVERED')
      const { node } = await api.ask(CLAIMS)
      expect([node.validUntil, node.endedBy]).toEqual(['2026', null])
      await undo(command)
      expect(await stateOf(musterstadt.id)).toBe('COVERED')
    })

    it('is over, too, where nobody knows when; before that it is certain up to its confirmation, and possible after', async () => {
      const { command, errors } = await end(undefined)
      expect(errors).toEqual([])
      expect(await stateOf(musterstadt.id)).toBe('UNKNOWN')
      expect(await stateOf(musterstadt.id, '2026-11-23')).toBe('COVERED')
      const { node } = await api.ask(CLAIMS)
      expect([node.validUntil, node.endedBy, node.status]).toEqual([null, '2026-11-24', 'CONFIRMED'])
      const held = await api.ask(
        `query($claim: ID!) { node(id: $claim) { ... on Claim {
        endedBy before: certainty(asOf: "2024-11-24") after: certainty(asOf: "2024-11-25") last: certainty(asOf: "2026-11-23") now: certainty } } }`,
        {
          claim: both[0],
        },
      )
      expect(held.node).toEqual({ endedBy: '2026-11-24', before: 'CERTAIN', after: 'POSSIBLE', last: 'POSSIBLE', now: null })
      const { actor } = await api.ask(
        `{ actor(id: "${musterstadt.id}") { before: cooperations(asOf: "2026-11-23") { id } now: cooperations(asOf: "2026-11-24") { id } } }`,
      )
      expect([actor.before, actor.now]).toEqual([[{ id: 'c-garten' }], []])
      expect(await sentence()).toBe('Beendet: Interkultureller Garten (wann, ist nicht bekannt).')
      expect(await sentence('en')).toBe('Ended: Interkultureller Garten (nobody knows when).')
      await undo(command)
      expect(await stateOf(musterstadt.id)).toBe('COVERED')
      expect((await api.ask(CLAIMS)).node.endedBy).toBeNull()
    })

    it('that was sent twice is recorded once', async () => {
      const clientId = id()
      const first = await end('2026-03', both, clientId)
      const counts = await api.store.counts()
      const other = await end('2025', both, clientId)
      expect([codes(other), other.command]).toEqual([['null: SAVED_BEFORE'], null])
      expect(await api.store.counts()).toEqual(counts)
      const confirmed = await api.ask(CONFIRM, { id: clientId, claims: both, on: '2026', source }, editing)
      expect(codes(confirmed.confirmClaims)).toEqual(['clientId: REUSED_ID'])
      await undo(first.command)
    })

    it('keeps both statements where another source says that it continues, whichever was told first', async () => {
      const tells = [
        async () => [await confirm('2026-10-01'), await end('2025')],
        async () => [await end('2025'), await confirm('2026-10-01')],
      ]
      const told = []
      for (const tell of tells) {
        const [first, second] = await tell()
        expect([first.errors, second.errors]).toEqual([[], []])
        const { node } = await api.ask(CLAIMS)
        expect([node.validUntil, node.status]).toEqual([null, 'DISPUTED'])
        const its = node.participants.filter(({ actor }: { actor: { id: string } }) => actor.id === musterstadt.id)
        expect(its.every((one: { claim: { contradictedBy: object[] } }) => one.claim.contradictedBy.length === 1)).toBe(true)
        const sides = its.map(({ claim: { validUntil, lastConfirmed, status } }: { claim: Record<string, string | null> }) =>
          [validUntil, lastConfirmed, status].join(' '),
        )
        expect(sides).toHaveLength(2)
        expect(sides.some((side: string) => side.startsWith('2025 '))).toBe(true)
        expect(sides).toContain(' 2026-10-01 DISPUTED')
        // Not surely ended: it counts as known and confirmed.
        expect(await stateOf(musterstadt.id)).toBe('COVERED')
        told.push(await sentence())
        await undo(second.command)
        await undo(first.command)
      }
      expect(told).toEqual([
        'Beendet: Interkultureller Garten (2025). Eine andere Quelle sagt etwas anderes.',
        'Bestätigt, dass es noch gilt: Interkultureller Garten (01.10.2026). Eine andere Quelle sagt, dass es beendet ist.',
      ])
      expect((await api.ask(CLAIMS)).node.participants).toHaveLength(2)
    })

    it('writes nothing that cannot be, and says each time what to do', async () => {
      const counts = await api.store.counts()
      expect(codes(await end('2027'))).toEqual(['until: END_IN_FUTURE'])
      expect(codes(await end('2011'))).toEqual(['until: NOT_BEGUN'])
      expect(codes(await end('2025', []))).toEqual(['claims: NO_CLAIM'])
      expect(codes(await end('2025', ['cl-none']))).toEqual(['claims: NO_CLAIM'])
      const finding = { municipality: musterstadt.id, cooperation: 'c-garten', answer: 'ENDED' }
      const wrong = [
        [{ ...finding, until: '2011-12' }, 'found.0.until: NOT_BEGUN'],
        [{ ...finding, until: '2026-12' }, 'found.0.until: END_IN_FUTURE'],
        [{ ...finding, municipality: nirgendwo.id, until: '2025' }, 'found.0.cooperation: NO_COOPERATION'],
      ] as const
      for (const [found, code] of wrong) expect(codes(await record(looked([found], [musterstadt.id, nirgendwo.id])))).toEqual([code])
      const refused = await api.ask(END, { id: id(), claims: both, until: '2025', source })
      expect(codes(refused.endClaims)).toEqual(['null: NO_EDITING_LINK'])
      expect(await api.store.counts()).toEqual(counts)
    })

    it('is a finding of somebody who looked: what was covered becomes a gap that somebody has seen', async () => {
      const found = [{ municipality: musterstadt.id, cooperation: 'c-garten', answer: 'ENDED', until: '2025-06' }]
      const { assessmentPreview } = await api.ask(PREVIEW, { input: looked(found) })
      expect(assessmentPreview).toEqual({ effects: [{ from: 'COVERED', to: 'CONFIRMED_GAP', count: 1 }], errors: [] })
      const { command, errors } = await record(looked(found))
      expect(errors).toEqual([])
      expect(await stateOf(musterstadt.id)).toBe('CONFIRMED_GAP')
      expect(await sentence()).toBe(
        'Nachgesehen in Musterstadt (20.11.2026, Umfrage): keine Kooperation gefunden; beendet: Interkultureller Garten (Juni 2025).',
      )
      const asked = `{ actor(id: "${musterstadt.id}") { claims(kinds: [ASSESSED]) { nodes { role } } } }`
      expect((await api.ask(asked)).actor.claims.nodes).toEqual([{ role: 'COOPERATION_ENDED' }])
      await undo(command)
      expect(await stateOf(musterstadt.id)).toBe('COVERED')
    })

    it('is a finding, too, where nobody knows when: over on the day somebody looked', async () => {
      const input = looked([{ municipality: musterstadt.id, cooperation: 'c-garten', answer: 'ENDED' }])
      const { assessmentPreview } = await api.ask(PREVIEW, { input })
      expect(assessmentPreview).toEqual({ effects: [{ from: 'COVERED', to: 'CONFIRMED_GAP', count: 1 }], errors: [] })
      const { command } = await record(input)
      expect(await stateOf(musterstadt.id)).toBe('CONFIRMED_GAP')
      expect(await stateOf(musterstadt.id, '2026-11-19')).toBe('COVERED')
      expect((await api.ask(CLAIMS)).node.endedBy).toBe('2026-11-20')
      expect(await sentence()).toContain('beendet: Interkultureller Garten (wann, ist nicht bekannt).')
      await undo(command)
      const month = { ...input, on: '2026-11' }
      const later = await record(month)
      expect((await api.ask(CLAIMS)).node.endedBy).toBe('2026-11-24')
      await undo(later.command)
      expect(await stateOf(musterstadt.id)).toBe('COVERED')
    })

    it('stays as it is recorded where nobody could say', async () => {
      api.clock.set('2026-12-01T12:00:00+01:00')
      const before = await api.ask(CLAIMS)
      const { command, errors } = await record(looked([{ municipality: musterstadt.id, cooperation: 'c-garten', answer: 'UNCLEAR' }]))
      expect(errors).toEqual([])
      expect(await api.ask(CLAIMS)).toEqual(before)
      expect(await stateOf(musterstadt.id)).toBe('STALE')
      expect(await sentence()).toBe('Nachgesehen in Musterstadt (20.11.2026, Umfrage): unklar, ob die Kooperation noch gilt.')
      await undo(command)
      api.clock.set('2026-11-24T12:00:00+01:00')
    })

    it('places a new organisation of migrants in a small eastern town in the middle of its Kreis only', async () => {
      const region = (ags: string, level: 'STATE' | 'DISTRICT' | 'MUNICIPALITY', name: string, parent?: string): DomainRecord => ({
        type: 'region',
        id: `r-${ags}`,
        level,
        name,
        ags,
        ...(parent ? { parent } : {}),
        ...(level === 'DISTRICT' ? { kind: 'Landkreis' } : {}),
        boundaryDate: '2025-08-31',
      })
      const town = (ags: string, name: string, lat: number): DomainRecord => ({
        ...musterstadt,
        id: `m-${ags}`,
        name,
        region: `r-${ags}`,
        disambiguation: 'Landkreis Seenhügel, Musterosten',
        place: { label: name, lat, lon: 13, precision: 'municipality centre', country: 'DE' },
        municipality: { level: 'MUNICIPALITY', ags, counted: true, population: { value: 9_000 }, areaKm2: { value: 10 } },
      })
      const east = [
        region('13', 'STATE', 'Musterosten'),
        region('13999', 'DISTRICT', 'Seenhügel', 'r-13'),
        region('13999001', 'MUNICIPALITY', 'Seedorf', 'r-13999'),
        region('13999002', 'MUNICIPALITY', 'Hügeldorf', 'r-13999'),
        town('13999001', 'Seedorf', 53),
        town('13999002', 'Hügeldorf', 54),
      ]
      await api.put(...east)
      const found = (kind: string, name: string) => ({ municipality: 'm-13999001', newOrganisation: { kind, name } })
      const { command } = await record(
        looked([found('MIGRANT_ORGANISATION', 'Verein am See'), found('CIVIL_SOCIETY', 'Seeladen')], ['m-13999001']),
      )
      const { actors } = await api.ask(
        '{ actors(filter: { text: "See" }) { nodes { name disambiguation place { label lat precision } claims { nodes { kind object { id } note } } } } }',
      )
      const by = (name: string) => actors.nodes.find((actor: { name: string }) => actor.name === name)
      expect(by('Verein am See')).toEqual({
        name: 'Verein am See',
        disambiguation: 'Landkreis Seenhügel, Musterosten',
        place: { label: 'Landkreis Seenhügel', lat: 53.5, precision: 'district centre' },
        claims: { nodes: [{ kind: 'LOCATED_IN', object: { id: 'r-13999' }, note: 'zum Schutz nur der Kreis' }] },
      })
      expect(by('Seeladen')).toMatchObject({ place: { lat: 53, precision: 'municipality centre' } })
      const known = await record(looked([{ municipality: 'm-13999002', organisation: verein.id }], ['m-13999002']))
      const activity = await api.ask(`{ actor(id: "${verein.id}") { claims(kinds: [ACTIVE_IN]) { nodes { object { id } } } } }`)
      expect(activity.actor.claims.nodes).toEqual([{ object: { id: 'r-13999' } }])
      await undo(known.command)
      await undo(command)
      const removed = east.map((record) => ({ remove: record.id }))
      await api.store.apply({ clientId: id(), role: 'SEED', name: 'test', changes: removed })
    })

    it('keeps the sums of every level in agreement with the level below, after an assessment too, and returns them with its undo', async () => {
      const counts = 'total covered stale confirmedGap unknown assessed'
      const sums = async () => {
        const rows = `region { id } ${counts} inhabitants { ${counts} }`
        const all = await api.ask(`{
          STATE: coverage(level: STATE) { ${rows} } DISTRICT: coverage(level: DISTRICT) { ${rows} } MUNICIPALITY: coverage(level: MUNICIPALITY) { ${rows} }
          columns: municipalityCoverage { state } summary: coverage(level: STATE) { covered }
        }`)
        const flat = (row: Record<string, number> & { inhabitants: Record<string, number> }) =>
          counts.split(' ').flatMap((key) => [row[key]!, row.inhabitants[key]!])
        const added = (level: string) =>
          all[level].map(flat).reduce((a: number[], b: number[]) => a.map((value, i) => value + b[i]!), Array(12).fill(0))
        expect(added('STATE')).toEqual(added('DISTRICT'))
        expect(added('DISTRICT')).toEqual(added('MUNICIPALITY'))
        expect(added('STATE')[0]).toBe(all.columns.state.length)
        return added('STATE')
      }
      const before = await sums()
      const { command } = await record(
        looked(
          [
            { municipality: musterstadt.id, cooperation: 'c-garten', answer: 'ENDED', until: '2025' },
            { municipality: beispieldorf.id, organisation: kreisel.id, cooperates: 'LOCAL' },
          ],
          [musterstadt.id, beispieldorf.id, nirgendwo.id],
        ),
      )
      const after = await sums()
      // total, covered, stale, confirmed gap, unknown, assessed; municipalities of each.
      expect([before, after].map((all) => all.filter((_: number, i: number) => i % 2 === 0))).toEqual([
        [3, 1, 0, 0, 2, 0],
        [3, 1, 0, 2, 0, 3],
      ])
      await undo(command)
      expect(await sums()).toEqual(before)
    })

    it('is offered for a cooperation by its participations, several at once', async () => {
      await api.put({ type: 'cooperation', id: 'c-zwei', kind: 'LOCAL', name: 'Zweiter Garten' })
      await api.put(claim('cl-zwei', { kind: 'PARTICIPATES_IN', subject: kreisel.id, object: 'c-zwei' }))
      const { nodes } = await api.ask(
        '{ nodes(ids: ["c-garten", "c-none", "c-zwei"]) { id ... on Cooperation { participants { actor { id } } } } }',
      )
      expect(nodes.map(({ id: its, participants }: { id: string; participants: object[] }) => [its, participants.length])).toEqual([
        ['c-garten', 2],
        ['c-zwei', 1],
      ])
      await api.store.apply({ clientId: id(), role: 'SEED', name: 'test', changes: [{ remove: 'cl-zwei' }, { remove: 'c-zwei' }] })
    })
  })
}
