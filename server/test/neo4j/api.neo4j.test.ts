import { beforeAll, describe } from 'vitest'
import { answers } from '../api/answers.ts'
import { keptAnswers } from '../api/body-cache.ts'
import { connections } from '../api/connections.ts'
import { eventOverview } from '../api/event-overview.ts'
import { pagesOfActors } from '../api/fan-out.ts'
import { guards } from '../api/guards.ts'
import { measures } from '../api/measures.ts'
import { meetings } from '../api/meetings.ts'
import { networkRecordPages } from '../api/network-records.ts'
import { graphqlOverHttp } from '../api/over-http.ts'
import { recording } from '../api/recording.ts'
import { timeLimit } from '../api/time-limit.ts'
import { empty, startApiOnNeo4j } from './neo4j-factory.ts'

for (const suite of [
  answers,
  connections,
  networkRecordPages,
  keptAnswers,
  eventOverview,
  pagesOfActors,
  guards,
  measures,
  meetings,
  graphqlOverHttp,
  recording,
  timeLimit,
])
  describe('on Neo4j', () => {
    beforeAll(empty)
    suite(startApiOnNeo4j)
  })
