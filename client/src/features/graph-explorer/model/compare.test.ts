import type { ClaimStatus } from '@netzatlas/shared'
import { describe, expect, it } from 'vitest'
import { networkState } from '../state.ts'
import { changesPerActor } from './backbone.ts'
import { changeRows, changesBetween, changesIn, earlier, isComparing, onlyDiffering, sameIn, showsSame, sidesOf } from './compare.ts'
import type { Network } from './network.ts'
import { someVertex } from './some-vertex.ts'

const TODAY = '2026-11-24'
const days = (view: Record<string, string>) => sidesOf(networkState.parse(view), TODAY).map(({ stand }) => stand)

/** Lines as `source target weight status`. */
function networkWith(...lines: readonly string[]): Network {
  const ids = [...new Set(lines.flatMap((line) => line.split(' ').slice(0, 2)))]
  return {
    vertices: ids.map((id) => someVertex(id)),
    lines: lines.map((line) => {
      const [source, target, weight, status] = line.split(' ') as [string, string, string, ClaimStatus]
      return {
        key: `${source} ${target} COOPERATES_WITH`,
        source: ids.indexOf(source),
        target: ids.indexOf(target),
        kind: 'COOPERATES_WITH',
        status,
        weight: Number(weight),
        uncertain: false,
      }
    }),
  }
}

describe('a comparison', () => {
  it('has the earlier day first, whichever of the two was added', () => {
    expect(days({ vergleich: '2016-01-01' })).toEqual(['2016-01-01', undefined])
    expect(days({ stand: '2016-01-01', vergleich: '2020-01-01' })).toEqual(['2016-01-01', '2020-01-01'])
    expect(days({ stand: '2016-01-01', vergleich: TODAY })).toEqual(['2016-01-01', undefined])
  })

  it('of two Länder shows both on the same day', () => {
    const sides = sidesOf(networkState.parse({ land: 'r-04', vergleichland: 'r-05', stand: '2020-01-01' }), TODAY)
    expect(sides.map(({ land, stand }) => [land, stand])).toEqual([
      ['r-04', '2020-01-01'],
      ['r-05', '2020-01-01'],
    ])
    expect(sides.some(isComparing)).toBe(false)
  })

  it('of two days compares relations, though cooperations are points; of two Länder they stay points', () => {
    const points = (view: Record<string, string>) =>
      sidesOf(networkState.parse({ zweimodus: '1', ...view }), TODAY).map((side) => side.zweimodus)
    expect(points({ vergleich: '2016-01-01' })).toEqual([false, false])
    expect(points({ land: 'r-04', vergleichland: 'r-05' })).toEqual([true, true])
  })

  it('begins five years before', () => expect(earlier('2026-11-24')).toBe('2021-01-01'))

  it('takes the word of the server for single lines', () => {
    const kind = ['COOPERATES_WITH', 'MEMBER_OF'] as const
    const columns = { source: ['a', 'b'], target: ['b', 'c'], kind: [...kind], change: ['APPEARED', 'CHANGED'] as const }
    const changes = changesIn({
      columns: { ...columns, change: [...columns.change], before: [null, null], after: [null, null], status: [] },
    })
    expect([...changes]).toEqual([
      ['a b COOPERATES_WITH', 'APPEARED'],
      ['b c MEMBER_OF', 'CHANGED'],
    ])
  })

  it('of groups goes by what their lines stand for', () => {
    const before = networkWith('a b 3 STATED', 'b c 1 STATED', 'c d 2 STATED')
    const after = networkWith('a b 5 STATED', 'b c 1 STATED', 'a d 1 CONFIRMED')
    const changes = changesBetween(before, after)
    expect(Object.fromEntries(changes)).toEqual({
      'a d COOPERATES_WITH': 'APPEARED',
      'c d COOPERATES_WITH': 'ENDED',
      'a b COOPERATES_WITH': 'APPEARED',
    })
    expect([...new Set(changesPerActor([before, after], changes).keys())].sort()).toEqual(['a', 'b', 'c', 'd'])
    const rows = changeRows(before, after, changes)
    expect(rows.map(({ change, line }) => `${change} ${line.weight}`).sort()).toEqual(['APPEARED 1', 'APPEARED 5', 'ENDED 2', 'SAME 1'])
  })

  it('counts what is the same on both days, and without it leaves what differs and whom that concerns', () => {
    const before = networkWith('a b 1 STATED', 'b c 1 STATED', 'd e 1 STATED', 'a f 1 STATED')
    const after = networkWith('a b 1 STATED', 'b c 1 STATED', 'd e 1 STATED', 'c g 1 STATED')
    const changes = changesBetween(before, after)
    const whom = new Set(changesPerActor([before, after], changes).keys())
    expect(sameIn([before, after], changes, whom)).toEqual({ lines: 3, actors: 3 })
    const told = ({ vertices, lines }: Network) => lines.map(({ source, target }) => `${vertices[source]!.id} ${vertices[target]!.id}`)
    const [was, is] = [before, after].map((network, i) =>
      onlyDiffering(network, [after, before][i]!, { changes, whom, earlier: i === 0 }),
    ) as [Network, Network]
    expect([was.vertices.map(({ id }) => id), told(was)]).toEqual([['a', 'c', 'f'], ['a f']])
    expect([is.vertices.map(({ id }) => id), told(is)]).toEqual([['a', 'c', 'g'], ['c g']])
  })

  it('draws a line between groups on the day that has more of it, for as many relations as there are more', () => {
    const before = networkWith('a b 3 STATED', 'b c 4 STATED', 'c d 2 STATED')
    const after = networkWith('a b 5 STATED', 'b c 1 STATED', 'c d 2 CONFIRMED')
    const changes = changesBetween(before, after)
    const whom = new Set(changesPerActor([before, after], changes).keys())
    const told = (network: Network, other: Network, earlier: boolean) =>
      onlyDiffering(network, other, { changes, whom, earlier }).lines.map(({ key, weight }) => `${key.slice(0, 3)} ${weight}`)
    expect(told(before, after, true)).toEqual(['b c 3', 'c d 0'])
    expect(told(after, before, false)).toEqual(['a b 2', 'c d 0'])
    expect(changeRows(before, after, changes).map(({ weights }) => weights)).toEqual([
      [3, 5],
      [4, 1],
      [2, 2],
    ])
  })

  it('shows what is the same as long as it is little, or nothing differs, or as it was asked for', () => {
    const [some, none] = [new Map([['a b', 'APPEARED' as const]]), new Map()]
    const shows = (gleiches: 'zeigen' | 'weglassen' | undefined, changes: typeof some, lines: number) =>
      showsSame({ gleiches }, changes, { lines, actors: 9 })
    expect([shows(undefined, some, 20), shows(undefined, some, 5000)]).toEqual([true, false])
    expect([shows('weglassen', some, 20), shows('zeigen', some, 5000)]).toEqual([false, true])
    expect(shows('weglassen', none, 5000)).toBe(true)
  })
})
