import { defineConfig } from 'vitest/config'

/** `pnpm test:hard`: what takes too long for every commit. The results are written to docs/hard. */
export default defineConfig({
  // As in the root's configuration: one copy of graphql.
  ssr: { resolve: { conditions: ['module-sync', 'node'] } },
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/*.neo4j.test.ts'],
    testTimeout: 3_600_000,
    hookTimeout: 3_600_000,
    pool: 'forks',
    maxWorkers: 1,
    fileParallelism: false,
  },
})
