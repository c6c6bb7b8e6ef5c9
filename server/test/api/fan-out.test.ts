import { pagesOfActors } from './fan-out.ts'
import { startApi } from './harness.ts'

pagesOfActors(startApi)
