import { feeds } from './feeds.ts'
import { startApi } from './harness.ts'

feeds(startApi)
