import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

// `pnpm test:neo4j`: one real Neo4j for the run, started by the global setup; the files share its database, one at a time.
export default defineConfig({
  ssr: { resolve: { conditions: ['module-sync', 'node'] } },
  test: {
    root: import.meta.dirname,
    include: ['**/*.neo4j.test.ts'],
    globalSetup: [join(import.meta.dirname, 'setup.ts')],
    // What is waited for may come late on a busy machine; it is looked for again until then.
    expect: { poll: { timeout: 30_000 } },
    testTimeout: 120_000,
    hookTimeout: 300_000,
    pool: 'forks',
    maxWorkers: 1,
    fileParallelism: false,
  },
})
