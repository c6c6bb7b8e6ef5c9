import { expect, inject, it } from 'vitest'
import { embedded } from '../../server/test/contract/embedded-factory.ts'
import { compareStores } from '../../server/test/contract/model.ts'
import { neo4jStore } from '../../server/test/neo4j/neo4j-factory.ts'
import type { ProvidedNeo4j } from '../../server/test/neo4j/setup.ts'
import { writeReport } from './report.ts'

const STEPS = Number(process.env.DIFFERENTIAL_STEPS ?? 10_000)
const SEED = Number(process.env.DIFFERENTIAL_SEED ?? 42)
const EVERY = 5

it(`the store on Neo4j and the embedded one answer alike through ${STEPS} random commands (seed ${SEED})`, async () => {
  const { version }: ProvidedNeo4j = inject('neo4j')
  const started = performance.now()
  const { steps, refused, reopened, undone, compared } = await compareStores(neo4jStore, embedded, {
    steps: STEPS,
    every: EVERY,
    seed: SEED,
  })
  expect(steps).toBe(STEPS)
  writeReport({
    name: 'differential',
    title: 'One random history, two stores',
    what: 'The same random commands of several authors, undos and reopenings are given to the embedded store and to one on a real Neo4j. After each command both receipts or refusals are compared, after every fifth the answers of every port to random questions.',
    rows: [
      ['Neo4j', version],
      ['seed', SEED],
      ['operations', steps],
      ['of them undos', undone],
      ['of them reopenings', reopened],
      ['refused by both, with the same code', refused],
      ['times that every port was asked', compared],
      ['answers that differed', 0],
      ['seconds', Math.round((performance.now() - started) / 1000)],
    ],
  })
})
