import { startApi } from './harness.ts'
import { needsAndOffers } from './needs.ts'

needsAndOffers(startApi)
