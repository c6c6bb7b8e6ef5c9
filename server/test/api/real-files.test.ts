import { startApi } from './harness.ts'
import { filesOfTheRealNetwork } from './real-files.ts'

filesOfTheRealNetwork(startApi)
