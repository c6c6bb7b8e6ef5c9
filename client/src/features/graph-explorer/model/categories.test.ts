import { describe, expect, it } from 'vitest'
import { categoriesOf } from './categories.ts'
import type { Network, NetworkVertex } from './network.ts'
import { someVertex } from './some-vertex.ts'
import type { Values } from './use-values.ts'

const vertex = (id: string, state: string | undefined, degree = 1): NetworkVertex => someVertex(id, { kind: 'UMBRELLA', degree, state })
/** So many members of each Land. */
const lands = (...sizes: number[]): Network => ({
  vertices: sizes.flatMap((size, land) => Array.from({ length: size }, (_, i) => vertex(`${land}-${i}`, `Land ${land}`, i))),
  lines: [],
})

const known = (network: Network, values: Values = {}) => ({ network, values, labels: {} })

describe('colours by category', () => {
  it('go to the largest first, each named by its best connected member', () => {
    const { named, rest, tokens } = categoriesOf(known(lands(2, 3)), 'STATE')
    expect(named.map(({ key, token, count, lead }) => [key, token, count, lead])).toEqual([
      ['Land 1', '--category-1', 3, '1-2'],
      ['Land 0', '--category-2', 2, '0-1'],
    ])
    expect([rest, tokens[0], tokens[4]]).toEqual([0, '--category-2', '--category-1'])
  })

  it('are one each for eight, and for nine the seven largest and the others', () => {
    expect(categoriesOf(known(lands(8, 7, 6, 5, 4, 3, 2, 1)), 'STATE')).toMatchObject({ named: { length: 8 }, rest: 0 })
    const { named, rest, tokens } = categoriesOf(known(lands(9, 8, 7, 6, 5, 4, 3, 2, 1)), 'STATE')
    expect([named.length, rest, tokens.at(-1)]).toEqual([7, 3, '--category-8'])
  })

  it('are the same in two pictures that stand side by side, and each counts its own', () => {
    const [first, second] = [known(lands(1, 4)), known(lands(9, 2, 3))]
    const colours = (of: ReturnType<typeof categoriesOf>) => of.named.map(({ key, token, count }) => [key, token, count])
    expect(categoriesOf(first, 'STATE', { ...second, first: false }).elsewhere).toMatchObject([
      { key: 'Land 2', token: '--category-3', count: 3, lead: '2-2' },
    ])
    expect(colours(categoriesOf(first, 'STATE', { ...second, first: false }))).toEqual([
      ['Land 0', '--category-1', 1],
      ['Land 1', '--category-2', 4],
    ])
    expect(colours(categoriesOf(second, 'STATE', { ...first, first: true }))).toEqual([
      ['Land 0', '--category-1', 9],
      ['Land 1', '--category-2', 2],
      ['Land 2', '--category-3', 3],
    ])
  })

  it('follow a community from one picture to the other, whatever number it has there', () => {
    const network = lands(4, 3)
    const numbered = (number: (land: number) => number): Values => ({
      COMMUNITY: new Map(network.vertices.map(({ id }) => [id, number(Number(id[0]))])),
    })
    const first = known(
      network,
      numbered((land) => land),
    )
    const second = known(
      network,
      numbered((land) => 1 - land),
    )
    const one = categoriesOf(first, 'COMMUNITY', { ...second, first: false })
    const other = categoriesOf(second, 'COMMUNITY', { ...first, first: true })
    expect(one.tokens).toEqual([...Array(4).fill('--category-1'), ...Array(3).fill('--category-2')])
    expect(other.tokens).toEqual(one.tokens)
  })

  it('leave apart who is in none, and groups', () => {
    const group: NetworkVertex = { ...vertex('g', 'Land 0'), kind: 'GROUP' }
    const { named, unknown, tokens } = categoriesOf(
      known({ vertices: [vertex('a', 'Land 0'), vertex('b', undefined), group], lines: [] }),
      'STATE',
    )
    expect([named[0]!.count, unknown, tokens[1]]).toEqual([1, 1, '--line-strong'])
  })

  it('sort by the best evidence of a relation', () => {
    const line = (source: number, target: number, status: 'CONFIRMED' | 'STATED') =>
      ({ key: `${source} ${target}`, source, target, kind: 'MEMBER_OF', status, weight: 1, uncertain: false }) as const
    const network = { ...lands(3), lines: [line(0, 1, 'STATED'), line(1, 2, 'CONFIRMED')] }
    expect(categoriesOf(known(network), 'STATUS').named.map(({ key, count }) => [key, count])).toEqual([
      ['CONFIRMED', 2],
      ['STATED', 1],
    ])
  })

  it('and by a measure that says yes or no, where it has a value', () => {
    const values = {
      ARTICULATION: new Map([
        ['0-0', 1],
        ['0-1', 0],
      ]),
    }
    const { named, unknown } = categoriesOf(known(lands(3), values), 'ARTICULATION')
    expect([named.map(({ key }) => key), unknown]).toEqual([['0', '1'], 1])
  })
})
