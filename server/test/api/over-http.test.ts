import { startApi } from './harness.ts'
import { graphqlOverHttp } from './over-http.ts'

graphqlOverHttp(startApi)
