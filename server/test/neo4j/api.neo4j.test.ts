import { beforeAll, describe } from 'vitest'
import { actorFacts } from '../api/actor-facts.ts'
import { answers } from '../api/answers.ts'
import { keptAnswers } from '../api/body-cache.ts'
import { connections } from '../api/connections.ts'
import { cooperationEnds } from '../api/cooperation-ends.ts'
import { eventOverview } from '../api/event-overview.ts'
import { nearEvents } from '../api/events-near.ts'
import { pagesOfActors } from '../api/fan-out.ts'
import { feeds } from '../api/feeds.ts'
import { guards } from '../api/guards.ts'
import { ordersOfLists } from '../api/list-orders.ts'
import { mapLayers } from '../api/map-layers.ts'
import { measures } from '../api/measures.ts'
import { meetings } from '../api/meetings.ts'
import { needsAndOffers } from '../api/needs.ts'
import { networkRecordPages } from '../api/network-records.ts'
import { news } from '../api/news.ts'
import { offeringTerms } from '../api/offering-terms.ts'
import { offerings } from '../api/offerings.ts'
import { graphqlOverHttp } from '../api/over-http.ts'
import { partnerFinder } from '../api/partner-finder.ts'
import { recording } from '../api/recording.ts'
import { sheetProgress } from '../api/sheet-progress.ts'
import { sheets } from '../api/sheets.ts'
import { sources } from '../api/sources.ts'
import { timeLimit } from '../api/time-limit.ts'
import { empty, startApiOnNeo4j } from './neo4j-factory.ts'

for (const suite of [
  actorFacts,
  answers,
  connections,
  cooperationEnds,
  needsAndOffers,
  networkRecordPages,
  news,
  keptAnswers,
  eventOverview,
  nearEvents,
  pagesOfActors,
  feeds,
  offerings,
  offeringTerms,
  guards,
  ordersOfLists,
  mapLayers,
  measures,
  meetings,
  graphqlOverHttp,
  partnerFinder,
  recording,
  sheets,
  sheetProgress,
  sources,
  timeLimit,
])
  describe('on Neo4j', () => {
    beforeAll(empty)
    suite(startApiOnNeo4j)
  })
