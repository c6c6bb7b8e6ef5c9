import { afterAll, beforeAll, expect, it } from 'vitest'
import { Executor } from '../../src/adapters/neo4j/executor.ts'
import { shortestPaths } from '../../src/adapters/neo4j/read/graph/paths.ts'
import { settableClock } from '../../src/domain/clock.ts'
import type { DomainRecord } from '../../src/domain/records.ts'
import type { GraphStore } from '../../src/ports/store.ts'
import { actor, claim, puts } from '../contract/world.ts'
import { connection, neo4jStore } from './neo4j-factory.ts'

const LAYERS = 4
const WIDTH = 5

/** Each of a layer is a member of each of the next: WIDTH ** LAYERS shortest ways from one end to the other. */
function layered(): DomainRecord[] {
  const layers = [
    ['a-begin'],
    ...Array.from({ length: LAYERS }, (_, l) => Array.from({ length: WIDTH }, (_, i) => `a-${l}-${i}`)),
    ['a-end'],
  ]
  const actors = layers.flat().map((id) => actor(id, id))
  const claims = layers.slice(1).flatMap((next, l) =>
    layers[l]!.flatMap((from) =>
      next.map((to, i) =>
        claim(`cl-${from}-${to}`, 'MEMBER_OF', from, to, {
          validFrom: i === 0 && next.length > 1 ? '2030' : '2015',
          lastConfirmed: '2026',
        }),
      ),
    ),
  )
  return [...actors, ...claims]
}

let store: GraphStore
let dispose: () => Promise<void>
const db = new Executor(connection)

beforeAll(async () => {
  const under = await neo4jStore(settableClock('2026-11-24T10:00:00Z'))
  store = under.store
  dispose = under.dispose
  await store.apply({ clientId: 'seed', role: 'SEED', name: 'seed', changes: puts(layered()) })
})
afterAll(async () => {
  await dispose()
  await db.close()
})

const BETWEEN = { from: 'a-begin', to: 'a-end', maxLength: 8, limit: 12 } as const

it.each([
  ['any lines', {}],
  ['the lines of a day', { asOf: '2026-11-24' }],
  ['lines of a kind', { lines: ['MEMBER_OF'] }],
  ['lines of a status', { status: ['STATED'] }],
  ['lines that may hold', { asOf: '2015-06-01', possible: true }],
] as const)('finds the same first paths by %s, whether all ways are listed or each step is looked for', async (_, filter) => {
  const asked = { ...BETWEEN, ...filter }
  const listed = await shortestPaths(db, asked, 10_000)
  expect(listed).toHaveLength(12)
  expect(listed[0]!.vertices).toHaveLength(LAYERS + 2)
  const statements = db.statements
  expect(await shortestPaths(db, asked, 50)).toEqual(listed)
  // The ways are counted, each of the layers is asked for, then the lines.
  expect(db.statements - statements).toBe(1 + LAYERS + 1)
})

it('finds all ways where there are fewer than asked for', async () => {
  const asked = { ...BETWEEN, to: 'a-2-1', limit: 100 } as const
  const listed = await shortestPaths(db, asked, 10_000)
  expect(listed).toHaveLength(WIDTH ** 2)
  expect(await shortestPaths(db, asked, 5)).toEqual(listed)
})
