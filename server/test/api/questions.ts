import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StartApi, TestApi } from './harness.ts'
import {
  actors,
  adjacency,
  allRecords,
  betweennessOf,
  breadthFirst,
  claims,
  coverage,
  facts,
  greatCircleKm,
  municipalities,
  partnersOf,
} from './naive.ts'

/** The questions people come with (docs/glossary.md), asked of the real network; each answer is worked out a second time, the slow way. */
export function questions(startApi: StartApi): void {
  describe('the questions', () => {
    let api: TestApi
    beforeAll(async () => {
      api = await startApi({ seed: true })
    })
    afterAll(() => api.close())

    const all = async <T>(field: string, selection: string, args = ''): Promise<T[]> => {
      const nodes: T[] = []
      for (let after: string | null = null; ; ) {
        const query = `query ($after: String) { page: ${field}(first: 100, after: $after${args && `, ${args}`}) { nodes { ${selection} } pageInfo { hasNextPage endCursor } } }`
        const { page } = await api.ask(query, { after })
        nodes.push(...page.nodes)
        if (!page.pageInfo.hasNextPage) return nodes
        after = page.pageInfo.endCursor
      }
    }
    const idOf = async (name: string): Promise<string> =>
      (await api.ask('query ($name: String!) { search(text: $name, kinds: [ACTOR], first: 1) { node { id } } }', { name })).search[0].node
        .id

    it('1: who links otherwise separate groups', async () => {
      const { analysis, network } = await api.ask(`{
      analysis(measures: [BETWEENNESS]) { ids columns { values rank method } }
      network { vertices { id } lines { source target } }
    }`)
      const [{ values, rank, method }] = analysis.columns
      expect(method).toBe('exact')
      expect(analysis.ids).toEqual(network.vertices.id)
      const neighbours = adjacency(network)
      const first = rank.indexOf(1)
      const someWhere = analysis.ids.findIndex((_: string, v: number) => values[v] > 0 && rank[v] > 50)
      for (const v of [first, someWhere]) expect(values[v]).toBeCloseTo(betweennessOf(neighbours, v), 6)
      expect(Math.max(...values)).toBe(values[first])
    })

    it('2: the shortest path between two, with the evidence of every step', async () => {
      const { network } = await api.ask('{ network { vertices { id name } lines { source target } } }')
      const neighbours = adjacency(network)
      const from = network.vertices.id.indexOf('m-05315000')
      const { distance, paths: numbers } = breadthFirst(neighbours, from)
      const farthest = distance.reduce((best, d, v) => (Number.isFinite(d) && d <= 8 && d > distance[best]! ? v : best), from)
      expect(distance[farthest]).toBeGreaterThan(2)
      const { paths } = await api.ask(
        `query ($from: ID!, $to: ID!) { paths(from: $from, to: $to, limit: 20) { length steps {
        from { id name } to { id name } sentence(language: DE) status claims { support { source { id title } } } } } }`,
        { from: 'm-05315000', to: network.vertices.id[farthest] },
      )
      expect(paths).toHaveLength(Math.min(20, numbers[farthest]!))
      for (const { length, steps } of paths) {
        expect(length).toBe(distance[farthest])
        expect(steps[0].from.id).toBe('m-05315000')
        expect(steps.at(-1).to.id).toBe(network.vertices.id[farthest])
        for (const step of steps) {
          const [a, b] = [step.from.id, step.to.id].map((id) => network.vertices.id.indexOf(id)) as [number, number]
          expect(neighbours[a]).toContain(b)
          expect(step.claims.length).toBeGreaterThan(0)
          for (const { support } of step.claims) expect(support.length).toBeGreaterThan(0)
          expect(step.sentence).toContain(step.from.name)
          expect(step.sentence).toContain(step.to.name)
          expect(step.sentence).toMatch(/Quelle: .+\)\.$/)
        }
      }
    })

    it('3: what NeMO looked like on a day', async () => {
      const id = await idOf('NeMO')
      const on = async (asOf: string, foundingOnly = false) =>
        (
          await api.ask(
            'query ($id: ID!, $asOf: Date!, $foundingOnly: Boolean!) { actor(id: $id) { members(asOf: $asOf, foundingOnly: $foundingOnly) { name alternativeNames region(level: STATE) { name } } membersPossible(asOf: $asOf) } }',
            { id, asOf, foundingOnly },
          )
        ).actor
      expect((await on('2015-09-16')).members).toEqual([])
      const founding = await on('2015-09-17')
      const foundersInFacts = new Set(
        facts.filter(({ relation, target }) => relation === 'founding_member_of' && target?.includes('(NeMO)')).map(({ name }) => name),
      )
      expect(foundersInFacts.size).toBeGreaterThanOrEqual(9)
      expect(founding.members).toHaveLength(9)
      expect(new Set(founding.members.map(({ region }: { region: { name: string } }) => region.name)).size).toBe(7)

      const joined = facts.filter(
        ({ relation, target, date }) => relation === 'member_of' && target?.includes('(NeMO)') && date === '2019-05-18',
      )
      expect(new Set(joined.map(({ place }) => place)).size).toBe(6)
      const later = await on('2019-05-18')
      const names = later.members.flatMap(({ name, alternativeNames }: { name: string; alternativeNames: string[] }) => [
        name,
        ...alternativeNames,
      ])
      for (const { name } of joined) expect(names).toContain(name)
      expect(later.members.length).toBeGreaterThanOrEqual(9 + 6)
      expect((await on('2019-05-17')).members.length).toBeLessThanOrEqual(later.members.length - 6)
      expect((await on('2019-05-18', true)).members).toHaveLength(9)
    })

    it('3: and that two sources contradict each other about its founders', async () => {
      const { actor } = await api.ask(
        'query ($id: ID!) { actor(id: $id) { claims(kinds: [ATTRIBUTE], first: 100) { nodes { property value status contradictedBy { value } } } } }',
        {
          id: await idOf('NeMO'),
        },
      )
      const disputed = actor.claims.nodes.filter(({ contradictedBy }: { contradictedBy: unknown[] }) => contradictedBy.length > 0)
      expect(disputed.some(({ value }: { value: string }) => value.startsWith('9'))).toBe(true)
      expect(disputed.some(({ value }: { value: string }) => value.startsWith('8'))).toBe(true)
      for (const { status } of disputed) expect(status).toBe('DISPUTED')
    })

    it('4: which municipalities won in more than one edition', async () => {
      const { contests } = await api.ask('{ contests { name editions { year awards { winners { kind name } } } } }')
      const { editions } = contests.find(({ name }: { name: string }) => name === 'Kommune bewegt Welt')
      const years = new Map<string, Set<number>>()
      for (const { year, awards } of editions) {
        for (const { winners } of awards) {
          for (const { kind, name } of winners) if (kind === 'MUNICIPALITY') years.set(name, (years.get(name) ?? new Set()).add(year))
        }
      }
      const several = [...years].filter(([, won]) => won.size > 1).map(([name]) => name)
      expect(several.toSorted()).toEqual(['Kiel', 'Köln', 'Leipzig', 'Marburg', 'Saarbrücken'])

      const inFacts = new Map<string, Set<string>>()
      for (const { kind, name, relation, target } of facts) {
        const year = /^awarded/.test(relation ?? '') && /^(?:Wettbewerb )?Kommune bewegt Welt (\d{4})/.exec(target ?? '')?.[1]
        if (kind === 'municipality' && name && year) inFacts.set(name, (inFacts.get(name) ?? new Set()).add(year))
      }
      const severalInFacts = [...inFacts].filter(([, won]) => won.size > 1).map(([name]) => name.replace(/^Stadt /, ''))
      expect([...new Set(severalInFacts)].toSorted()).toEqual(several.toSorted())
    })

    it('5: which municipalities have no known partner, by Land, and what of it is only not known', async () => {
      const { coverage: rows } = await api.ask(
        '{ coverage(level: STATE) { region { id name } total covered stale confirmedGap unknown assessed lower upper assessedShare } }',
      )
      const naive = coverage('2026-11-24', '2024-11-24')
      expect(rows).toHaveLength(16)
      for (const row of rows) {
        const prefix = `m-${row.region.id.slice(2)}`
        const inLand = (ids: Iterable<string>) => [...ids].filter((id) => id.startsWith(prefix)).length
        expect(row.total).toBe(municipalities.filter(({ ags }) => `m-${ags}`.startsWith(prefix)).length)
        expect({ land: row.region.name, covered: row.covered, stale: row.stale }).toEqual({
          land: row.region.name,
          covered: inLand(naive.covered),
          stale: inLand(naive.stale),
        })
        expect(row.covered + row.stale + row.confirmedGap + row.unknown).toBe(row.total)
        expect(row.lower).toBeCloseTo(row.covered / row.total, 12)
        expect(row.upper).toBeCloseTo((row.covered + row.stale + row.unknown) / row.total, 12)
        expect(row.assessedShare).toBeCloseTo(row.assessed / row.total, 12)
      }
      const sum = (key: string) => rows.reduce((total: number, row: Record<string, number>) => total + row[key]!, 0)
      expect(sum('total')).toBe(10_751)
      expect(sum('unknown') / sum('total')).toBeGreaterThan(0.99)

      const known = await all<{ municipality: { id: string }; state: string }>('municipalityStates', 'municipality { id } state')
      const having = (state: string) => new Set(known.filter((row) => row.state === state).map(({ municipality }) => municipality.id))
      expect(having('COVERED')).toEqual(naive.covered)
      expect(having('STALE')).toEqual(naive.stale)
      expect(known.length).toBe(sum('total') - sum('unknown'))
      const { municipalityStates } = await api.ask('{ municipalityStates(state: UNKNOWN, first: 1) { totalCount nodes { state } } }')
      expect(municipalityStates).toEqual({ totalCount: sum('unknown'), nodes: [{ state: 'UNKNOWN' }] })
    })

    it('5: what was covered is stale 25 months later, without a write', async () => {
      const question = '{ coverage(level: STATE) { covered stale confirmedGap unknown total } }'
      const sums = async () => {
        const { coverage: rows } = await api.ask(question)
        const sum = (key: string) => rows.reduce((total: number, row: Record<string, number>) => total + row[key]!, 0)
        return {
          covered: sum('covered'),
          stale: sum('stale'),
          confirmedGap: sum('confirmedGap'),
          unknown: sum('unknown'),
          total: sum('total'),
        }
      }
      const revision = await api.store.revision()
      const before = await sums()
      api.clock.set('2028-12-24T12:00:00+01:00')
      try {
        const after = await sums()
        expect(before.covered).toBeGreaterThan(0)
        expect(after.covered).toBe(0)
        expect(after.confirmedGap).toBe(0)
        expect(after.stale).toBe(coverage('2028-12-24', '2026-12-24').stale.size)
        expect(after.stale + after.unknown).toBe(before.total)
        expect(await api.store.revision()).toEqual(revision)
      } finally {
        api.clock.set('2026-11-24T12:00:00+01:00')
      }
    })

    it('5: and the numbers of every level are those of the level below, in municipalities and in inhabitants', async () => {
      const counts = 'total covered stale confirmedGap unknown assessed'
      const rows = `region { id } ${counts} inhabitants { ${counts} }`
      const {
        states,
        districts,
        municipalities: towns,
        columns,
      } = await api.ask(`{
        states: coverage(level: STATE) { ${rows} } districts: coverage(level: DISTRICT) { ${rows} }
        municipalities: coverage(level: MUNICIPALITY) { ${rows} } columns: municipalityCoverage { id state }
      }`)
      type Sums = Record<'total' | 'covered' | 'stale' | 'confirmedGap' | 'unknown' | 'assessed', number>
      type Row = Sums & {
        readonly region: { readonly id: string; readonly population: { readonly value: number } | null }
        readonly inhabitants: Sums
      }
      const keys = counts.split(' ') as (keyof Sums)[]
      const agree = (above: readonly Row[], below: readonly Row[]) => {
        const inside = Map.groupBy(below, ({ region }) => above.find((row) => region.id.startsWith(row.region.id))!.region.id)
        for (const row of above) {
          const parts = inside.get(row.region.id) ?? []
          for (const key of keys) {
            expect(row[key]).toBe(parts.reduce((sum, part) => sum + part[key], 0))
            expect(row.inhabitants[key]).toBe(parts.reduce((sum, part) => sum + part.inhabitants[key], 0))
          }
        }
      }
      // Unincorporated areas are regions without a municipality.
      const counted = (towns as readonly Row[]).filter(({ total }) => total > 0)
      expect([states.length, districts.length, counted.length]).toEqual([16, 400, 10_751])
      agree(states, districts)
      agree(districts, towns)
      const official = Map.groupBy(municipalities, ({ district_ags: ags }) => `r-${ags}`)
      for (const { region: its, inhabitants } of districts as readonly Row[]) {
        const people = official.get(its.id)?.reduce((sum, { population }) => sum + Number(population), 0)
        expect(inhabitants.total).toBe(people)
      }
      for (const { covered, stale, confirmedGap, unknown, total } of states) expect(covered + stale + confirmedGap + unknown).toBe(total)
      const stateOf = new Map(columns.id.map((id: string, i: number) => [id, columns.state[i]]))
      expect(columns.id).toHaveLength(10_751)
      for (const row of counted) {
        const state = row.covered ? 'COVERED' : row.stale ? 'STALE' : row.confirmedGap ? 'CONFIRMED_GAP' : 'UNKNOWN'
        expect(stateOf.get(row.region.id.replace('r-', 'm-'))).toBe(state)
      }
    })

    it('5: and of a Kreis and of those beside it as many in each state as the table of all Kreise has', async () => {
      const counts = 'region { id } total covered stale confirmedGap unknown assessed inhabitants { total covered unknown }'
      const { coverage, district, examples } = await api.ask(`{
        coverage(level: DISTRICT) { ${counts} }
        district(id: "r-05562") { coverage { ${counts} } neighbours { coverage { ${counts} } examples { municipality { id } state lastLooked } } }
        examples: municipalityStates(within: "r-05", first: 100) { nodes { municipality { id } state lastLooked } }
      }`)
      type Counted = { readonly coverage: { readonly region: { readonly id: string } } }
      const neighbours = district.neighbours as readonly (Counted & { readonly examples: readonly { municipality: { id: string } }[] })[]
      expect(neighbours.length).toBeGreaterThan(5)
      for (const { coverage: its } of [district as Counted, ...neighbours])
        expect(its).toEqual(coverage.find(({ region }: Counted['coverage']) => region.id === its.region.id))
      const known = new Map(examples.nodes.map((row: { municipality: { id: string } }) => [row.municipality.id, row]))
      const told = neighbours.flatMap((neighbour) => neighbour.examples)
      expect(told.length).toBeGreaterThan(0)
      for (const row of told) if (known.has(row.municipality.id)) expect(row).toEqual(known.get(row.municipality.id))
    })

    it('5: and why a Kreis is ranked where it is: its peers, and what can be reached across its border', async () => {
      const { district, gaps } = await api.ask(`{
        district(id: "r-05562") {
          expected lookFirst { score rank unknown } peers { hereUnknown here elsewhere elsewhereKnown rate }
          municipalities { municipality { id } inhabitants access } across { actor { id } distanceKm from { id } }
        }
        gaps(level: DISTRICT, first: 500) { region { id } score rank rankFrom rankTo unknown }
      }`)
      type Peer = Record<'here' | 'hereUnknown' | 'elsewhere' | 'elsewhereKnown' | 'rate', number>
      const peers = district.peers as readonly Peer[]
      for (const { rate, elsewhere, elsewhereKnown } of peers) expect(rate).toBeCloseTo(elsewhereKnown / elsewhere, 12)
      expect(district.lookFirst.score).toBeCloseTo(
        peers.reduce((sum, { hereUnknown, rate }) => sum + hereUnknown * rate, 0),
        9,
      )
      expect(district.expected).toBeCloseTo(
        peers.reduce((sum, { here, rate }) => sum + here * rate, 0),
        9,
      )
      expect(gaps.find(({ region }: { region: { id: string } }) => region.id === 'r-05562')).toMatchObject(district.lookFirst)
      for (const [i, gap] of gaps.entries()) {
        expect(gap.rank).toBe(i + 1)
        expect(gap.unknown).toBeGreaterThan(0)
        expect(gap.rankFrom).toBeLessThanOrEqual(gap.rank)
        expect(gap.rankTo).toBeGreaterThanOrEqual(gap.rank)
      }

      const places = municipalities.flatMap(({ ags = '', population, lat, lon }) =>
        lat === '' ? [] : [{ ags, population: Number(population), at: { lat: Number(lat), lon: Number(lon) } }],
      )
      const partners = actors.flatMap(({ kind, scope, place, id, region }) =>
        place?.country === 'DE' && (kind === 'MIGRANT_ORGANISATION' || (kind === 'UMBRELLA' && scope === 'LOCAL'))
          ? [{ id, place, region }]
          : [],
      )
      const reach = partners.map(({ place }) =>
        places.reduce((sum, { at, population }) => sum + (greatCircleKm(place, at) <= 25 ? population : 0), 0),
      )
      for (const { municipality, access } of district.municipalities) {
        const home = places.find(({ ags }) => `m-${ags}` === municipality.id)!.at
        const naive = partners.reduce((sum, { place }, i) => sum + (greatCircleKm(home, place) <= 25 ? 100_000 / reach[i]! : 0), 0)
        expect(access).toBeCloseTo(naive, 6)
      }
      const own = places.filter(({ ags }) => ags.startsWith('05562'))
      const outside = partners.filter(
        ({ place, region }) => !region?.startsWith('r-05562') && own.some(({ at }) => greatCircleKm(at, place) <= 25),
      )
      expect(district.across).toHaveLength(Math.min(50, outside.length))
      const nearest = Math.min(...outside.flatMap(({ place }) => own.map(({ at }) => greatCircleKm(at, place))))
      expect(district.across[0].distanceKm).toBeCloseTo(nearest, 6)
    })

    it('6: which Länder had no regional meeting that is recorded', async () => {
      const { regions } = await api.ask('{ regions(level: STATE) { id name events(category: NETWORK_MEETING, covering: true) { id } } }')
      const meetings = new Set(
        allRecords('events').flatMap((event) => (event.type === 'event' && event.category === 'NETWORK_MEETING' ? [event.id] : [])),
      )
      const covered = new Set(claims.filter(({ kind, subject }) => kind === 'COVERS' && meetings.has(subject)).map(({ object }) => object))
      const none = regions.filter(({ events }: { events: unknown[] }) => events.length === 0)
      expect(none.length).toBeGreaterThan(0)
      expect(none.length).toBeLessThan(16)
      for (const { id, events } of regions) expect([id, events.length > 0]).toEqual([id, covered.has(id)])
    })

    it('7: where the next meeting reaches most of those not recorded at one lately', async () => {
      const kinds = ['MIGRANT_ORGANISATION', 'UMBRELLA']
      const { meetingSites: plan } = await api.ask(`{ meetingSites(radiusKm: 40, notReachedForMonths: 24, kinds: [${kinds}]) {
        method reached notReached recentlyAttended upperBound sites { place { id } reached } audience { id outcome }
      } }`)
      const events = new Set(allRecords('events').map(({ id }) => id))
      const lately = new Set(
        claims
          .filter(({ kind, object }) => ['ATTENDED', 'HOSTED', 'ORGANISED'].includes(kind) && events.has(object ?? ''))
          .filter(({ validFrom }) => `${validFrom ?? '0000'}-01-01`.slice(0, 10) >= '2024-11-24')
          .map(({ subject }) => subject),
      )
      const meant = actors.filter(({ kind, place }) => kinds.includes(kind) && place?.country === 'DE')
      const counting = meant.filter(({ id }) => !lately.has(id))
      expect(plan.recentlyAttended).toBe(meant.length - counting.length)
      expect(plan.audience.id).toEqual(counting.map(({ id }) => id).toSorted())
      const near = (town: (typeof municipalities)[number]) =>
        counting.filter(({ place }) => greatCircleKm({ lat: Number(town.lat), lon: Number(town.lon) }, place!) <= 40)
      const reached = new Map(municipalities.map((town) => [`m-${town.ags}`, near(town)]))
      const most = Math.max(...[...reached.values()].map((some) => some.length))
      const [site] = plan.sites
      expect([plan.method, plan.reached, plan.upperBound, site.reached]).toEqual(['EXACT', most, most, most])
      expect(plan.audience.id.filter((_: string, i: number) => plan.audience.outcome[i] === 'REACHED')).toEqual(
        reached
          .get(site.place.id)!
          .map(({ id }) => id)
          .toSorted(),
      )
      expect(plan.reached + plan.notReached).toBe(counting.length)
    })

    it('8: where no local umbrella body is known', async () => {
      const umbrellas = await all<{ scope: string; region: { id: string } | null }>(
        'actors',
        'scope region(level: DISTRICT) { id }',
        'filter: { kinds: [UMBRELLA] }',
      )
      const { regions } = await api.ask('{ regions(level: DISTRICT) { id } }')
      const local = new Set(umbrellas.flatMap(({ scope, region }) => (scope === 'LOCAL' && region ? [region.id] : [])))
      const without = regions.filter(({ id }: { id: string }) => !local.has(id))
      const bySeed = new Set(
        actors.flatMap(({ kind, scope, region }) =>
          kind === 'UMBRELLA' && scope === 'LOCAL' && region && region.length >= 7 ? [region.slice(0, 7)] : [],
        ),
      )
      expect(regions).toHaveLength(400)
      expect(local).toEqual(bySeed)
      expect(without).toHaveLength(400 - bySeed.size)
    })

    describe('9: the nearest organisations', () => {
      const koeln = { id: 'm-05315000', lat: Number.NaN, lon: Number.NaN }
      beforeAll(async () => {
        const { municipality } = await api.ask('{ municipality(ags: "05315000") { place { lat lon } } }')
        Object.assign(koeln, municipality.place)
      })
      const tied = (kind: string, actor: string) =>
        claims.filter((claim) => claim.kind === kind && claim.subject === actor).map(({ object }) => object)
      const near = (radiusKm: number, keep: (actor: (typeof actors)[number]) => boolean) => {
        const partners = partnersOf(koeln.id)
        return actors
          .filter(({ kind, place, id }) => place && !partners.has(id) && (kind === 'MIGRANT_ORGANISATION' || kind === 'UMBRELLA'))
          .filter(keep)
          .map((actor) => ({ id: actor.id, km: greatCircleKm(koeln, actor.place!) }))
          .filter(({ km }) => km <= radiusKm)
          .toSorted((a, b) => a.km - b.km)
      }
      const ask = async (args: string) =>
        (await api.ask(`{ partners(for: "${koeln.id}", first: 100, ${args}) { actor { id } distanceKm } }`)).partners as {
          actor: { id: string }
          distanceKm: number
        }[]
      const expectSame = (answer: Awaited<ReturnType<typeof ask>>, expected: ReturnType<typeof near>) => {
        expect(expected.length).toBeGreaterThan(0)
        expect(expected.length).toBeLessThan(100)
        expect(new Set(answer.map(({ actor }) => actor.id))).toEqual(new Set(expected.map(({ id }) => id)))
        for (const [i, { distanceKm }] of answer.entries()) expect(distanceKm).toBeCloseTo(expected[i]!.km, 4)
      }

      it('within a radius, existing partners left out', async () => {
        expectSame(
          await ask('radiusKm: 35'),
          near(35, () => true),
        )
      })

      it('page by page: what follows the first twenty is what the long list says', async () => {
        const args = `radiusKm: 200`
        const pageOf = async (first: number, offset: number) =>
          (await api.ask(`{ partners(for: "${koeln.id}", ${args}, first: ${first}, offset: ${offset}) { actor { id } } }`)).partners.map(
            ({ actor }: { actor: { id: string } }) => actor.id,
          ) as string[]
        const whole = await pageOf(100, 0)
        expect(whole.length).toBe(100)
        expect([...(await pageOf(20, 0)), ...(await pageOf(20, 20)), ...(await pageOf(60, 40))]).toEqual(whole)
        expect(new Set([...whole, ...(await pageOf(100, 100))]).size).toBe(Math.min(200, near(200, () => true).length))
        expect(await pageOf(20, 100_000)).toEqual([])
        const { errors } = await api.post(`{ partners(for: "${koeln.id}", offset: -1) { distanceKm } }`)
        expect(errors).toMatchObject([{ extensions: { code: 'INVALID_INPUT', field: 'offset' } }])
      })

      it('that work on a theme', async () => {
        const { themes } = await api.ask('{ themes { id actorCount } }')
        const theme = themes[0].id
        expectSame(
          await ask(`radiusKm: 100, themes: ["${theme}"]`),
          near(100, ({ id }) => tied('WORKS_ON', id).includes(theme)),
        )
      })

      it('that are tied to a country', async () => {
        const { countries } = await api.ask('{ countries { id actorCount } }')
        const country = countries.find(({ id }: { id: string }) => near(150, (actor) => tied('CONCERNS', actor.id).includes(id)).length > 1)
        expectSame(
          await ask(`radiusKm: 150, countries: ["${country.id}"]`),
          near(150, ({ id }) => tied('CONCERNS', id).includes(country.id)),
        )
      })

      it('with counts beside the filters that are what choosing them gives', async () => {
        const { partnerFacets } = await api.ask(
          `{ partnerFacets(for: "${koeln.id}", radiusKm: 35) { total kinds { kind count } themes { theme { id } count } kmUpTo counts } }`,
        )
        expect(partnerFacets.total).toBe(near(35, () => true).length)
        const { theme, count } = partnerFacets.themes[0]
        expect((await ask(`radiusKm: 35, themes: ["${theme.id}"]`)).length).toBe(count)
        const within20 = partnerFacets.kmUpTo.reduce(
          (sum: number, km: number, i: number) => (km <= 20 ? sum + partnerFacets.counts[i] : sum),
          0,
        )
        expect(within20).toBe(near(20, () => true).length)
      })
    })

    it('11: what is open: nothing that has ended, everything else', async () => {
      const offerings = allRecords('offerings').flatMap((record) => (record.type === 'offering' ? [record] : []))
      const ended = offerings.filter(({ until }) => until !== undefined && until < '2026')
      expect(ended.length).toBeGreaterThan(0)
      const open = async (day: string) =>
        (await api.ask('query ($day: Date!) { offerings(openOn: $day) { id } }', { day })).offerings.map(({ id }: { id: string }) => id)
      const today = await open('2026-11-24')
      for (const { id } of ended) expect(today).not.toContain(id)
      const undated = offerings.filter(({ from, until, deadline }) => !from && !until && !deadline)
      for (const { id } of undated) expect(today).toContain(id)
      const [first] = ended
      const lastDay = `${first!.until}-12-31`.slice(0, 10)
      expect(await open(lastDay)).toContain(first!.id)
      expect(await open(`${Number(lastDay.slice(0, 4)) + 1}-01-01`)).not.toContain(first!.id)
    })

    it('12: why this suggestion, and where it comes from', async () => {
      const { partners } = await api.ask(`{ partners(for: "m-05315000", radiusKm: 50, first: 50) {
      actor { name } score distanceKm parts { factor points because claims { support { source { id } } } } } }`)
      expect(partners.length).toBeGreaterThan(10)
      for (const { score, parts } of partners) {
        expect(parts.reduce((sum: number, { points }: { points: number }) => sum + points, 0)).toBeCloseTo(score, 9)
        expect(parts[0].factor).toBe('DISTANCE')
        for (const { because, factor, claims: reasons } of parts) {
          expect(because).toMatch(/\.$/)
          if (factor !== 'DISTANCE') for (const { support } of reasons) expect(support.length).toBeGreaterThan(0)
        }
      }
      expect(partners.some(({ parts }: { parts: unknown[] }) => parts.length > 1)).toBe(true)
    })

    it('12: and what else rests on that source', async () => {
      const { sources } = await api.ask(
        '{ sources(first: 3) { edges { claims node { id claims(first: 100) { totalCount nodes { support { source { id } } } } } } } }',
      )
      for (const { claims: count, node } of sources.edges) {
        const naive = claims.filter(({ supports }) => supports.some(({ source }) => source === node.id)).length
        expect({ count, total: node.claims.totalCount }).toEqual({ count: naive, total: naive })
        for (const { support } of node.claims.nodes)
          expect(support.map(({ source }: { source: { id: string } }) => source.id)).toContain(node.id)
      }
    })
  })
}
