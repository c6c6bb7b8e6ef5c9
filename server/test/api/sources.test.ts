import { startApi } from './harness.ts'
import { sources } from './sources.ts'

sources(startApi)
