import { expect, it } from 'vitest'
import { embedded } from '../contract/embedded-factory.ts'
import { compareStores } from '../contract/model.ts'
import { neo4jStore } from './neo4j-factory.ts'

const SEED = Number(process.env.DIFFERENTIAL_SEED ?? 20_261_124)
const STEPS = 1_000
/** After each command its outcome, the revision, the counts and every record are compared; after so many, every port. */
const EVERY = 10

it(`the store on Neo4j and the embedded one answer alike through ${STEPS} random commands (seed ${SEED})`, async () => {
  const { steps, refused, undone, compared } = await compareStores(neo4jStore, embedded, { steps: STEPS, every: EVERY, seed: SEED })
  expect(steps).toBe(STEPS)
  expect(compared).toBe(STEPS / EVERY)
  expect(undone).toBeGreaterThan(100)
  expect(refused).toBeLessThan(steps / 2)
}, 1_800_000)
