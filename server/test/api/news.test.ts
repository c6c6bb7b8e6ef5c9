import { startApi } from './harness.ts'
import { news } from './news.ts'

news(startApi)
