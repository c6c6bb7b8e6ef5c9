import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Packages are resolved as Node resolves them: else tests and libraries get two copies of graphql, which refuse each other.
  ssr: { resolve: { conditions: ['module-sync', 'node'] } },
  test: {
    include: ['**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/dist/**', 'tools/hard/**', 'server/test/neo4j/**/*.neo4j.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
  },
})
