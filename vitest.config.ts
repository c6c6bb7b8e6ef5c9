import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Packages are resolved as Node resolves them: else tests and libraries get two copies of graphql, which refuse each other.
  ssr: { resolve: { conditions: ['module-sync', 'node'] } },
  test: {
    include: ['**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/dist/**', 'tools/hard/**', 'server/test/neo4j/**/*.neo4j.test.ts'],
    // What is waited for may come late on a busy machine; it is looked for again until then.
    expect: { poll: { timeout: 30_000 } },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
  },
})
