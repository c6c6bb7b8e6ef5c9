import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** The part of `pnpm test:hard` that needs a real Neo4j: one server for the run. */
export default defineConfig({
  // As in the root's configuration: one copy of graphql.
  ssr: { resolve: { conditions: ['module-sync', 'node'] } },
  test: {
    root: import.meta.dirname,
    include: ['**/*.neo4j.test.ts'],
    globalSetup: [join(import.meta.dirname, '../../server/test/neo4j/setup.ts')],
    testTimeout: 7_200_000,
    hookTimeout: 3_600_000,
    pool: 'forks',
    maxWorkers: 1,
    fileParallelism: false,
  },
})
