import { startApi } from './harness.ts'
import { meetings } from './meetings.ts'

meetings(startApi)
