import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

describe('the Neo4j of this run', () => {
  const { uri, user, password, version } = inject('neo4j')
  let driver: Driver
  beforeAll(() => {
    driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true })
  })
  afterAll(() => driver.close())

  it('is the real Community edition of the asked release', async () => {
    const { records } = await driver.executeQuery('CALL dbms.components() YIELD name, versions, edition')
    const kernel = records.find((record) => record.get('name') === 'Neo4j Kernel')
    expect([kernel?.get('versions'), kernel?.get('edition')]).toEqual([[version], 'community'])
  })

  it('keeps what is written, and refuses a second of what must be unique', async () => {
    await driver.executeQuery('CREATE CONSTRAINT probe IF NOT EXISTS FOR (p:Probe) REQUIRE p.id IS UNIQUE')
    await driver.executeQuery('UNWIND range(1, $n) AS id MERGE (:Probe {id: id})', { n: 3 })
    const { records } = await driver.executeQuery('MATCH (p:Probe) RETURN sum(p.id) AS sum')
    expect(records[0]?.get('sum')).toBe(6)
    await expect(driver.executeQuery('CREATE (:Probe {id: 3})')).rejects.toMatchObject({
      code: 'Neo.ClientError.Schema.ConstraintValidationFailed',
    })
    await driver.executeQuery('MATCH (p:Probe) DELETE p')
    await driver.executeQuery('DROP CONSTRAINT probe')
  })

  it('lets nobody in with another password', async () => {
    const stranger = neo4j.driver(uri, neo4j.auth.basic(user, `${password}!`))
    await expect(stranger.verifyAuthentication()).resolves.toBe(false)
    await stranger.close()
  })
})
