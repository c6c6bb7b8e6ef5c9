import { cooperationEnds } from './cooperation-ends.ts'
import { startApi } from './harness.ts'

cooperationEnds(startApi)
