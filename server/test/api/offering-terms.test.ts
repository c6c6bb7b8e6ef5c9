import { startApi } from './harness.ts'
import { offeringTerms } from './offering-terms.ts'

offeringTerms(startApi)
