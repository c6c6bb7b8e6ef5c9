import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Id } from '../../domain/records.ts'
import { formerPlan } from './stored-layout.ts'

const ids = fc.uniqueArray(
  fc.nat(20).map((n) => `a-${n}`),
  { maxLength: 12 },
)
const numbered = (of: readonly Id[], from: number) => Float64Array.from(of, (_, i) => from + i)

it('everybody stands where the stored layout has them, whatever order it has them in, and who is new nowhere', async () => {
  await fc.assert(
    fc.asyncProperty(ids, ids, fc.boolean(), async (now, others, isSame) => {
      const then = isSame ? [...now] : others
      const planned = { x: numbered(then, 200), y: numbered(then, 300) }
      const stored = { basis: '', ids: then, x: numbered(then, 0), y: numbered(then, 100), planned }
      const at = (column: Float64Array) => Float64Array.from(now, (id) => column[then.indexOf(id)] ?? Number.NaN)
      expect(await formerPlan(now, stored)).toEqual({
        x: at(stored.x),
        y: at(stored.y),
        planned: { x: at(planned.x), y: at(planned.y) },
        isComplete: now.every((id) => then.includes(id)),
      })
    }),
  )
})
