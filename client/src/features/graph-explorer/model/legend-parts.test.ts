import { createInstance } from 'i18next'
import { expect, test } from 'vitest'
import { paler } from '../../../viz/encoding/pale.ts'
import type { LegendWords } from './legend-colours.ts'
import { legendParts, type OwnMarks } from './legend-parts.ts'
import type { Network, NetworkVertex } from './network.ts'
import type { Encoding } from './scene.ts'
import { someVertex } from './some-vertex.ts'

const vertex = (id: string, more: Partial<NetworkVertex> = {}): NetworkVertex => someVertex(id, { kind: 'UMBRELLA', degree: 4, ...more })
const network: Network = {
  vertices: [
    vertex('a-1'),
    vertex('a-2', { outside: 1 }),
    vertex('m-3', { kind: 'MUNICIPALITY', country: 'GH', outside: 1 }),
    vertex('g-4', { kind: 'GROUP', size: 5, outside: 2 }),
    vertex('c-5', { kind: 'COOPERATION' }),
  ],
  lines: [{ key: 'a', source: 0, target: 1, kind: 'MEMBER_OF', status: 'STATED', weight: 1, uncertain: true }],
}
const encoding: Encoding = {
  colour: 'KIND',
  size: 'DEGREE',
  values: {},
  bounds: [],
  frame: undefined,
  upright: false,
  placement: 'WIDE',
  bandTop: undefined,
  total: 1400,
  grouped: false,
}
const NOTHING: OwnMarks = { notizen: new Map(), fest: new Map() }
// In this language every text is its key.
const texts = createInstance({ lng: 'cimode' })
await texts.init()
const words: LegendWords = {
  t: texts.getFixedT(null, ['graph-explorer', 'exploring', 'vocabulary', 'network-look', 'network-groups']),
  number: String,
  printed: (_, value) => `${value}`,
}

test('a legend says what occurs, with counts, and how many are surroundings', () => {
  const [kinds, evidence, sizes] = legendParts(network, encoding, 1, NOTHING, words)
  expect(kinds!.title).toBe('legend.kinds')
  expect(kinds!.rows.map(({ text, count }) => [text, count])).toEqual([
    ['kind.UMBRELLA', '2'],
    ['vertexKind.ABROAD', '1'],
    ['legend.group', '1'],
    ['vertexKind.COOPERATION', '1'],
    ['around.legend', '4'],
  ])
  expect(kinds!.rows.at(-1)!.mark).toMatchObject({ token: paler('--text-3') })
  expect(evidence).toMatchObject({ title: 'legend.evidenceDirected', rows: [{ count: '1' }, { text: 'legend.faint', count: '1' }] })
  expect(sizes!.rows.map(({ text }) => text)).toEqual(['4'])
})

test('shapes are grey where colours tell something else, and the steps begin with nothing', () => {
  const [kinds, steps] = legendParts(network, { ...encoding, colour: 'CORE', bounds: [2, 5] }, 1, NOTHING, words)
  expect(kinds!.rows[0]!.mark).toMatchObject({ token: '--text-3' })
  expect(steps!.rows.map(({ text }) => text)).toEqual(['0', '> 0 – 2', '> 2 – 5', 'noColour'])
})

test('what is not known stands apart from every step, drawn as an outline with its count', () => {
  const values = { POPULATION: new Map([['a-1', 500]]) }
  const parts = legendParts(network, { ...encoding, colour: 'POPULATION', values, bounds: [500] }, 1, NOTHING, words)
  const colours = parts.find(({ title }) => title === 'measureNote.POPULATION')!
  expect(colours.rows.map(({ text, count, mark }) => [text, count, mark.of])).toEqual([
    ['> 0 – 500', undefined, 'swatch'],
    ['category.unknown', '2', 'shape'],
    ['noColour', undefined, 'dot'],
  ])
  expect(parts[0]!.rows.map(({ mark }) => mark.of === 'shape' && mark.hollow)).not.toContain(true)
})

test('of groups alone it has the name of a legend', () => {
  expect(legendParts({ vertices: [network.vertices[3]!], lines: [] }, encoding, 1, NOTHING, words)[0]!.title).toBe('legend.title')
})

test('the flag of notes and the pin are explained where somebody in the picture has one', () => {
  const notizen = new Map([
    ['a-2', 'Nachfragen'],
    ['a-9', 'nicht im Bild'],
  ])
  const [kinds] = legendParts(network, encoding, 1, { notizen, fest: new Map([['a-1', { x: 0, y: 0 }]]) }, words)
  expect(kinds!.rows.slice(-2)).toEqual([
    { mark: { of: 'note' }, text: 'note.label', count: '1' },
    { mark: { of: 'pin' }, text: 'pinned', count: '1' },
  ])
})

test('groups are said to have none of the colours, and without actors no colour is explained', () => {
  const byCore = { ...encoding, colour: 'CORE', bounds: [2, 5] } as const
  const saidOf = (isShown: (vertex: NetworkVertex) => boolean) =>
    legendParts({ vertices: network.vertices.filter(isShown), lines: [] }, byCore, 1, NOTHING, words)
      .find(({ title }) => title === 'measureNote.CORE')!
      .rows.map(({ text }) => text)
  expect(saidOf(() => true)).toEqual(['0', '> 0 – 2', '> 2 – 5', 'noColour'])
  expect(saidOf(({ kind }) => kind !== 'GROUP')).toEqual(['0', '> 0 – 2', '> 2 – 5'])
  expect(saidOf(({ kind }) => kind === 'GROUP')).toEqual(['noColour'])
})
