import { expect, it } from 'vitest'
import { compareWithModel } from '../contract/model.ts'
import { neo4jStore } from './neo4j-factory.ts'

it('the store on Neo4j answers like the naive one through random commands, undos and reopenings', async () => {
  const { steps, refused, undone, reopened } = await compareWithModel(neo4jStore, { runs: 20, steps: 12, seed: 42 })
  expect(undone).toBeGreaterThan(10)
  expect(reopened).toBeGreaterThan(2)
  expect(refused).toBeLessThan(steps / 2)
}, 1_800_000)
