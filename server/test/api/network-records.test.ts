import { startApi } from './harness.ts'
import { networkRecordPages } from './network-records.ts'

networkRecordPages(startApi)
