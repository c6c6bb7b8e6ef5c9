import { nearEvents } from './events-near.ts'
import { startApi } from './harness.ts'

nearEvents(startApi)
