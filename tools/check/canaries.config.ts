import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

// Each canary plants a fault in a scratch folder of the work tree and expects the check to go red.
export default defineConfig({
  test: {
    root: join(import.meta.dirname, '..', '..'),
    include: ['tools/check/canaries/*.spec.ts'],
    testTimeout: 180_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
  },
})
