import { connections } from './connections.ts'
import { startApi } from './harness.ts'

connections(startApi)
