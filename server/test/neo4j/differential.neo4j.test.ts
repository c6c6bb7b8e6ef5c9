import { expect, it } from 'vitest'
import { embedded } from '../contract/embedded-factory.ts'
import { compareStores } from '../contract/model.ts'
import { neo4jStore } from './neo4j-factory.ts'

const SEED = Number(process.env.DIFFERENTIAL_SEED ?? 20_261_124)
const STEPS = 1_000

it(`the store on Neo4j and the embedded one answer alike through ${STEPS} random commands (seed ${SEED})`, async () => {
  const { steps, refused, undone, compared } = await compareStores(neo4jStore, embedded, { steps: STEPS, every: 10, seed: SEED })
  expect(steps).toBe(STEPS)
  expect(compared).toBe(STEPS / 10)
  expect(undone).toBeGreaterThan(100)
  expect(refused).toBeLessThan(steps / 2)
}, 1_800_000)
