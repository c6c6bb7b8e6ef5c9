import { csrGraph } from '@netzatlas/shared/graph'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { singledOut } from './unfolding.ts'

const N = 20
const ids = Array.from({ length: N }, (_, v) => `a-${String(v).padStart(2, '0')}`)
const groups = ['g-eins', 'g-zwei', 'g-drei']

const world = fc.record({
  of: fc.array(fc.nat(2), { minLength: N, maxLength: N }),
  rank: fc.array(fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constant(Number.NaN)), { minLength: N, maxLength: N }),
  ends: fc.array(fc.tuple(fc.nat(N - 1), fc.nat(N - 1)), { maxLength: 30 }),
  first: fc.nat(N),
  named: fc.uniqueArray(fc.nat(N + 3), { maxLength: 3 }),
  whole: fc.nat(3),
})

it('shows the members of whole groups, of others the first by rank, then by neighbours, and those named', async () => {
  await fc.assert(
    fc.asyncProperty(world, async ({ of, rank, ends, first, named, whole }) => {
      const graph = csrGraph(
        N,
        ends.map(([a]) => a),
        ends.map(([, b]) => b),
      )
      const snapshot = { vertices: { id: ids }, graph, indexOf: new Map(ids.map((id, v) => [id, v])) } as never
      const unfolding = {
        unfold: [`g-${['eins', 'zwei', 'drei', 'keine'][whole]}`],
        unfoldPartly: [
          { group: 'g-eins', first, by: 'DEGREE' as const, with: named.map((v) => ids[v] ?? 'a-fremd') },
          { group: 'g-gibtesnicht', first: 3, by: 'DEGREE' as const, with: [] },
        ],
      }
      const alone = await singledOut(snapshot, { id: groups, of: Int32Array.from(of) }, unfolding, async () => Float64Array.from(rank))
      const neighbours = (v: number) => new Set(ends.flatMap(([a, b]) => (a === b ? [] : a === v ? [b] : b === v ? [a] : []))).size
      const before = (a: number, b: number): boolean => {
        const [one, other] = [rank[a]!, rank[b]!].map((r) => (Number.isNaN(r) ? 99 : r)) as [number, number]
        if (one !== other) return one < other
        return neighbours(a) === neighbours(b) ? a < b : neighbours(a) > neighbours(b)
      }
      for (let v = 0; v < N; v++) {
        const better = [...ids.keys()].filter((u) => u !== v && of[u] === 0 && before(u, v)).length
        const partly = of[v] === 0 && (better < first || named.includes(v))
        expect([v, alone[v]]).toEqual([v, of[v] === whole || partly ? 1 : 0])
      }
    }),
  )
})
