import { it } from 'vitest'
import { embedded } from './embedded-factory.ts'
import { compareWithModel } from './model.ts'

it('the embedded store answers like the naive one through random commands, undos and reopenings', async () => {
  await compareWithModel(embedded, { runs: 30, steps: 12, seed: 42 })
}, 300_000)
