import { defineConfig } from 'vitest/config'

// Real Chromium against the built product. The browser and the server are started once, by the global setup.
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.spec.ts'],
    globalSetup: ['./setup/global.ts'],
    // What is waited for may come late on a busy machine; it is looked for again until then.
    expect: { poll: { timeout: 30_000 } },
    testTimeout: 90_000,
    // A busy machine can be slower than a browser waits; the report names whoever needed a second try.
    retry: 1,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
    fileParallelism: true,
  },
})
