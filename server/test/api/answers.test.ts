import { answers } from './answers.ts'
import { startApi } from './harness.ts'

answers(startApi)
