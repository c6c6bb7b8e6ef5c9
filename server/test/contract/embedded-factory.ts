import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEmbeddedStore } from '../../src/adapters/embedded/index.ts'
import type { StoreFactory } from './store/under-test.ts'

export const embedded: StoreFactory = async (clock) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'netzatlas-contract-'))
  let store = await openEmbeddedStore({ dataDir, clock })
  return {
    store,
    async reopen() {
      await store.close()
      store = await openEmbeddedStore({ dataDir, clock })
      return store
    },
    async dispose() {
      await store.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
