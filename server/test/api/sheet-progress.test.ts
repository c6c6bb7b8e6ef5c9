import { startApi } from './harness.ts'
import { sheetProgress } from './sheet-progress.ts'

sheetProgress(startApi)
