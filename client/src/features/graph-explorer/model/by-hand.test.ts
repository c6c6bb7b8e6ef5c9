import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ByHand, byHand } from './by-hand.ts'
import type { Network } from './network.ts'
import { someVertex } from './some-vertex.ts'

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'] as const
const network: Network = {
  vertices: IDS.map((id, i) => someVertex(id, { kind: 'UMBRELLA', x: i * 10, y: i * 7 })),
  lines: IDS.flatMap((from, source) =>
    IDS.slice(source + 1).map((to, i) => ({
      key: `${from} ${to}`,
      source,
      target: source + 1 + i,
      kind: 'MEMBER_OF' as const,
      status: 'STATED' as const,
      weight: 1,
      uncertain: false,
    })),
  ),
}
const some = fc.uniqueArray(fc.constantFrom(...IDS, 'unknown'))
const hand: fc.Arbitrary<ByHand> = fc.record({
  aus: some,
  nur: some,
  fest: fc
    .dictionary(fc.constantFrom(...IDS), fc.record({ x: fc.integer(), y: fc.integer() }, { noNullPrototype: true }))
    .map((of) => new Map(Object.entries(of))),
})

describe('what was done by hand', () => {
  it('leaves exactly those who are not hidden, in their order, with the lines between them', () => {
    fc.assert(
      fc.property(hand, (of) => {
        const { network: left, hidden } = byHand(network, of)
        const stays = IDS.filter((id) => !of.aus.includes(id) && (of.nur.length === 0 || of.nur.includes(id)))
        expect(left.vertices.map(({ id }) => id)).toEqual(stays)
        expect(hidden.map(({ id }) => id)).toEqual(IDS.filter((id) => !stays.includes(id)))
        expect(left.lines.map(({ key }) => key)).toEqual(
          network.lines.map(({ key }) => key).filter((key) => key.split(' ').every((id) => (stays as string[]).includes(id))),
        )
        for (const { key, source, target } of left.lines) expect(`${left.vertices[source]!.id} ${left.vertices[target]!.id}`).toBe(key)
      }),
    )
  })

  it('moves who was moved to exactly that place, and nobody else', () => {
    fc.assert(
      fc.property(hand, (of) => {
        for (const { id, x, y } of byHand(network, of).network.vertices) {
          const before = network.vertices.find((vertex) => vertex.id === id)!
          expect({ x, y }).toEqual(of.fest.get(id) ?? { x: before.x, y: before.y })
        }
      }),
    )
  })
})
