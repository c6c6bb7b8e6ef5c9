import { actorFacts } from './actor-facts.ts'
import { startApi } from './harness.ts'

actorFacts(startApi)
