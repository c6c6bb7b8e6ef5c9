import { startApi } from './harness.ts'
import { recording } from './recording.ts'

recording(startApi)
