import { naiveStore } from './naive-store.ts'
import { storeContract } from './store-contract.ts'

/** The model that real stores are compared with keeps the same contract. */
storeContract('naive', async (clock) => {
  const store = naiveStore(clock)
  return { store, reopen: async () => store, dispose: async () => {} }
})
