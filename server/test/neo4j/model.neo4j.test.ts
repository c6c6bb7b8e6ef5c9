import { expect, it } from 'vitest'
import { compareWithModel } from '../contract/model.ts'
import { neo4jStore } from './neo4j-factory.ts'

/** Nearly every random question has a combination of conditions that Neo4j has not planned yet, which costs more than its answer. */
const EVERY = 3

it('the store on Neo4j answers like the naive one through random commands, undos and reopenings', async () => {
  const { steps, refused, undone, reopened } = await compareWithModel(neo4jStore, { runs: 20, steps: 12, seed: 42, every: EVERY })
  expect(undone).toBeGreaterThan(10)
  expect(reopened).toBeGreaterThan(2)
  expect(refused).toBeLessThan(steps / 2)
}, 1_800_000)
