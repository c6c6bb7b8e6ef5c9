import { betweenness, csrGraph } from '@netzatlas/shared/graph'
import fc from 'fast-check'
import Graph from 'graphology'
import gexfLibrary from 'graphology-gexf'
import graphmlLibrary from 'graphology-graphml'
import betweennessLibrary from 'graphology-metrics/centrality/betweenness.js'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { columnsOfActors, columnsOfLines } from './columns.ts'
import { csvOfActors, csvOfLines } from './csv-files.ts'
import { type ExportActor, type ExportGraph, isDirected } from './export-graph.ts'
import { gexf } from './gexf.ts'
import { graphml } from './graphml.ts'
import { jsonFile } from './json-file.ts'
import { escapeXml } from './xml.ts'

const NASTY = 'Verein "Ä & Ö" <e.V.>; \'x\', =1+1\nzweite Zeile ñ 🦊'

const actor = (id: string, more: Partial<ExportActor> = {}): ExportActor => ({
  id,
  kind: 'MIGRANT_ORGANISATION',
  name: `Verein ${id}`,
  label: id,
  x: 12.5,
  y: -7.25,
  degree: 2,
  size: 1,
  themes: [],
  countries: [],
  measures: {},
  colour: '#c67a09',
  sources: [],
  ...more,
})

const graph: ExportGraph = {
  about: {
    title: NASTY,
    written: '2026-11-29',
    asOf: 'Stand: 29.11.2026',
    filter: 'kein Filter',
    counts: '3 Akteure',
    hidden: '2 ausgeblendet',
    licence: 'je Quelle',
    link: 'http://127.0.0.1/netzwerk?art=UMBRELLA&land=r-04',
  },
  measures: ['BETWEENNESS'],
  ranked: ['BETWEENNESS'],
  actors: [
    actor('a-eins', {
      name: NASTY,
      themes: ['Bildung', 'Sport; Spiel'],
      countries: ['Ghana'],
      measures: { BETWEENNESS: 0.5 },
      ranks: { BETWEENNESS: { rank: 2, from: 1, to: 5, thin: true } },
      outside: 1,
      sources: [0, 1],
    }),
    actor('a-zwei', { kind: 'UMBRELLA', lon: 8.8, lat: 53.1, state: 'Bremen', ags: '04', measures: { BETWEENNESS: 0 } }),
    actor('g-state-r-04', {
      kind: 'GROUP',
      name: 'Bremen',
      size: 17,
      members: [
        { kind: 'MUNICIPALITY', count: 2 },
        { kind: 'UMBRELLA', count: 15 },
      ],
    }),
  ],
  bridged: true,
  lines: [
    {
      source: 0,
      target: 1,
      kind: 'COOPERATES_WITH',
      status: 'STATED',
      weight: 2,
      uncertain: false,
      statements: [
        { status: 'STATED', from: '2016', lastConfirmed: '2020-05', claims: ['cl-1', 'cl-2'], cooperation: NASTY, sources: [0] },
        {
          status: 'INFERRED',
          from: '2012-03-01',
          until: '2019',
          endedBy: '2019-06-30',
          claims: ['cl-3', 'cl-4'],
          cooperation: 'Fest',
          sources: [1, 0],
        },
      ],
    },
    {
      source: 0,
      target: 1,
      kind: 'MEMBER_OF',
      status: 'DISPUTED',
      weight: 1,
      uncertain: true,
      statements: [{ status: 'DISPUTED', claims: ['cl-5'], sources: [1] }],
    },
    {
      source: 2,
      target: 1,
      kind: 'FUNDED_BY',
      status: 'CONFIRMED',
      weight: 40,
      uncertain: false,
      statements: [],
      bridge: { separated: 12, rank: 1, from: 1, to: 4, thin: true },
    },
  ],
  sources: [
    { id: 's-1', title: 'Seite', url: 'https://muster.example/?a=1&b=2', licence: 'CC BY 4.0' },
    { id: 's-2', title: NASTY, publisher: 'Amt' },
  ],
}

const whole = (pieces: Iterable<string>) => [...pieces].join('')
const read = (text: string, library: typeof gexfLibrary | typeof graphmlLibrary): Graph => library.parse(Graph, text)

/** Values as the columns tell them, without what is not known. */
const expected = (of: 'actors' | 'lines', i: number) => {
  const cells =
    of === 'actors'
      ? columnsOfActors(graph).map((column) => [column.key, column.of(graph.actors[i]!, graph)] as const)
      : columnsOfLines(graph).map((column) => [column.key, column.of(graph.lines[i]!, graph)] as const)
  return Object.fromEntries(cells.filter(([, value]) => value !== undefined))
}

describe('another library opens', () => {
  it.each([
    ['GEXF', gexf, gexfLibrary, -1],
    ['GraphML', graphml, graphmlLibrary, 1],
  ] as const)('%s with every vertex, every line and every value', (_, format, library, upwards) => {
    const opened = read(whole(format(graph)), library)
    expect([opened.order, opened.size]).toEqual([graph.actors.length, graph.lines.length])
    for (const [i, { id, label, x, y, colour }] of graph.actors.entries())
      expect(opened.getNodeAttributes(id)).toMatchObject({ label, x, y: upwards * y, color: colour, ...expected('actors', i) })
    for (const [i, line] of graph.lines.entries()) {
      expect(opened.getEdgeAttributes(`e${i}`)).toMatchObject(expected('lines', i))
      expect(opened.isDirected(`e${i}`)).toBe(isDirected(line))
      expect(opened.extremities(`e${i}`)).toEqual([graph.actors[line.source]!.id, graph.actors[line.target]!.id])
    }
  })

  it('GEXF with the facts about the file', () => {
    expect(read(whole(gexf(graph)), gexfLibrary).getAttributes()).toMatchObject({
      creator: 'Netzatlas',
      lastModifiedDate: '2026-11-29',
      description: expect.stringContaining(`${NASTY}\nStand: 29.11.2026`),
    })
  })

  it('GEXF and GraphML whatever the names hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (name) => {
        const one: ExportGraph = { ...graph, actors: [actor('a-1', { name })], lines: [], about: { ...graph.about, title: name } }
        const known = name.toWellFormed().replace(/[\p{Cc}--[\t\n\r]]|[\uFFFE\uFFFF]/gv, '')
        expect(read(whole(gexf(one)), gexfLibrary).getNodeAttribute('a-1', 'name')).toBe(known)
        expect(read(whole(graphml(one)), graphmlLibrary).getNodeAttribute('a-1', 'name') ?? '').toBe(known)
      }),
      { numRuns: 40 },
    )
  })

  it('CSV as a German spreadsheet does, formulas disarmed', () => {
    const words = {
      language: 'de',
      heading: (key: string) => key,
      word: (_: string, value: string) => `Wort ${value}`,
      yes: 'ja',
      no: 'nein',
    } as const
    const text = whole(csvOfActors(graph, words))
    expect(text.charCodeAt(0)).toBe(0xfeff)
    const actors = Papa.parse<Record<string, string>>(text.slice(1), { header: true, delimiter: ';', skipEmptyLines: true })
    expect(actors.errors).toEqual([])
    expect(actors.data.map(({ id }) => id)).toEqual(graph.actors.map(({ id }) => id))
    expect(actors.data[0]).toMatchObject({
      name: NASTY,
      kind: 'Wort MIGRANT_ORGANISATION',
      x: '12,5',
      y: '-7,25',
      betweenness: '0,5',
      betweenness_rank: '2',
      betweenness_rank_from: '1',
      betweenness_rank_to: '5',
      betweenness_rank_thin: 'ja',
      outside: '1',
      ags: '',
    })
    expect(actors.data[1]).toMatchObject({ lon: '8,8', ags: '04', betweenness_rank: '', betweenness_rank_thin: '', actors_umbrella: '' })
    expect(actors.data[2]).toMatchObject({ actors: '17', actors_municipality: '2', actors_umbrella: '15' })
    expect(actors.meta.fields).not.toContain('actors_agency')
    const lines = Papa.parse<Record<string, string>>(whole(csvOfLines(graph, words)).slice(1), {
      header: true,
      delimiter: ';',
      skipEmptyLines: true,
    })
    expect(lines.errors).toEqual([])
    expect(lines.data).toHaveLength(3)
    expect(lines.data[0]).toMatchObject({
      source: NASTY,
      target_id: 'a-zwei',
      from: '2016 | 2012-03-01',
      ended_by: '2019-06-30',
      claims: 'cl-1 | cl-2 | cl-3 | cl-4',
      directed: 'nein',
      source_count: '2',
    })
    const formula = whole(
      csvOfActors({ ...graph, actors: [actor('a-1', { name: '=HYPERLINK("x")', place: '@SUM(1)', district: '+49', state: '-x' })] }, words),
    )
    for (const cell of Papa.parse<string[]>(formula.slice(1), { delimiter: ';' }).data.slice(1).flat())
      expect(cell).not.toMatch(/^[=+@]|^-\D/)
  })

  it('CSV in which a municipality has the licence of the official list, and others that of their sources', () => {
    const words = {
      language: 'en',
      heading: (key: string) => key,
      word: (_: string, value: string) => value,
      yes: 'yes',
      no: 'no',
    } as const
    const town = actor('m-04011000', { kind: 'MUNICIPALITY', ags: '04011000', sources: [0] })
    const text = whole(csvOfActors({ ...graph, actors: [town, actor('a-1', { ags: '04', sources: [0, 1] })] }, words))
    const { data } = Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true })
    expect(data[0]!.licence).toMatch(/^Datenlizenz Deutschland .* \| CC BY 4\.0$/)
    expect(data[1]!.licence).toBe('CC BY 4.0')
  })

  it('JSON with every statement and every source', () => {
    const { about, sources, actors, lines } = JSON.parse(whole(jsonFile(graph)))
    expect({ about, sources, actors, lines }).toEqual(
      JSON.parse(JSON.stringify({ about: graph.about, sources: graph.sources, actors: graph.actors, lines: graph.lines })),
    )
  })

  it('an empty network in every format', () => {
    const empty: ExportGraph = { ...graph, actors: [], lines: [], sources: [], measures: [] }
    expect(read(whole(gexf(empty)), gexfLibrary).order).toBe(0)
    expect(read(whole(graphml(empty)), graphmlLibrary).order).toBe(0)
    expect(JSON.parse(whole(jsonFile(empty))).lines).toEqual([])
  })
})

it('who links otherwise separate groups: another library finds the values that we tell', () => {
  fc.assert(
    fc.property(
      fc
        .integer({ min: 3, max: 20 })
        .chain((n) => fc.tuple(fc.constant(n), fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: 40 }))),
      ([n, ends]) => {
        const pairs = [
          ...new Map(ends.filter(([a, b]) => a !== b).map(([a, b]) => [`${Math.min(a, b)} ${Math.max(a, b)}`, [a, b] as const])).values(),
        ]
        const drawn: ExportGraph = {
          ...graph,
          actors: Array.from({ length: n }, (_, i) => actor(`a-${i}`)),
          lines: pairs.map(([source, target], i) => ({
            ...graph.lines[0]!,
            source,
            target,
            kind: i % 2 ? ('MEMBER_OF' as const) : ('COOPERATES_WITH' as const),
          })),
        }
        const ours = betweenness(
          csrGraph(
            n,
            pairs.map(([a]) => a),
            pairs.map(([, b]) => b),
          ),
        )
        const opened = read(whole(gexf(drawn)), gexfLibrary)
        const simple = new Graph({ type: 'undirected' })
        opened.forEachNode((id) => simple.addNode(id))
        opened.forEachEdge((_edge, _values, source, target) => simple.mergeEdge(source, target))
        const theirs = betweennessLibrary(simple, { normalized: false, getEdgeWeight: null })
        for (let v = 0; v < n; v++) expect(theirs[`a-${v}`]).toBeCloseTo(ours[v]!, 9)
      },
    ),
    { numRuns: 60 },
  )
})

it('a text between tags or in quotes ends neither', () => {
  expect(escapeXml('a<b>&"c"\u0000\u001f\uFFFE\ud800')).toBe('a&lt;b&gt;&amp;&quot;c&quot;\uFFFD')
})
