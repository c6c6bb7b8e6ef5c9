import { startApi } from './harness.ts'
import { questions } from './questions.ts'

questions(startApi)
