import { keptAnswers } from './body-cache.ts'
import { startApi } from './harness.ts'

keptAnswers(startApi)
