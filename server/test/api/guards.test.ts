import { guards } from './guards.ts'
import { startApi } from './harness.ts'

guards(startApi)
