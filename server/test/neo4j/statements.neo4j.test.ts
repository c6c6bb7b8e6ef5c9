import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Neo4jStore } from '../../src/adapters/neo4j/index.ts'
import { settableClock } from '../../src/domain/clock.ts'
import { FIXTURE_WORLD } from '../contract/fixture-world.ts'
import { claim, puts } from '../contract/world.ts'
import { neo4jStore } from './neo4j-factory.ts'

const COVERAGE = { partnerKinds: ['MIGRANT_ORGANISATION'], asOf: '2026-11-24', since: '2024-11-24' } as const

/** One line a statement: its file and what it is given. What differs from run to run is named only. */
async function statements(store: Neo4jStore, work: () => Promise<unknown>): Promise<string> {
  const told: string[] = []
  const plain = (key: string, value: unknown) => {
    if (ArrayBuffer.isView(value)) return 'bytes'
    return key === 'attempt' ? 'random' : value
  }
  store.record(({ query, parameters }) => told.push(`${query.name} ${JSON.stringify(parameters, plain)}`))
  await work()
  store.record(undefined)
  return told.join('\n')
}

describe('the statements that a port needs', () => {
  let store: Neo4jStore
  let dispose: () => Promise<void>
  const asked = (work: () => Promise<unknown>) => statements(store, work)

  beforeAll(async () => {
    const under = await neo4jStore(settableClock('2026-11-24T10:00:00Z'))
    store = under.store as Neo4jStore
    dispose = under.dispose
    await store.apply({ clientId: 'seed', role: 'SEED', name: 'seed', changes: puts(FIXTURE_WORLD) })
  })
  afterAll(() => dispose())

  it('revision and counts', async () => {
    expect(await asked(() => store.revision())).toMatchInlineSnapshot(`"store/revision {}"`)
    expect(await asked(() => store.counts())).toMatchInlineSnapshot(`"records/counts {}"`)
  })

  it('records', async () => {
    expect(await asked(() => store.records(['a-1', 'a-none']))).toMatchInlineSnapshot(`"records/by-id {"ids":["a-1","a-none"]}"`)
    expect(await asked(() => store.recordsOfType('theme'))).toMatchInlineSnapshot(`"records/of-type {"type":"theme"}"`)
  })

  it('claims', async () => {
    expect(await asked(() => store.claimsOf(['a-1', 'a-2']))).toMatchInlineSnapshot(`"claims/of-vertices {"ids":["a-1","a-2"]}"`)
    expect(await asked(() => store.claimsOf(['a-1'], ['MEMBER_OF']))).toMatchInlineSnapshot(
      `"claims/of-vertices-by-kind {"ids":["a-1"],"kinds":["MEMBER_OF"]}"`,
    )
    expect(await asked(() => store.claimsBySource('s-1', { first: 20, after: 'cl-a' }))).toMatchInlineSnapshot(`
      "claims/by-source {"source":"s-1","after":"cl-a","limit":21}
      claims/count-by-source {"source":"s-1"}"
    `)
  })

  it('actors', async () => {
    expect(await asked(() => store.actorPage({}, 'NAME', { first: 20 }))).toMatchInlineSnapshot(`
      "actors/along-names {"kinds":["MUNICIPALITY","MIGRANT_ORGANISATION","UMBRELLA","CIVIL_SOCIETY","AGENCY","FUNDER"],"within":null,"words":null,"themes":null,"countries":null,"toldFrom":101,"toldUntil":99991231,"languages":null,"least":0,"most":9007199254740991,"anyDegree":true,"times":null,"linked":true,"status":null,"from":"0","until":"~","up":"","down":0,"after":"","place":"","limit":21}
      actors/count-all {}"
    `)
    expect(await asked(() => store.actorPage({ kinds: ['UMBRELLA'] }, 'DEGREE', { first: 20, after: 'a-2' }))).toMatchInlineSnapshot(`
      "actors/place-in-order {"id":"a-2"}
      actors/found-by-kind {"kinds":["UMBRELLA"],"within":null,"words":null,"themes":null,"countries":null,"toldFrom":101,"toldUntil":99991231,"languages":null,"least":0,"most":9007199254740991,"anyDegree":true,"times":null,"linked":true,"status":null,"from":"0","until":"~","up":"","down":1,"after":"a-2","place":"9999998a-2","limit":21,"text":"+kind:(UMBRELLA) ","spoken":"+kind:(UMBRELLA) +languages:()","order":"DEGREE","sortable":1000}"
    `)
    expect(await asked(() => store.actorPage({ text: 'Öffnung', within: 'r-05' }, 'LAST_CONFIRMED', { first: 20 }))).toMatchInlineSnapshot(
      `"actors/found-within {"kinds":["MUNICIPALITY","MIGRANT_ORGANISATION","UMBRELLA","CIVIL_SOCIETY","AGENCY","FUNDER"],"within":"r-05","words":["offnung"],"themes":null,"countries":null,"toldFrom":101,"toldUntil":99991231,"languages":null,"least":0,"most":9007199254740991,"anyDegree":true,"times":null,"linked":true,"status":null,"from":"0","until":"~","up":"","down":"~","after":"","place":"","limit":21,"text":"+searchKinds:(ACTOR) +searchText:/.*offnung.*/","spoken":"+searchKinds:(ACTOR) +languages:()","order":"LAST_CONFIRMED","sortable":1000}"`,
    )
    expect(await asked(() => store.actorsWithin({ south: 50, north: 51, west: 6, east: 8 }, {}))).toMatchInlineSnapshot(
      `"actors/in-box {"kinds":["MUNICIPALITY","MIGRANT_ORGANISATION","UMBRELLA","CIVIL_SOCIETY","AGENCY","FUNDER"],"within":null,"words":null,"themes":null,"countries":null,"toldFrom":101,"toldUntil":99991231,"languages":null,"least":0,"most":9007199254740991,"anyDegree":true,"times":null,"linked":true,"status":null,"from":"0","until":"~","south":50,"west":6,"north":51,"east":8}"`,
    )
    expect(await asked(() => store.degrees(['a-1']))).toMatchInlineSnapshot(`"actors/degrees {"ids":["a-1"]}"`)
    expect(await asked(() => store.degreesOn(['a-1'], '2018-01-01'))).toMatchInlineSnapshot(
      `"actors/degrees-on {"ids":["a-1"],"day":20180101}"`,
    )
  })

  it('search', async () => {
    expect(await asked(() => store.searchCandidates({ text: 'Öffnung', kinds: ['ACTOR'], limit: 50 }))).toMatchInlineSnapshot(
      `"search/candidates {"whole":"+searchKinds:(ACTOR) +searchNames:offnung","begins":"+searchKinds:(ACTOR) +searchNames:offnung*","limit":50,"words":"+searchKinds:(ACTOR) +searchText:(/.*offnung.*|(o(f(f(n(u(n(g.?|.?|.g)|.?g|.ng|gn)|.?ng|.ung|nug)|.?ung|.nung|unng)|.?nung|.fnung|nfung)|.?fnung|.ffnung|ffnung)|.?ffnung|.offnung|fofnung)/)"}"`,
    )
  })

  it('regions, events and sources', async () => {
    expect(await asked(() => store.regions('DISTRICT', 'r-05'))).toMatchInlineSnapshot(
      `"regions/of-level {"level":"DISTRICT","within":"r-05"}"`,
    )
    expect(await asked(() => store.eventPage({ from: '2024-01-01', text: 'Treffen' }, 'NEWEST', { first: 20 }))).toMatchInlineSnapshot(
      `"events/page-by-text {"from":"2024-01-01","newest":"","oldest":"~","before":"","place":"","limit":21,"key":"startsOrder","within":null,"text":"+searchKinds:(EVENT) +searchText:/.*treffen.*/"}"`,
    )
    expect(await asked(() => store.eventPage({}, 'NEWEST', { first: 20 }))).toMatchInlineSnapshot(`
      "events/along-newest {"from":null,"newest":"","oldest":"~","place":"","limit":21}
      events/count-all {}"
    `)
    expect(await asked(() => store.eventPage({ until: '2024-12-31' }, 'NEWEST', { first: 20, after: 'e-1' }))).toMatchInlineSnapshot(`
      "events/place-in-order {"id":"e-1","key":"startsOrder"}
      events/along-newest {"from":null,"newest":"79758768","oldest":"99999999","place":"79759698e-1","limit":21}
      events/count {"from":null,"newest":"79758768","oldest":"99999999"}"
    `)
    expect(await asked(() => store.eventPage({ within: 'r-05' }, 'NEWEST', { first: 20 }))).toMatchInlineSnapshot(
      `"events/page-within {"from":null,"newest":"","oldest":"~","before":"","place":"","limit":21,"key":"startsOrder","within":"r-05"}"`,
    )
    expect(await asked(() => store.sourcePage(undefined, 'CLAIMS', { first: 20, after: 's-1' }))).toMatchInlineSnapshot(`
      "sources/place-in-order {"id":"s-1","key":"claimsOrder"}
      sources/along-claims {"without":[],"place":"9999998s-1","limit":21}
      sources/count-all {}"
    `)
    expect(await asked(() => store.sourcePage('bericht', 'CLAIMS', { first: 20 }))).toMatchInlineSnapshot(
      `"sources/page-by-text {"before":"","place":"","limit":21,"without":[],"key":"claimsOrder","word":"bericht","words":["bericht"]}"`,
    )
    expect(await asked(() => store.eventPage({}, 'PLACE', { first: 20, after: 'e-1' }))).toMatchInlineSnapshot(`
      "events/place-in-order {"id":"e-1","key":"placeOrder"}
      events/along-places {"from":null,"newest":"","oldest":"~","place":"~\\t79759698\\te-1","limit":21}
      events/count-all {}"
    `)
    expect(await asked(() => store.sourcePage(undefined, 'TITLE', { first: 20 }))).toMatchInlineSnapshot(`
      "sources/along-titles {"without":[],"place":"","limit":21}
      sources/count-all {}"
    `)
    expect(await asked(() => store.sourcePage(undefined, 'SITE_REVERSED', { first: 20 }))).toMatchInlineSnapshot(`
      "sources/back-along-sites {"without":[],"before":"~","limit":21}
      sources/count-all {}
      sources/along-sites {"without":[],"place":"~","limit":20}"
    `)
  })

  it('neighbourhoods and paths', async () => {
    expect(await asked(() => store.neighbourhood({ of: ['a-1'], depth: 2, limit: 50, asOf: '2026-11-24' }))).toMatchInlineSnapshot(`
      "graph/reached-under-filter {"kinds":null,"statuses":null,"day":20261124,"possible":false,"of":["a-1"],"depth":2,"limit":50}
      graph/lines-between {"kinds":null,"statuses":null,"day":20261124,"possible":false,"ids":["a-1","a-2","m-05315000"]}"
    `)
    expect(await asked(() => store.shortestPaths({ from: 'a-2', to: 'm-05315000', maxLength: 6, limit: 5 }))).toMatchInlineSnapshot(`
      "graph/shortest {"kinds":null,"statuses":null,"day":null,"possible":false,"from":"a-2","to":"m-05315000","limit":5,"most":2001}
      graph/lines-of-steps {"kinds":null,"statuses":null,"day":null,"possible":false,"from":["a-2","a-1"],"to":["a-1","m-05315000"]}"
    `)
  })

  it('the whole network', async () => {
    expect(await asked(() => store.topology())).toMatchInlineSnapshot(`
      "graph/topology-piece {"after":"","limit":500}
      graph/topology-piece {"after":"m-05315000","limit":500}"
    `)
  })

  it('coverage', async () => {
    expect(await asked(() => store.coverage({ ...COVERAGE, level: 'DISTRICT' }))).toMatchInlineSnapshot(
      `
      "coverage/regions {"level":"DISTRICT","within":""}
      coverage/counts {"prefix":"","kinds":["O"],"unsaid":"OU","day":"20261124","known":"202611249","since":"202411240","digits":5}"
    `,
    )
    expect(await asked(() => store.municipalityStates({ ...COVERAGE, within: 'r-05' }))).toMatchInlineSnapshot(
      `"coverage/municipalities {"prefix":"05","kinds":["O"],"unsaid":"OU","day":"20261124","known":"202611249","since":"202411240","states":["COVERED","STALE","CONFIRMED_GAP"]}"`,
    )
  })

  it('statistics', async () => {
    expect(await asked(() => store.statistics('2026-11-24'))).toMatchInlineSnapshot(`
      "statistics/actors {"text":"20261124"}
      statistics/claims {}
      statistics/lines {"day":20261124}"
    `)
  })

  it('the layout', async () => {
    expect(
      await asked(() => store.saveLayout({ topology: 1, ids: ['a-1'], x: Float64Array.of(0.5), y: Float64Array.of(-0.5) })),
    ).toMatchInlineSnapshot(`"layout/save {"topology":1,"ids":["a-1"],"x":"bytes","y":"bytes"}"`)
    expect(await asked(() => store.layout())).toMatchInlineSnapshot(`"layout/read {}"`)
    const [x, y] = [Float64Array.of(0.5), Float64Array.of(-0.5)]
    const derived = { basis: 'facts', ids: ['a-1'], x, y, planned: { x, y } }
    expect(await asked(() => store.saveDerivedLayout('CIRCULAR', derived))).toMatchInlineSnapshot(
      `"layout/save-derived {"number":4,"basis":"facts","ids":["a-1"],"x":"bytes","y":"bytes","plannedX":"bytes","plannedY":"bytes"}"`,
    )
    expect(await asked(() => store.derivedLayout('GEOGRAPHIC'))).toMatchInlineSnapshot(`"layout/read-derived {"number":2}"`)
  })

  it('a command, and taking it back', async () => {
    const changes = puts([claim('cl-m', 'MEMBER_OF', 'a-1', 'a-2', { validFrom: '2015-09-17', lastConfirmed: '2026-11' })])
    expect(await asked(() => store.apply({ clientId: 'confirm', role: 'EDITOR', name: 'confirm-claim', changes }))).toMatchInlineSnapshot(`
      "write/lock {}
      write/heading {"clientId":"confirm"}
      write/standing {"ids":["cl-m"]}
      write/existing {"ids":["a-1","a-2"]}
      write/delete-statements {"rows":[{"claim":"cl-m","from":"a-1","to":"a-2"}]}
      write/unlink {"rows":["cl-m"]}
      write/change-records {"rows":[{"id":"cl-m","lost":[],"labels":["Claim"],"properties":{"type":"claim","id":"cl-m","kind":"MEMBER_OF","subject":"a-1","object":"a-2","property":null,"value":null,"role":null,"note":null,"validFrom":"2015-09-17","validUntil":null,"lastConfirmed":"2026-11","endedBy":null,"status":"STATED","confirmed":"2026-11-01","dated":true,"literal":false,"searchKinds":null,"searchNames":null,"searchText":null,"searchContext":null,"searchPopulation":null,"json":"{\\"contradictedBy\\":[],\\"id\\":\\"cl-m\\",\\"kind\\":\\"MEMBER_OF\\",\\"lastConfirmed\\":\\"2026-11\\",\\"object\\":\\"a-2\\",\\"status\\":\\"STATED\\",\\"subject\\":\\"a-1\\",\\"supports\\":[],\\"type\\":\\"claim\\",\\"validFrom\\":\\"2015-09-17\\"}"}}]}
      write/link {"rows":[{"from":"cl-m","type":"SUBJECT","to":"a-1","properties":{}},{"from":"cl-m","type":"OBJECT","to":"a-2","properties":{}},{"from":"a-1","type":"MEMBER_OF","to":"a-2","properties":{"claimId":"cl-m","status":"STATED","possibleFrom":20150917,"possibleUntil":99991231,"certainFrom":20150917,"certainUntil":99991231,"lastConfirmed":"2026-11","line":"[\\"a-1\\",\\"a-2\\",\\"MEMBER_OF\\",\\"STATED\\",20150917,99991231,20150917,99991231,\\"2026-11\\",\\"cl-m\\",null,null]"}}]}
      write/degrees {"rows":["a-1","a-2"]}
      write/confirm {"rows":[{"id":"a-1","day":"2026-11-01"},{"id":"a-2","day":"2026-11-01"}]}
      write/coverage {"rows":["a-1","a-2"]}
      write/raise-revision {"topology":1,"content":1,"coverage":1}
      write/log {"number":2,"id":"cmd-2","at":"2026-11-24T10:00:00.000Z","attempt":"random","clientId":"confirm","role":"EDITOR","name":"confirm-claim","undoes":null,"changes":"bytes","reverse":"bytes","receipt":"bytes"}"
    `)
    expect(await asked(() => store.reverseOf('cmd-2'))).toMatchInlineSnapshot(`
      "commands/reverse {"id":"cmd-2"}
      records/by-id {"ids":["cl-m"]}"
    `)
    expect(await asked(() => store.command('cmd-2'))).toMatchInlineSnapshot(`"commands/by-id {"value":"cmd-2"}"`)
    expect(await asked(() => store.commandByClientId('confirm'))).toMatchInlineSnapshot(`"commands/by-client-id {"value":"confirm"}"`)
    expect(await asked(() => store.latestCommand('confirm-claim'))).toMatchInlineSnapshot(`"commands/latest {"value":"confirm-claim"}"`)
  })
})
