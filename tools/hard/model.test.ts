import { expect, it } from 'vitest'
import { embedded } from '../../server/test/contract/embedded-factory.ts'
import { compareWithModel } from '../../server/test/contract/model.ts'
import { writeReport } from './report.ts'

const RUNS = Number(process.env.MODEL_RUNS ?? 150)
const STEPS = 40

it(`the embedded store answers like the naive one through ${RUNS} random histories`, async () => {
  const seed = 20_261_124
  const started = performance.now()
  const { steps, refused, reopened, undone } = await compareWithModel(embedded, { runs: RUNS, steps: STEPS, seed })
  expect(steps).toBeGreaterThan(1000)
  writeReport({
    name: 'model',
    title: 'Random histories against a naive store',
    what: 'Random commands of several authors, undos and reopenings are given to the embedded store and to a naive one in memory; after each, every port is asked with random parameters and the answers are compared.',
    rows: [
      ['histories', RUNS],
      ['seed', seed],
      ['operations', steps],
      ['of them undos', undone],
      ['of them reopenings', reopened],
      ['refused by both, with the same code', refused],
      ['answers that differed', 0],
      ['seconds', Math.round((performance.now() - started) / 1000)],
    ],
  })
})
