import { describe, expect, it } from 'vitest'
import type { Network, NetworkVertex } from './network.ts'
import { someVertex } from './some-vertex.ts'
import { strongest } from './strongest.ts'

const vertex = (id: string, kind: NetworkVertex['kind'] = 'GROUP'): NetworkVertex => someVertex(id, { kind, size: 10 })
const network = (vertices: readonly NetworkVertex[], lines: readonly (readonly [number, number, number])[]): Network => ({
  vertices,
  lines: lines.map(([source, target, weight], i) => ({
    key: String(i),
    source,
    target,
    kind: 'MEMBER_OF' as const,
    status: 'STATED' as const,
    weight,
    uncertain: false,
  })),
})

/** Every group with every other one, the weight falling with the distance of their numbers; the last one is weak to all. */
const clique = (count: number) =>
  network(
    Array.from({ length: count }, (_, i) => vertex(`g${i}`)),
    Array.from({ length: count }, (_, a) => a).flatMap((a) =>
      Array.from({ length: a }, (_, b) => [a, b, a === count - 1 ? 1 : 100 - (a - b)] as const),
    ),
  )

describe('the strongest lines between groups', () => {
  it('are two for each group, counted against all pairs', () => {
    const { waits, drawn, pairs } = strongest(clique(20))
    expect(pairs).toBe(190)
    expect(drawn).toBe(41)
    expect(waits.filter((wait) => !wait)).toHaveLength(41)
  })

  it('are those with the most relations, whichever kinds of line they come by', () => {
    const groups = Array.from({ length: 3 }, (_, i) => vertex(`g${i}`))
    const others = Array.from({ length: 6 }, (_, i) => vertex(`h${i}`))
    const chain = others.flatMap((_, i) => (i === 0 ? [] : [[3 + i, 2 + i, 50] as const]))
    // 0-1 has two kinds of line of 30 each: together more than any other pair.
    const { waits } = strongest(network([...groups, ...others], [[0, 1, 30], [0, 1, 30], [2, 3, 1], ...chain]))
    expect(waits.slice(0, 2)).toEqual([false, false])
  })

  it('leave no group alone that has any line', () => {
    const network = clique(20)
    const { waits } = strongest(network)
    const shown = new Set(network.lines.flatMap(({ source, target }, i) => (waits[i] ? [] : [source, target])))
    expect(shown.size).toBe(20)
  })

  it('are all lines where there are only actors', () => {
    const actors = Array.from({ length: 30 }, (_, i) => vertex(`a${i}`, 'UMBRELLA'))
    const all = actors.flatMap((_, a) => Array.from({ length: a }, (_, b) => [a, b, 1] as const))
    expect(strongest(network(actors, all))).toMatchObject({ drawn: 0, pairs: 0 })
    expect(strongest(network(actors, all)).waits.some(Boolean)).toBe(false)
  })
})
