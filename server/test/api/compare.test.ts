import { compare } from './compare.ts'
import { startApi } from './harness.ts'

compare(startApi)
