import { describe, expect, it } from 'vitest'
import { componentsOf, fold, merged, type Network, networkOf, surroundings } from './network.ts'
import { countOfKind, kindsInGroups } from './rows.ts'
import { someVertex } from './some-vertex.ts'

const vertex = (id: string, degree = 1) => someVertex(id, { kind: 'UMBRELLA' as const, degree })
const line = (source: number, target: number, key: string) => ({
  key,
  source,
  target,
  kind: 'MEMBER_OF' as const,
  status: 'STATED' as const,
  weight: 1,
  uncertain: false,
})

/** hub - a, hub - b, hub - c - d, and e - f apart. */
const NETWORK: Network = {
  vertices: ['hub', 'a', 'b', 'c', 'd', 'e', 'f'].map((id) => vertex(id)),
  lines: [line(0, 1, '1'), line(0, 2, '2'), line(0, 3, '3'), line(3, 4, '4'), line(5, 6, '5')],
}
const idsOf = (network: Network) => network.vertices.map(({ id }) => id)

describe('the network in the browser', () => {
  it('marks lines that are not certain on the day', () => {
    const columns: Parameters<typeof networkOf>[0] = {
      vertices: {
        id: ['x', 'y'],
        kind: ['AGENCY', 'FUNDER'],
        name: ['', ''],
        label: ['', ''],
        x: [0, 1],
        y: [0, 1],
        degree: [1, 1],
        place: [null, null],
        state: [null, null],
        country: ['DE', null],
        size: [1, 1],
        outside: null,
        members: null,
        group: [null, null],
      },
      lines: {
        source: [0, 1],
        target: [1, 0],
        kind: ['FUNDED_BY', 'ADVISED_BY'],
        status: ['STATED', 'STATED'],
        weight: [1, 1],
        possible: [false, false],
      },
    }
    const { lines } = networkOf(columns, new Set(['x y FUNDED_BY']))
    expect(lines.map(({ uncertain }) => uncertain)).toEqual([false, true])
  })

  it('knows of groups, and of them alone, how many of which kind they stand for', () => {
    const columns: Parameters<typeof networkOf>[0] = {
      vertices: {
        id: ['g-1', 'g-2', 'a'],
        kind: ['GROUP', 'GROUP', 'AGENCY'],
        name: ['', '', ''],
        label: ['', '', ''],
        x: [0, 1, 2],
        y: [0, 1, 2],
        degree: [1, 1, 1],
        place: [null, null, null],
        state: [null, null, null],
        country: [null, null, null],
        size: [7, 2, 1],
        outside: null,
        members: [
          { kind: 'MUNICIPALITY', counts: [4, 0, 0] },
          { kind: 'AGENCY', counts: [3, 2, 1] },
        ],
        group: [null, null, null],
      },
      lines: { source: [], target: [], kind: [], status: [], weight: [], possible: [] },
    }
    const { vertices } = networkOf(columns)
    expect(vertices.map(({ members }) => members)).toEqual([
      [
        { kind: 'MUNICIPALITY', count: 4 },
        { kind: 'AGENCY', count: 3 },
      ],
      [{ kind: 'AGENCY', count: 2 }],
      undefined,
    ])
    const rows = vertices.map((vertex) => ({ vertex }))
    expect(rows.map((row) => countOfKind(row, 'AGENCY'))).toEqual([3, 2, 1])
    expect(rows.map((row) => countOfKind(row, 'MUNICIPALITY'))).toEqual([4, 0, 0])
    expect([kindsInGroups(rows), kindsInGroups(rows.slice(2))]).toEqual([['MUNICIPALITY', 'AGENCY'], []])
  })

  it('takes in what an expansion adds, and nothing twice', () => {
    const more: Network = { vertices: [vertex('new'), vertex('hub')], lines: [line(1, 0, '6'), line(1, 0, '1')] }
    const both = merged(NETWORK, more)
    expect(idsOf(both)).toEqual([...idsOf(NETWORK), 'new'])
    expect(both.lines.at(-1)).toMatchObject({ key: '6', source: 0, target: 7 })
    expect(both.lines).toHaveLength(6)
  })

  it('folds only neighbours that hang on nothing else', () => {
    const { network, hidden } = fold(NETWORK, ['hub'])
    expect(idsOf(network)).toEqual(['hub', 'c', 'd', 'e', 'f'])
    expect(hidden).toEqual(new Map([['hub', 2]]))
    expect(network.lines.map(({ source, target }) => [source, target])).toEqual([
      [0, 1],
      [1, 2],
      [3, 4],
    ])
  })

  it('finds the surroundings step by step', () => {
    expect([...surroundings(NETWORK, ['hub'], 1)!].sort()).toEqual(['a', 'b', 'c', 'hub'])
    expect([...surroundings(NETWORK, ['hub'], 2)!].sort()).toEqual(['a', 'b', 'c', 'd', 'hub'])
    expect([...surroundings(NETWORK, ['d', 'e', 'nobody'], 1)!].sort()).toEqual(['c', 'd', 'e', 'f'])
    expect(surroundings(NETWORK, ['nobody'], 1)).toBeUndefined()
  })

  it('knows what hangs together', () => {
    expect(componentsOf(NETWORK).map((component) => component.length)).toEqual([5, 2])
  })
})
