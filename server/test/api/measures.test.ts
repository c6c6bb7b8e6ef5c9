import { startApi } from './harness.ts'
import { measures } from './measures.ts'

measures(startApi)
