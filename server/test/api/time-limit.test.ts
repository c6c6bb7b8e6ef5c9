import { startApi } from './harness.ts'
import { timeLimit } from './time-limit.ts'

timeLimit(startApi)
