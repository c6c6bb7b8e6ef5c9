import { enableCompileCache } from 'node:module'

// Three threads would strip and compile the same modules at each start; the cache takes that to a third.
enableCompileCache()
await import('./serve-lane.ts')
