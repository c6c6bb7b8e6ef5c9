import { eventOverview } from './event-overview.ts'
import { startApi } from './harness.ts'

eventOverview(startApi)
