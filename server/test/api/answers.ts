import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StartApi, TestApi } from './harness.ts'
import { bund, claim, kreisel, musterstadt, smallWorld, verein } from './small-world.ts'

export function answers(startApi: StartApi): void {
  describe('answers', () => {
    let api: TestApi
    beforeAll(async () => {
      api = await startApi()
      await api.put(
        ...smallWorld,
        { type: 'event', id: 'e-treffen', name: 'Treffen', category: 'NETWORK_MEETING', from: '2016-01', region: 'r-99001001' },
        claim('cl-rund', { kind: 'ATTRIBUTE', subject: 'e-treffen', property: 'ATTENDANCE', value: 'rund 1.200', validFrom: '2016-01' }),
        claim('cl-genau', { kind: 'ATTRIBUTE', subject: 'e-treffen', property: 'ATTENDANCE', value: 'mehr als 30 Teilnehmende' }),
        claim('cl-gastgeber', { kind: 'HOSTED', subject: musterstadt.id, object: 'e-treffen' }),
        { type: 'assessment', id: 'as-eins', on: '2026-03', method: 'Telefonische Abfrage', scope: 'Musterkreis' },
        claim('cl-geprueft', { kind: 'ASSESSED', subject: 'as-eins', object: 'm-99001003' }),
        { type: 'contest', id: 'ct-preis', name: 'Musterpreis' },
        { type: 'edition', id: 'ed-preis-2020', contest: 'ct-preis', year: 2020 },
        { type: 'award', id: 'w-zwei', name: 'Musterpreis 2020', edition: 'ed-preis-2020', rank: '2. Preis' },
        { type: 'award', id: 'w-eins', name: 'Musterpreis 2020', edition: 'ed-preis-2020', rank: '1. Preis' },
        claim('cl-preis', { kind: 'AWARDED', subject: 'w-eins', object: musterstadt.id }),
        claim('cl-edition', { kind: 'CONCERNS', subject: 'ed-preis-2020', object: 'l-GH' }),
      )
    })
    afterAll(() => api.close())

    it('say null for what is not there, and NOT_FOUND where a question rests on it', async () => {
      expect(await api.ask('{ node(id: "a-nichts") { id } actor(id: "t-bildung") { id } municipality(ags: "00000000") { id } }')).toEqual({
        node: null,
        actor: null,
        municipality: null,
      })
      for (const question of [
        '{ paths(from: "a-musterverein", to: "a-nichts") { length } }',
        '{ neighbourhood(of: ["a-nichts"]) { hidden } }',
        '{ partners(for: "a-nichts") { distanceKm } }',
        '{ offerings(for: "a-nichts") { name } }',
      ]) {
        const { errors } = await api.post(question, {}, { 'accept-language': 'en' })
        expect(errors).toMatchObject([{ message: 'There is no such entry.', extensions: { code: 'NOT_FOUND' } }])
      }
    })

    it('tell every type of record by its id', async () => {
      const ids = [
        ...smallWorld,
        { id: 'e-treffen' },
        { id: 'as-eins' },
        { id: 'ct-preis' },
        { id: 'ed-preis-2020' },
        { id: 'w-eins' },
      ].map(({ id }) => id)
      for (const id of ids) {
        const { node } = await api.ask(
          'query ($id: ID!) { node(id: $id) { __typename id ... on Vertex { name vertexKind claims { totalCount } } } }',
          { id },
        )
        expect(node.id).toBe(id)
        if (node.name !== undefined)
          expect([node.name.length > 0, typeof node.vertexKind, typeof node.claims.totalCount]).toEqual([true, 'string', 'number'])
      }
      const { node } = await api.ask(
        '{ node(id: "ed-preis-2020") { ... on ContestEdition { name year contest { name } awards { rank winners { name } } } } }',
      )
      expect(node).toEqual({
        name: 'Musterpreis 2020',
        year: 2020,
        contest: { name: 'Musterpreis' },
        awards: [
          { rank: '1. Preis', winners: [{ name: 'Musterstadt' }] },
          { rank: '2. Preis', winners: [] },
        ],
      })
    })

    it('keep certain, possible and no apart', async () => {
      const membersOn = async (asOf: string) => {
        const { actor } = await api.ask(
          'query ($asOf: Date!) { actor(id: "a-musterbund") { members(asOf: $asOf) { name } membersPossible(asOf: $asOf) } }',
          { asOf },
        )
        return [actor.members.map(({ name }: { name: string }) => name), actor.membersPossible]
      }
      expect(await membersOn('2015-09-16')).toEqual([[], 0])
      expect(await membersOn('2015-09-17')).toEqual([['Musterverein'], 0])
      expect(await membersOn('2016-06-01')).toEqual([['Musterverein'], 1])
      expect(await membersOn('2017-01-01')).toEqual([['Musterverein', 'Verein Kreisel'], 0])
      const { node } = await api.ask(
        '{ node(id: "cl-bund-2") { ... on Claim { before: certainty(asOf: "2015-12-31") during: certainty(asOf: "2016-06-01") after: certainty } } }',
      )
      expect(node).toEqual({ before: null, during: 'POSSIBLE', after: 'CERTAIN' })
    })

    it('count the neighbours of a day, those its dates leave open apart, and without a day those of any time', async () => {
      const degreesOn = async (asOf: string | null) => {
        const { actor, others } = await api.ask(
          `query ($asOf: Date) {
            actor(id: "a-musterbund") { degree(asOf: $asOf) degreePossible(asOf: $asOf) }
            others: actor(id: "${verein.id}") { degree(asOf: $asOf) degreePossible(asOf: $asOf) }
          }`,
          { asOf },
        )
        return [actor, others].map(({ degree, degreePossible }) => [degree, degreePossible])
      }
      expect(await degreesOn('2015-09-16')).toEqual([
        [0, 0],
        [1, 0],
      ])
      expect(await degreesOn('2016-06-01')).toEqual([
        [1, 1],
        [2, 0],
      ])
      expect(await degreesOn('2017-01-01')).toEqual([
        [2, 0],
        [2, 0],
      ])
      expect(await degreesOn(null)).toEqual([
        [2, 0],
        [2, 0],
      ])
    })

    it('show numbers with the qualifier they were stated with', async () => {
      const { node } = await api.ask(
        '{ node(id: "e-treffen") { ... on Event { from attendance { value qualifier asOf source { title } } hosts { name } } } }',
      )
      expect(node.from).toBe('2016-01')
      expect(node.hosts).toEqual([{ name: 'Musterstadt' }])
      expect(node.attendance.toSorted((a: { value: number }, b: { value: number }) => b.value - a.value)).toEqual([
        { value: 1200, qualifier: 'rund', asOf: '2016-01', source: { title: 'Musterquelle' } },
        { value: 30, qualifier: 'mehr als', asOf: null, source: { title: 'Musterquelle' } },
      ])
    })

    it('tell a path as sourced sentences in the language of the reader', async () => {
      const question = `query ($language: Language) { paths(from: "${musterstadt.id}", to: "${kreisel.id}") { length steps { sentence(language: $language) line status claims { id } } } }`
      const [path] = (await api.ask(question)).paths
      expect(path.length).toBe(3)
      expect(path.steps.map(({ sentence }: { sentence: string }) => sentence)).toEqual([
        'Musterstadt arbeitet mit Musterverein zusammen (Interkultureller Garten, seit 2012; Quelle: Musterquelle).',
        'Musterverein ist Gründungsmitglied von Musterbund (seit 17.09.2015; Quelle: Musterquelle).',
        'Verein Kreisel ist Mitglied von Musterbund (seit 2016; Quelle: Musterquelle).',
      ])
      expect(path.steps[0]).toMatchObject({
        line: 'COOPERATES_WITH',
        status: 'CONFIRMED',
        claims: [{ id: 'cl-garten-2' }, { id: 'cl-garten-1' }],
      })
      const english = (await api.ask(question, {}, { 'accept-language': 'en-GB,en;q=0.9,de;q=0.5' })).paths[0].steps
      expect(english[1].sentence).toBe('Musterverein is a founding member of Musterbund (since 17 September 2015; source: Musterquelle).')
      expect((await api.ask(question, { language: 'DE' }, { 'accept-language': 'en' })).paths[0].steps).toEqual(path.steps)
    })

    it('draw the network, its neighbourhoods and its years column by column', async () => {
      const { network, dates, neighbourhood } = await api.ask(`{
      network { hidden possible revision vertices { id kind name label x y lon lat degree group size } lines { source target kind status weight } }
      dates { years counts undated }
      neighbourhood(of: ["${musterstadt.id}"], depth: 1) { vertices { id } hidden }
    }`)
      const { id, ...columns } = network.vertices
      expect(id.toSorted()).toEqual([bund.id, kreisel.id, musterstadt.id, verein.id].toSorted())
      for (const column of Object.values(columns)) expect(column).toHaveLength(4)
      for (const column of Object.values(network.lines)) expect(column).toHaveLength(3)
      expect(Object.fromEntries(dates.years.map((year: number, i: number) => [year, dates.counts[i]]))).toEqual({
        2012: 1,
        2013: 0,
        2014: 0,
        2015: 1,
        2016: 1,
      })
      expect(dates.undated).toBe(0)
      expect(new Set(neighbourhood.vertices.id)).toEqual(new Set([musterstadt.id, verein.id]))
      const filtered = await api.ask('{ network(filter: { lines: [MEMBER_OF] }, asOf: "2016-06-01") { possible vertices { id x } } }')
      expect(filtered.network.vertices.id.toSorted()).toEqual([bund.id, verein.id].toSorted())
      expect(filtered.network.possible).toBe(1)
      const at = (vertices: { id: string[]; x: number[] }, wanted: string) => vertices.x[vertices.id.indexOf(wanted)]
      expect(at(filtered.network.vertices, verein.id)).toBe(at(network.vertices, verein.id))
      const told = await api.ask(`{
      network(asOf: "2016-06-01") { hidden withoutLines hiddenBecause { filter day open limit } }
      possible: network(asOf: "2016-06-01", filter: { possible: true }) { vertices { id place state country } lines { possible } }
      neighbourhood(of: ["${bund.id}"], depth: 2, limit: 2) { hidden hiddenBecause { limit } }
    }`)
      expect(told.network).toEqual({ hidden: 1, withoutLines: 1, hiddenBecause: { filter: 0, day: 0, open: 1, limit: 0 } })
      expect(told.possible.vertices).toMatchObject({ state: Array(4).fill('Musterland'), country: Array(4).fill('DE') })
      expect(told.possible.vertices.place[told.possible.vertices.id.indexOf(kreisel.id)]).toBe('Beispieldorf')
      expect(told.possible.lines.possible.toSorted()).toEqual([false, false, true])
      expect(told.neighbourhood).toEqual({ hidden: 2, hiddenBecause: { limit: 2 } })
    })

    it('put everything placed on the map, and count what has no place apart from what is protected', async () => {
      const bare = { type: 'actor', kind: 'CIVIL_SOCIETY', alternativeNames: [], languages: [] } as const
      await api.put({ ...bare, id: 'a-ortlos', name: 'Ortlos' })
      await api.put({ ...bare, id: 'a-behuetet', name: 'Zuflucht', placeProtected: true })
      const kreis = { label: 'Musterkreis', lat: 50, lon: 10, precision: 'district centre', country: 'DE' } as const
      await api.put({ ...bare, id: 'a-im-kreis', name: 'Im Kreis', place: kreis, placeProtected: true })
      const { places } = await api.ask('{ places { id kind name label country lon lat degree unplaced unknownPlaces protectedPlaces } }')
      expect(places.id).toEqual([kreisel.id, bund.id, verein.id, musterstadt.id, 'a-im-kreis'].toSorted())
      expect(places).toMatchObject({ unplaced: 2, unknownPlaces: 1, protectedPlaces: 2 })
      for (const name of ['kind', 'name', 'label', 'country', 'lon', 'lat', 'degree']) expect(places[name]).toHaveLength(places.id.length)
      const lists = await api.ask(`{
      unknown: actorsByPlaceGap(gap: UNKNOWN) { name }
      protected: actorsByPlaceGap(gap: PROTECTED) { name place { precision } }
    }`)
      expect(lists.unknown).toEqual([{ name: 'Ortlos' }])
      expect(lists.protected).toEqual([
        { name: 'Im Kreis', place: { precision: 'district centre' } },
        { name: 'Zuflucht', place: null },
      ])
      const ofMunicipalities = await api.ask('{ places(filter: { kinds: [MUNICIPALITY] }) { unplaced unknownPlaces protectedPlaces } }')
      expect(ofMunicipalities.places).toEqual({ unplaced: 0, unknownPlaces: 0, protectedPlaces: 0 })
    })

    it('keep "nobody has looked" apart from "looked, none"', async () => {
      const { coverage, municipalityStates, all, looked } = await api.ask(`{
      coverage(level: DISTRICT) { region { name } total covered stale confirmedGap unknown assessed lower upper assessedShare }
      municipalityStates { nodes { municipality { name } state lastLooked } }
      all: municipalityStates(among: ALL) { totalCount nodes { state lastLooked } }
      looked: municipalityStates(among: ASSESSED) { nodes { municipality { name } state lastLooked } }
    }`)
      expect(coverage).toEqual([
        {
          region: { name: 'Musterkreis' },
          total: 3,
          covered: 1,
          stale: 0,
          confirmedGap: 1,
          unknown: 1,
          assessed: 1,
          lower: 1 / 3,
          upper: 2 / 3,
          assessedShare: 1 / 3,
        },
      ])
      expect(municipalityStates.nodes).toEqual([
        { municipality: { name: 'Musterstadt' }, state: 'COVERED', lastLooked: '2024-11-24' },
        { municipality: { name: 'Nirgendwo' }, state: 'CONFIRMED_GAP', lastLooked: '2026-03' },
      ])
      expect(looked.nodes).toEqual(municipalityStates.nodes.slice(1))
      expect(all.totalCount).toBe(3)
      expect(all.nodes.at(-1)).toEqual({ state: 'UNKNOWN', lastLooked: null })
    })

    it('tell what rests on which source, and how well something is known', async () => {
      await api.put({ type: 'source', id: 's-zweite', title: 'Zweite Quelle', url: 'https://www.zweite.example/seite' })
      await api.put(
        claim('cl-zwei', {
          kind: 'ATTRIBUTE',
          subject: bund.id,
          property: 'FOUNDED',
          value: '2015',
          status: 'STATED',
          supports: [
            { source: 's-zweite', stance: 'SUPPORTS', literal: false },
            { source: 's-musterquelle', stance: 'SUPPORTS', literal: true },
          ],
        }),
      )
      const { actor, node, statistics } = await api.ask(`{
      actor(id: "${bund.id}") {
        restsOn { source { id } claims } sources { id }
        claimCounts { total undated byStatus { status count } } attributes: claimCounts(kinds: [ATTRIBUTE]) { total undated }
      }
      node(id: "e-treffen") { ... on Event { support { source { title } literal } } }
      statistics { sites sources }
    }`)
      expect(actor.restsOn).toEqual([
        { source: { id: 's-musterquelle' }, claims: 3 },
        { source: { id: 's-zweite' }, claims: 1 },
      ])
      expect(actor.sources.map(({ id }: { id: string }) => id)).toEqual(['s-musterquelle', 's-zweite'])
      expect(actor.claimCounts.total).toBe(3)
      expect(actor.claimCounts.undated).toBe(1)
      expect(new Map(actor.claimCounts.byStatus.map(({ status, count }: { status: string; count: number }) => [status, count]))).toEqual(
        new Map([
          ['CONFIRMED', 2],
          ['STATED', 1],
        ]),
      )
      expect(actor.attributes).toEqual({ total: 1, undated: 1 })
      expect(node.support).toEqual([{ source: { title: 'Musterquelle' }, literal: true }])
      expect(statistics).toEqual({ sites: 2, sources: 2 })
    })

    it('let a Kreis stand beside the municipalities, and name who looked', async () => {
      await api.put(
        {
          type: 'actor',
          id: 'k-99001',
          kind: 'MUNICIPALITY',
          name: 'Musterkreis',
          alternativeNames: [],
          languages: [],
          region: 'r-99001',
          municipality: { level: 'DISTRICT', ags: '99001', counted: false },
        },
        { type: 'cooperation', id: 'c-kreis', kind: 'LOCAL', name: 'Mit dem Kreis' },
        claim('cl-kreis-1', { kind: 'PARTICIPATES_IN', subject: 'k-99001', object: 'c-kreis', lastConfirmed: '2026' }),
        claim('cl-kreis-2', { kind: 'PARTICIPATES_IN', subject: verein.id, object: 'c-kreis', lastConfirmed: '2026' }),
      )
      const answer = await api.ask(`{
      coverageBeside { name } elsewhere: coverageBeside(within: "r-98") { name } ofFunders: coverageBeside(partnerKinds: [FUNDER]) { name }
      coverage(level: STATE) { total covered }
      assessments { name on municipalities { name } } nowhere: assessments(within: "r-98") { name } here: assessments(within: "r-99001") { on }
      municipalityCoverage(known: true) { id ags name state lastLooked lon lat } every: municipalityCoverage { id state lastLooked revision }
    }`)
      expect(answer).toEqual({
        coverageBeside: [{ name: 'Musterkreis' }],
        elsewhere: [],
        ofFunders: [],
        coverage: [{ total: 3, covered: 1 }],
        assessments: [{ name: 'Telefonische Abfrage (Musterkreis)', on: '2026-03', municipalities: [{ name: 'Nirgendwo' }] }],
        nowhere: [],
        here: [{ on: '2026-03' }],
        municipalityCoverage: {
          id: ['m-99001001', 'm-99001003'],
          ags: ['99001001', '99001003'],
          name: ['Musterstadt', 'Nirgendwo'],
          state: ['COVERED', 'CONFIRMED_GAP'],
          lastLooked: ['2024-11-24', '2026-03'],
          lon: [8, 9],
          lat: [50, 51],
        },
        every: {
          id: ['m-99001001', 'm-99001002', 'm-99001003'],
          state: ['COVERED', 'UNKNOWN', 'CONFIRMED_GAP'],
          lastLooked: ['2024-11-24', null, '2026-03'],
          revision: expect.stringMatching(/^\d+$/),
        },
      })
    })

    it('count inhabitants as they count municipalities, and refuse a limit that cannot be', async () => {
      await api.put({ ...musterstadt, municipality: { ...musterstadt.municipality!, population: { value: 4_000 } } })
      const { coverage, short } = await api.ask(`{
        coverage(level: DISTRICT) { total inhabitants { total covered stale confirmedGap unknown assessed } }
        short: coverage(level: DISTRICT, months: 1) { covered stale confirmedGap unknown }
      }`)
      await api.put(musterstadt)
      const [{ inhabitants }] = coverage
      expect(inhabitants).toEqual({ total: 4_000, covered: 4_000, stale: 0, confirmedGap: 0, unknown: 0, assessed: 0 })
      expect(short).toEqual([{ covered: 0, stale: 1, confirmedGap: 0, unknown: 2 }])
      const refused = await api.post('{ coverage(level: STATE, months: 0) { total } }')
      expect(refused.errors?.[0]).toMatchObject({ extensions: { code: 'INVALID_INPUT', field: 'months' } })
    })

    it('rank where to look first apart from gaps that somebody has seen', async () => {
      const fields = '{ region { name } lookFirst known unknown confirmedGap expected score rank rankFrom rankTo rankOf because }'
      const { first, seen, elsewhere } = await api.ask(`{
        first: gaps(level: DISTRICT) ${fields} seen: gaps(level: MUNICIPALITY, lookFirst: false) ${fields}
        elsewhere: gaps(level: DISTRICT, within: "r-98") ${fields}
      }`)
      const alone = { expected: null, score: 0, rank: 1, rankFrom: 1, rankTo: 1, rankOf: 1 }
      expect(first).toEqual([
        {
          ...alone,
          region: { name: 'Musterkreis' },
          lookFirst: true,
          known: 1,
          unknown: 1,
          confirmedGap: 1,
          because: [
            'Für 1 von 3 Kommunen hat noch niemand nachgesehen.',
            'Es gibt zu wenige ähnliche Kommunen für einen Vergleich.',
            'Platz 1 von 1: ein anderer ist nicht möglich.',
          ],
        },
      ])
      expect(seen).toMatchObject([{ region: { name: 'Nirgendwo' }, lookFirst: false, unknown: 0, confirmedGap: 1 }])
      expect(seen[0].because[0]).toBe('Hier wurde nachgesehen und keine Zusammenarbeit gefunden.')
      expect(elsewhere).toEqual([])
      const english = await api.ask('{ gaps(level: DISTRICT) { because } }', {}, { 'accept-language': 'en' })
      expect(english.gaps[0].because[0]).toBe('Nobody has looked at 1 of 3 municipalities.')
    })

    it('tell of a district what is known of each municipality, and of what is no district nothing', async () => {
      const { district, nothing } = await api.ask(`{
        district(id: "r-99001") {
          coverage { total covered confirmedGap unknown } expected peers { from here elsewhere rate }
          municipalities { municipality { name } state lastLooked } acrossCount across { actor { name } } neighbours { better }
          locationQuotient { value organisations } lookFirst { rank } confirmedGap { rank }
        }
        nothing: district(id: "r-99") { expected }
      }`)
      expect(nothing).toBeNull()
      expect(district).toEqual({
        coverage: { total: 3, covered: 1, confirmedGap: 1, unknown: 1 },
        expected: null,
        peers: [{ from: 0, here: 3, elsewhere: 0, rate: null }],
        municipalities: [
          { municipality: { name: 'Musterstadt' }, state: 'COVERED', lastLooked: '2024-11-24' },
          { municipality: { name: 'Beispieldorf' }, state: 'UNKNOWN', lastLooked: null },
          { municipality: { name: 'Nirgendwo' }, state: 'CONFIRMED_GAP', lastLooked: '2026-03' },
        ],
        acrossCount: 0,
        across: [],
        neighbours: [],
        locationQuotient: { value: null, organisations: 2 },
        lookFirst: { rank: 1 },
        confirmedGap: { rank: 1 },
      })
      const refused = await api.post('{ district(id: "r-99001", radiusKm: 0) { expected } }')
      expect(refused.errors?.[0]).toMatchObject({ extensions: { code: 'INVALID_INPUT', field: 'radiusKm' } })
    })

    it('name the reasons of a suggestion in the language of the reader', async () => {
      const question =
        '{ partners(for: "m-99001001") { actor { name } score distanceKm parts { factor points because claims { id } } absent { because } } }'
      const { partners } = await api.ask(question)
      expect(partners.map(({ actor }: { actor: { name: string } }) => actor.name)).toEqual(['Musterbund', 'Verein Kreisel'])
      // What else the world of this suite tells of both is not asked here.
      expect(partners[1].parts.slice(0, 2)).toEqual([
        { factor: 'DISTANCE', points: 29.4, because: '11 km von Musterstadt entfernt (Luftlinie).', claims: [] },
        { factor: 'THEMES', points: 20, because: 'Gemeinsames Thema: Bildung.', claims: [{ id: 'cl-thema' }, { id: 'cl-thema-2' }] },
      ])
      expect(partners[1].absent.map(({ because }: { because: string }) => because)).toContain(
        'Länderbezug laut eigener Angabe oder Quelle: Ghana.',
      )
      const english = await api.ask(question, {}, { 'accept-language': 'en' })
      expect(english.partners[1].parts[1].because).toBe('Shared theme: Education.')
    })

    it('name what kind of city it is in the language of the reader, and leave districts their names', async () => {
      const facts = { level: 'MUNICIPALITY', counted: true } as const
      const town = { ...musterstadt, alternativeNames: [] }
      await api.put(
        { ...town, id: 'm-frei', disambiguation: 'kreisfreie Stadt, Hessen', municipality: { ...facts, kind: 'Kreisfreie Stadt' } },
        { ...town, id: 'm-kreis', disambiguation: 'Landkreis Muster, Hessen', municipality: { ...facts, kind: 'Stadt' } },
      )
      const question =
        '{ free: actor(id: "m-frei") { disambiguation municipality { kind } } within: actor(id: "m-kreis") { disambiguation municipality { kind } } }'
      const within = { disambiguation: 'Landkreis Muster, Hessen', municipality: { kind: 'Stadt' } }
      expect(await api.ask(question)).toEqual({
        free: { disambiguation: 'kreisfreie Stadt, Hessen', municipality: { kind: 'Kreisfreie Stadt' } },
        within,
      })
      expect(await api.ask(question, {}, { 'accept-language': 'en' })).toEqual({
        free: { disambiguation: 'independent city, Hessen', municipality: { kind: 'Independent city' } },
        within,
      })
    })

    it('refuse a day that does not exist, naming it', async () => {
      const { errors } = await api.post('{ network(asOf: "2015-02-30") { hidden } }')
      expect(errors?.[0]?.message).toContain('2015-02-30')
      expect((await api.post('query ($asOf: Date) { network(asOf: $asOf) { hidden } }', { asOf: '2015' })).errors).toHaveLength(1)
    })
  })
}
