import { startApi } from './harness.ts'
import { offerings } from './offerings.ts'

offerings(startApi)
