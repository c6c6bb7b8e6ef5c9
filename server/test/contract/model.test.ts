import { expect, it } from 'vitest'
import { embedded } from './embedded-factory.ts'
import { compareWithModel } from './model.ts'

it('the embedded store answers like the naive one through random commands, undos and reopenings', async () => {
  const { steps, refused, undone, reopened } = await compareWithModel(embedded, { runs: 30, steps: 12, seed: 42 })
  expect(undone).toBeGreaterThan(10)
  expect(reopened).toBeGreaterThan(2)
  expect(refused).toBeLessThan(steps / 2)
}, 300_000)
