import { defineConfig } from 'vitest/config'

// Real Chromium against the built product. The browser and the server are started once, by the global setup.
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.spec.ts'],
    globalSetup: ['./setup/global.ts'],
    testTimeout: 90_000,
    // A busy machine can be slower than a browser waits; the report names whoever needed a second try.
    retry: 1,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
    fileParallelism: true,
  },
})
