import { startApi } from './harness.ts'
import { layouts } from './layouts.ts'

layouts(startApi)
