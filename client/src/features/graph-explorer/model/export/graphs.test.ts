import type { LineKind } from '@netzatlas/shared'
import { describe, expect, it } from 'vitest'
import { makeFragmentData } from '../../../../api/__generated__/index.ts'
import { writeInTurns } from '../../../../ui/in-turns.ts'
import { ExportedSource } from '../../network-export.operations.ts'
import { lineKey, type Network, type NetworkVertex } from '../network.ts'
import { someVertex } from '../some-vertex.ts'
import type { ExportAbout } from './export-graph.ts'
import { addPage, noRecords, type Records, type RecordsPage, type Statement } from './records.ts'
import { type Shown, shownGraph } from './shown-graph.ts'
import { wholeGraph } from './whole-graph.ts'

const about = { title: 'Netzwerk' } as ExportAbout

const vertex = (id: string, more: Partial<NetworkVertex> = {}): NetworkVertex => someVertex(id, { degree: 0, ...more })

const statement = (source: string, target: string, more: Partial<Statement> = {}): Statement => ({
  source,
  target,
  kind: 'COOPERATES_WITH',
  status: 'STATED',
  holds: 'CERTAIN',
  claims: [`cl-${source}`, `cl-${target}`],
  sources: [],
  ...more,
})

const recordsWith = (...statements: Statement[]): Records => ({
  ...noRecords(),
  actors: new Map(
    [...new Set(statements.flatMap(({ source, target }) => [source, target]))].map((id) => [
      id,
      {
        id,
        kind: 'MIGRANT_ORGANISATION',
        name: id,
        label: id,
        x: 1,
        y: 2,
        themes: ['Bildung'],
        countries: [],
        district: 'Musterkreis',
        sources: [0],
      },
    ]),
  ),
  statements,
})

function networkOf(vertices: readonly NetworkVertex[], ...lines: readonly (readonly [string, string, LineKind?])[]): Network {
  const at = (id: string) => vertices.findIndex((one) => one.id === id)
  return {
    vertices,
    lines: lines.map(([source, target, kind = 'COOPERATES_WITH']) => ({
      key: lineKey(source, target, kind),
      source: at(source),
      target: at(target),
      kind,
      status: 'STATED',
      weight: 1,
      uncertain: false,
    })),
  }
}

const shown = (network: Network, more: Partial<Shown> = {}): Shown => ({
  network,
  nameOf: (id) => `Name von ${id}`,
  titleOf: (id) => `Name von ${id}`,
  at: (i) => ({ x: 100 + i, y: 200, colour: '#000000' }),
  measures: {},
  evidence: [],
  possible: false,
  ...more,
})

const claimsOf = async (of: Shown, records: Records) =>
  (await shownGraph(of, records, about)).lines.map(({ statements }) => statements.map(({ claims }) => claims.join(' ')))

describe('what is shown', () => {
  const pair = networkOf([vertex('a'), vertex('b')], ['a', 'b'])
  const sure = statement('a', 'b', { claims: ['sure'] })
  const open = statement('a', 'b', { claims: ['open'], holds: 'POSSIBLE' })
  const ended = statement('a', 'b', { claims: ['ended'], holds: undefined })
  const inferred = statement('a', 'b', { claims: ['inferred'], status: 'INFERRED' })
  const records = recordsWith(sure, open, ended, inferred)

  it('tells each actor as it is drawn, with what is known of it', async () => {
    const { actors } = await shownGraph(shown(pair, { measures: { CORE: new Map([['a', 3]]) } }), records, about)
    expect(actors[0]).toMatchObject({
      id: 'a',
      name: 'Name von a',
      x: 100,
      y: 200,
      district: 'Musterkreis',
      themes: ['Bildung'],
      degree: 1,
      measures: { CORE: 3 },
    })
    expect(actors[1]!.measures).toEqual({ CORE: undefined })
  })

  it('tells the rank of each actor, between which ranks it lies, and how many of a group are surroundings', async () => {
    const rank = { rank: 2, from: 1, to: 5, thin: false }
    const graph = await shownGraph(
      shown(networkOf([vertex('a', { outside: 1 }), vertex('b')], ['a', 'b']), { ranks: { BETWEENNESS: new Map([['a', rank]]) } }),
      records,
      about,
    )
    expect([graph.ranked, graph.actors.map(({ ranks, outside }) => [ranks?.BETWEENNESS, outside])]).toEqual([
      ['BETWEENNESS'],
      [
        [rank, 1],
        [undefined, undefined],
      ],
    ])
  })

  it('joins the statements into a line that hold on the day and have the evidence asked for', async () => {
    expect(await claimsOf(shown(pair), records)).toEqual([['sure', 'inferred']])
    expect(await claimsOf(shown(pair, { possible: true }), records)).toEqual([['sure', 'open', 'inferred']])
    expect(await claimsOf(shown(pair, { evidence: ['INFERRED'] }), records)).toEqual([['inferred']])
  })

  it('tells all statements of a line that is drawn whatever the day', async () => {
    expect(await claimsOf(shown(pair), recordsWith(open, ended))).toEqual([['open', 'ended']])
  })

  it('keeps relations of another kind apart', async () => {
    const both = networkOf([vertex('a'), vertex('b')], ['a', 'b'], ['a', 'b', 'MEMBER_OF'])
    expect(await claimsOf(shown(both), recordsWith(sure, statement('a', 'b', { kind: 'MEMBER_OF', claims: ['member'] })))).toEqual([
      ['sure'],
      ['member'],
    ])
  })

  it('between an actor and a cooperation that is drawn tells the one participation, once', async () => {
    const cooperation = vertex('c-x', { kind: 'COOPERATION' })
    const twoMode = networkOf([vertex('a'), vertex('b'), vertex('d'), cooperation], ['a', 'c-x'], ['b', 'c-x'], ['d', 'c-x'])
    const of = (source: string, target: string) => statement(source, target, { cooperationId: 'c-x', cooperation: 'Garten' })
    expect(await claimsOf(shown(twoMode), recordsWith(of('a', 'b'), of('a', 'd'), of('b', 'd')))).toEqual([['cl-a'], ['cl-b'], ['cl-d']])
  })

  it('calls groups by their names and tells nothing of the lines between them but how many they join', async () => {
    const grouped = networkOf(
      [vertex('g-state-1', { kind: 'GROUP', size: 9, group: 'g-state-1' }), vertex('a', { group: 'g-state-2' })],
      ['a', 'g-state-1'],
    )
    const { actors, lines } = await shownGraph(shown(grouped), records, about)
    expect(actors.map(({ name, group, size }) => [name, group, size])).toEqual([
      ['Name von g-state-1', undefined, 9],
      ['Name von a', 'Name von g-state-2', 1],
    ])
    expect(lines[0]).toMatchObject({ weight: 1, statements: [] })
  })
})

describe('the whole network', () => {
  it('has one line a pair and kind: the best evidence, but a contradiction shows', async () => {
    const { lines, actors } = await wholeGraph(
      recordsWith(
        statement('a', 'b', { status: 'INFERRED' }),
        statement('a', 'b', { status: 'CONFIRMED', holds: undefined }),
        statement('b', 'c', { status: 'CONFIRMED', holds: 'POSSIBLE' }),
        statement('b', 'c', { status: 'DISPUTED', holds: undefined }),
        statement('a', 'b', { kind: 'MEMBER_OF' }),
      ),
      { CORE: new Map([['b', 2]]) },
      (degreeOf) => ({ CORE: new Map([['b', { rank: degreeOf('b'), from: 1, to: 3, thin: true }]]) }),
      () => '#123456',
      about,
    )
    expect(actors.map(({ ranks }) => ranks?.CORE)).toEqual([undefined, { rank: 2, from: 1, to: 3, thin: true }, undefined])
    expect(lines.map(({ kind, status, weight, uncertain }) => [kind, status, weight, uncertain])).toEqual([
      ['COOPERATES_WITH', 'CONFIRMED', 2, false],
      ['COOPERATES_WITH', 'DISPUTED', 2, true],
      ['MEMBER_OF', 'STATED', 1, false],
    ])
    expect(actors.map(({ id, degree, measures, colour }) => [id, degree, measures.CORE, colour])).toEqual([
      ['a', 1, undefined, '#123456'],
      ['b', 2, 2, '#123456'],
      ['c', 1, undefined, '#123456'],
    ])
  })
})

describe('pages of records', () => {
  const page = (actor: string, source: { id: string; title: string }): RecordsPage => ({
    revision: 'r-1',
    actorCount: 1,
    statementCount: 0,
    actors: {
      id: [actor],
      kind: ['FUNDER'],
      name: [actor],
      label: [actor],
      x: [1],
      y: [2],
      lon: [null],
      lat: [null],
      place: [null],
      district: [null],
      state: ['Bremen'],
      country: [null],
      ags: ['04'],
      themes: [[]],
      countries: [[]],
      cites: [[0]],
      sources: [makeFragmentData({ url: null, publisher: null, date: null, licence: null, ...source }, ExportedSource)],
    },
    statements: {
      source: [],
      target: [],
      kind: [],
      status: [],
      holds: [],
      from: [],
      until: [],
      endedBy: [],
      lastConfirmed: [],
      claims: [],
      cooperation: [],
      cooperationName: [],
      cites: [],
      sources: [],
    },
  })

  it('name each source once, whatever its place in the page', () => {
    const records = noRecords()
    addPage(records, page('a', { id: 's-1', title: 'Eins' }))
    addPage(records, page('b', { id: 's-2', title: 'Zwei' }))
    addPage(records, page('c', { id: 's-1', title: 'Eins' }))
    expect(records.sources.map(({ id }) => id)).toEqual(['s-1', 's-2'])
    expect([...records.actors.values()].map(({ id, sources }) => [id, sources])).toEqual([
      ['a', [0]],
      ['b', [1]],
      ['c', [0]],
    ])
  })
})

describe('writing in turns', () => {
  it('leaves no piece out, and keeps their order', async () => {
    const pieces = Array.from({ length: 5000 }, (_, i) => `${i},`.repeat(60))
    expect(await (await writeInTurns(pieces)).text()).toBe(pieces.join(''))
    expect((await writeInTurns([])).size).toBe(0)
  })

  it('ends when it is stopped', async () => {
    const stop = new AbortController()
    function* endless(): Generator<string> {
      for (;;) yield 'x'
    }
    await expect(writeInTurns(endless(), { signal: stop.signal, progress: () => stop.abort() })).rejects.toThrow()
  })
})
