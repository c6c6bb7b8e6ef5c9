import { describe, expect, it } from 'vitest'
import { requireVersion } from './server-version.ts'

describe('the version of Neo4j', () => {
  it.each(['Neo4j/5.26.0', 'Neo4j/5.26.30', 'Neo4j/5.27.0', 'Neo4j/2026.08.1'])('%s will do', (agent) => {
    expect(() => requireVersion(agent)).not.toThrow()
  })

  it.each([
    ['Neo4j/5.25.1', 'Neo4j 5.25.1'],
    ['Neo4j/4.4.40', 'Neo4j 4.4.40'],
    ['Memgraph/3.2', 'Memgraph 3.2'],
    [undefined, 'of no known version'],
  ])('%s is refused by name', (agent, named) => {
    expect(() => requireVersion(agent)).toThrow(`Netzatlas needs Neo4j 5.26 or newer, but the server is ${named}.`)
  })
})
