import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchedCommunities } from './matched-communities.ts'

const community = (letter: string) =>
  fc.dictionary(
    fc.integer({ min: 0, max: 14 }).map((n) => `a-${n}`),
    fc.nat(4).map((n) => `${letter}${n}`),
  )
const worlds = fc.tuple(community('f'), community('s')).map(([a, b]) => [new Map(Object.entries(a)), new Map(Object.entries(b))] as const)

/** Actors in communities of one name, by any way of pairing: the most. */
function most(first: ReadonlyMap<string, string>, second: ReadonlyMap<string, string>): number {
  const [rows, columns] = [[...new Set(first.values())], [...new Set(second.values())]]
  const together = (a: string, b: string) => [...first].filter(([id, one]) => one === a && second.get(id) === b).length
  const best = (row: number, taken: ReadonlySet<string>): number =>
    row === rows.length
      ? 0
      : Math.max(
          best(row + 1, taken),
          ...columns.map((b) => (taken.has(b) ? 0 : together(rows[row]!, b) + best(row + 1, new Set([...taken, b])))),
        )
  return best(0, new Set())
}

describe('communities of two days', () => {
  it('share their names so that most actors keep theirs, as trying all ways finds, and no two of a day fall together', () => {
    fc.assert(
      fc.property(worlds, ([first, second]) => {
        const nameOf = matchedCommunities(first, second)
        const kept = [...first].filter(([id, one]) => second.has(id) && nameOf.first(one) === nameOf.second(second.get(id)!)).length
        expect(kept).toBe(most(first, second))
        const names = [...new Set(second.values())].map(nameOf.second)
        expect(new Set(names).size).toBe(names.length)
      }),
      { numRuns: 300 },
    )
  })

  it('keep their names whatever number each day gives them, and a new one has its own', () => {
    const before = new Map(Object.entries({ a: '0', b: '0', c: '0', d: '1', e: '1' }))
    const after = new Map(Object.entries({ a: '1', b: '1', c: '1', d: '0', e: '0', f: '2' }))
    const { first, second } = matchedCommunities(before, after)
    expect([first('0'), second('1'), second('0'), second('2')]).toEqual(['0', '0', '1', 'new 2'])
  })
})
