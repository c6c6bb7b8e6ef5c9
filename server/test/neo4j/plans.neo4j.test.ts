import { globSync } from 'node:fs'
import { join } from 'node:path'
import neo4j, { type Driver, type Plan } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { query } from '../../src/adapters/neo4j/queries.ts'
import { settableClock } from '../../src/domain/clock.ts'
import { connection, neo4jStore } from './neo4j-factory.ts'

const folder = join(import.meta.dirname, '../../src/adapters/neo4j/queries')
const names = globSync('**/*.cypher', { cwd: folder }).map((file) => file.slice(0, -'.cypher'.length))

/** Maintenance after writes from outside goes through everything, and so does what is asked of everything. */
const GOES_THROUGH_ALL = /^(touch|transfer|statistics)\/|^store\/version$/

const nameOf = ({ operatorType }: Plan): string => operatorType.replace(/@.*/, '')

/** Two nodes that are each found by their own id make one row: that product is none. */
function isOneRow(plan: Plan): boolean {
  const leaves = (part: Plan): string[] => (part.children.length === 0 ? [nameOf(part)] : part.children.flatMap(leaves))
  return nameOf(plan) === 'CartesianProduct' && leaves(plan).every((leaf) => /^(NodeUniqueIndexSeek(\(Locking\))?|Argument)$/.test(leaf))
}

const operators = (plan: Plan): string[] => [...(isOneRow(plan) ? [] : [nameOf(plan)]), ...plan.children.flatMap(operators)]

describe('the plan of every query', () => {
  let driver: Driver
  beforeAll(async () => {
    const under = await neo4jStore(settableClock('2026-11-24T10:00:00Z'))
    await under.dispose()
    driver = neo4j.driver(connection.uri, connection.auth)
  })
  afterAll(() => driver.close())

  it.each(names.filter((name) => !GOES_THROUGH_ALL.test(name)))('%s begins at an index', async (name) => {
    const { summary } = await driver.executeQuery(`EXPLAIN ${query(name).text}`)
    const used = operators(summary.plan as Plan)
    expect(
      used.filter((operator) =>
        /^(AllNodesScan|NodeByLabelScan|UnionNodeByLabelsScan|.*RelationshipTypeScan|CartesianProduct)$/.test(operator),
      ),
    ).toEqual([])
  })
})
