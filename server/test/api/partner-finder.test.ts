import { startApi } from './harness.ts'
import { partnerFinder } from './partner-finder.ts'

partnerFinder(startApi)
