import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ClaimRecord, DomainRecord, NoticeRecord } from '../../src/domain/records.ts'
import type { StartApi, TestApi } from './harness.ts'
import {
  beispieldorf,
  claim,
  kreisel,
  municipality,
  musterstadt,
  networkMeeting,
  nirgendwo,
  organisation,
  smallWorld,
  verein,
} from './small-world.ts'

const peopled = (town: typeof musterstadt, inhabitants: number): typeof musterstadt => ({
  ...town,
  municipality: { ...town.municipality!, population: { value: inhabitants } },
})
const [weilerRegion, weiler] = municipality('99001004', 'Weiler', 50, 8.2)

const chor = organisation('a-chor', 'Chor der Vielen', weiler, { languages: ['tr'] })
const { place: _place, ...placeless } = organisation('a-geschuetzt', 'Verein an geschütztem Ort', musterstadt, { placeProtected: true })

/** Backed by nobody: the one source that speaks of it says otherwise. */
const denied = (id: string, fields: Parameters<typeof claim>[1]): ClaimRecord =>
  claim(id, { ...fields, supports: [{ source: 's-musterquelle', stance: 'CONTRADICTS', literal: true }] })

const world: readonly DomainRecord[] = [
  weilerRegion,
  peopled(musterstadt, 40_000),
  peopled(beispieldorf, 20_000),
  peopled(nirgendwo, 400_000),
  peopled(weiler, 1_000),
  chor,
  placeless,
  { type: 'theme', id: 't-klima', name: 'Klima', nameEn: 'Climate' },
  { type: 'country', id: 'l-TG', code: 'TG', name: 'Togo' },
  networkMeeting('e-treffen', '2016-05-04'),
  { type: 'cooperation', id: 'c-dorf', kind: 'LOCAL', name: 'Dorffest' },
  claim('cl-dorf-1', { kind: 'PARTICIPATES_IN', subject: beispieldorf.id, object: 'c-dorf', lastConfirmed: '2025' }),
  claim('cl-dorf-2', { kind: 'PARTICIPATES_IN', subject: chor.id, object: 'c-dorf', lastConfirmed: '2025' }),
  claim('cl-t-1', { kind: 'ATTENDED', subject: musterstadt.id, object: 'e-treffen' }),
  claim('cl-t-2', { kind: 'ATTENDED', subject: chor.id, object: 'e-treffen' }),
  claim('cl-sitz', { kind: 'LOCATED_IN', subject: chor.id, object: weilerRegion.id }),
  claim('cl-vorbei', { kind: 'WORKS_ON', subject: chor.id, object: 't-klima', validUntil: '2020' }),
  denied('cl-bestritten', { kind: 'WORKS_ON', subject: chor.id, object: 't-bildung' }),
]

const ANSWER = `actor { id } distanceKm score possible lastConfirmed
  parts { factor points weight because claims { id } notices { id source { id } } } absent { factor weight ofAsker because claims { id } }`
const QUESTION = `query ($kinds: [ActorKind!], $themes: [ID!], $countries: [ID!], $languages: [String!], $weights: [FactorWeight!], $order: PartnerOrder, $radiusKm: Float, $districts: Boolean, $outside: Boolean) {
  partners(for: "${musterstadt.id}", kinds: $kinds, themes: $themes, countries: $countries, languages: $languages, weights: $weights, order: $order, radiusKm: $radiusKm, neighbouringDistricts: $districts, outside: $outside) { ${ANSWER} } }`

interface Told {
  readonly actor: { readonly id: string }
  readonly distanceKm: number
  readonly score: number
  readonly possible: number
  readonly lastConfirmed: string | null
  readonly parts: readonly {
    factor: string
    points: number
    weight: number
    because: string
    claims: { id: string }[]
    notices: { id: string; source: { id: string } }[]
  }[]
  readonly absent: readonly { factor: string; weight: number; ofAsker: boolean; because: string; claims: { id: string }[] }[]
}

export function partnerFinder(startApi: StartApi): void {
  describe('the partner finder', () => {
    let api: TestApi
    beforeAll(async () => {
      api = await startApi({ settings: { bodyCache: false } })
      await api.put(...smallWorld)
      await api.put(...world)
    })
    afterAll(() => api.close())

    const partners = async (variables: Record<string, unknown> = {}): Promise<readonly Told[]> =>
      (await api.ask(QUESTION, variables)).partners
    const told = async (id: string, variables: Record<string, unknown> = {}): Promise<Told> =>
      (await partners(variables)).find(({ actor }) => actor.id === id)!
    const part = ({ parts }: Told, factor: string) => parts.find((one) => one.factor === factor)
    const gap = ({ absent }: Told, factor: string) => absent.find((one) => one.factor === factor)
    const change = (clientId: string, ...changes: Parameters<typeof api.store.apply>[0]['changes']) =>
      api.store.apply({ clientId, role: 'SEED', name: 'test', changes })

    it('tells each part in a sentence with its claims, and parts that sum to the score', async () => {
      const its = await told(chor.id)
      expect(its.parts.map(({ factor }) => factor)).toEqual(['DISTANCE', 'COMMON', 'PEERS', 'CONFIRMED'])
      expect(its.score).toBeCloseTo(
        its.parts.reduce((sum, { points }) => sum + points, 0),
        9,
      )
      expect(its.possible).toBe(60)
      expect(part(its, 'DISTANCE')).toEqual({
        factor: 'DISTANCE',
        points: 26.9,
        weight: 40,
        because: '14 km von Musterstadt entfernt (Luftlinie).',
        claims: [{ id: 'cl-sitz' }],
        notices: [],
      })
      // Two were at the meeting: 1 / ln 2 = 1.44, of which 1.44 / 2.44 of five points.
      expect(part(its, 'COMMON')).toMatchObject({
        points: 3,
        because: 'Gemeinsam: Treffen e-treffen.',
        claims: [{ id: 'cl-t-1' }, { id: 'cl-t-2' }],
      })
      expect(part(its, 'PEERS')).toMatchObject({
        points: 5,
        because: 'Arbeitet schon mit Beispieldorf (20.000 Einwohner).',
      })
      expect(
        part(its, 'PEERS')!
          .claims.map(({ id }) => id)
          .toSorted(),
      ).toEqual(['cl-dorf-1', 'cl-dorf-2'])
      expect(part(its, 'CONFIRMED')).toMatchObject({ points: 2.6, because: 'Zuletzt bestätigt: 2025.' })
    })

    it('names the municipalities that a suggestion works with already', async () => {
      const { partners: suggested } = await api.ask(`{ partners(for: "${musterstadt.id}") { actor { id } alreadyWorksWith { id } } }`)
      const working = new Map(
        suggested.map((one: { actor: { id: string }; alreadyWorksWith: { id: string }[] }) => [
          one.actor.id,
          one.alreadyWorksWith.map(({ id }) => id),
        ]),
      )
      expect(working.get(chor.id)).toEqual([beispieldorf.id])
    })

    it('never gives 0 points for what nobody recorded: it is absent and says of whom', async () => {
      const choir = await told(chor.id)
      expect(gap(choir, 'THEMES')).toEqual({ factor: 'THEMES', weight: 20, ofAsker: false, because: 'Themen: nichts bekannt.', claims: [] })
      expect(gap(choir, 'COUNTRIES')).toMatchObject({ ofAsker: true })
      expect(gap(choir, 'NEEDS')).toMatchObject({ ofAsker: true })
      expect(gap(choir, 'LANGUAGES')).toMatchObject({
        ofAsker: true,
        because: 'Spricht Türkisch.',
      })
      const club = await told(kreisel.id)
      expect(part(club, 'THEMES')).toMatchObject({ points: 20, because: 'Gemeinsames Thema: Bildung.' })
      expect(part(club, 'THEMES')!.claims.map(({ id }) => id)).toEqual(['cl-thema', 'cl-thema-2'])
      expect(gap(club, 'PEERS')).toMatchObject({ ofAsker: false, because: 'Zusammenarbeit mit einer Kommune: nichts bekannt.' })
      expect(gap(club, 'CONFIRMED')).toMatchObject({ ofAsker: false })
      // Something is recorded of both, and nothing of it is common: that is known, and worth nothing.
      expect(part(club, 'COMMON')).toMatchObject({ points: 0 })
    })

    it('gives points by what was chosen, and by the weights that somebody set', async () => {
      const chosen = await told(kreisel.id, { themes: ['t-bildung', 't-klima'] })
      expect(part(chosen, 'THEMES')).toMatchObject({ points: 10, because: 'Arbeitet zu Bildung: 1 von 2 gewählten Themen.' })
      const weighed = await told(kreisel.id, {
        weights: [
          { factor: 'THEMES', weight: 80 },
          { factor: 'DISTANCE', weight: 0 },
        ],
      })
      expect(part(weighed, 'THEMES')).toMatchObject({ points: 80, weight: 80 })
      expect(part(weighed, 'DISTANCE')).toBeUndefined()
      expect(gap(weighed, 'DISTANCE')).toBeUndefined()
      const { errors } = await api.post(QUESTION, { weights: [{ factor: 'THEMES', weight: -1 }] })
      expect(errors).toMatchObject([{ extensions: { code: 'INVALID_INPUT', field: 'weights' } }])
    })

    it('lists the nearest first, and by points where that was asked for, what is not known counting half', async () => {
      const ids = (answer: readonly Told[]) => answer.map(({ actor }) => actor.id)
      expect(ids(await partners())).toEqual(['a-musterbund', kreisel.id, chor.id])
      const ranked = await partners({ order: 'SCORE' })
      const middle = ({ score, absent }: Told) => score + absent.reduce((sum, { weight }) => sum + weight, 0) / 2
      expect(ranked.map(middle)).toEqual(ranked.map(middle).toSorted((a, b) => b - a))
      expect(ids(await partners({ order: 'SCORE', weights: [{ factor: 'THEMES', weight: 100 }] }))[0]).toBe(kreisel.id)
    })

    it('looks in the own Kreis and those beside it instead of a radius, and outside of either', async () => {
      expect((await partners({ radiusKm: 1, districts: true })).map(({ actor }) => actor.id)).toEqual(['a-musterbund', kreisel.id, chor.id])
      expect((await partners({ radiusKm: 12, outside: true })).map(({ actor }) => actor.id)).toEqual([chor.id])
      expect(await partners({ districts: true, outside: true })).toEqual([])
    })

    it('tells with whom a candidate works where sizes cannot be compared, the nearest to who asks first: no points, but no silence', async () => {
      const { municipality: itself, ...seat } = nirgendwo
      const district = {
        ...seat,
        id: 'k-99001',
        name: 'Musterkreis',
        place: weiler.place!,
        municipality: { ...itself!, level: 'DISTRICT' },
      } as const
      const unpeopled = { ...beispieldorf, municipality: { ...beispieldorf.municipality! } }
      const far = claim('cl-dorf-3', { kind: 'PARTICIPATES_IN', subject: nirgendwo.id, object: 'c-dorf' })
      await change('district-1', { put: district }, { put: far })
      const { partner } = await api.ask(`{ partner(for: "k-99001", actor: "${chor.id}") { ${ANSWER} } }`)
      expect(gap(partner, 'PEERS')).toMatchObject({
        ofAsker: true,
        weight: 10,
        because: 'Arbeitet schon mit Beispieldorf (20.000 Einwohner) und einer weiteren Kommune.',
      })
      expect(gap(partner, 'PEERS')!.claims.map(({ id }) => id)).toEqual(['cl-dorf-2', 'cl-dorf-1'])
      const ended = ['cl-dorf-1', 'cl-dorf-2'].map((id) => ({ ...world.find((record) => record.id === id)!, validUntil: '2025-06' }))
      await change('over-1', { remove: far.id }, ...ended.map((put) => ({ put })))
      expect(part(await told(chor.id), 'PEERS')?.because).toBe('Hat schon mit Beispieldorf (20.000 Einwohner) gearbeitet.')
      await change('over-2', { put: far }, ...world.filter(({ id }) => id.startsWith('cl-dorf-')).map((put) => ({ put })))
      await change('district-2', { remove: 'k-99001' }, { remove: far.id }, { put: unpeopled })
      expect(gap(await told(chor.id), 'PEERS')).toMatchObject({
        ofAsker: false,
        because: 'Arbeitet schon mit Beispieldorf (Einwohnerzahl nicht bekannt).',
      })
      await change('district-3', { put: peopled(beispieldorf, 20_000) })
    })

    it('says which facts would tell the results apart better', async () => {
      const { partnerFacets } = await api.ask(
        `{ partnerFacets(for: "${musterstadt.id}") { total languages { language count } gaps { factor asker candidates } } }`,
      )
      expect(partnerFacets.total).toBe(3)
      expect(partnerFacets.languages).toEqual([{ language: 'tr', count: 1 }])
      expect(partnerFacets.gaps).toEqual([
        { factor: 'THEMES', asker: false, candidates: 2 },
        { factor: 'COUNTRIES', asker: true, candidates: 0 },
        { factor: 'LANGUAGES', asker: true, candidates: 0 },
        { factor: 'NEEDS', asker: true, candidates: 0 },
        { factor: 'COMMON', asker: false, candidates: 1 },
        { factor: 'PEERS', asker: false, candidates: 2 },
        { factor: 'CONFIRMED', asker: false, candidates: 2 },
      ])
    })

    it('finds whoever is tied to one of several countries, or speaks one of several languages, and gives the share of them as points', async () => {
      const both = ['l-GH', 'l-TG'].map((country) => claim(`cl-${country}`, { kind: 'CONCERNS', subject: chor.id, object: country }))
      await change('several-1', ...both.map((put) => ({ put })), { put: { ...kreisel, languages: ['fr'] } })
      const found = async (variables: Record<string, unknown>) =>
        new Map((await partners(variables)).map((one) => [one.actor.id, one] as const))
      const tied = await found({ countries: ['l-GH', 'l-TG'] })
      expect([...tied.keys()]).toEqual([kreisel.id, chor.id])
      expect(part(tied.get(kreisel.id)!, 'COUNTRIES')).toMatchObject({
        points: 5,
        because: 'Länderbezug laut eigener Angabe oder Quelle: Ghana: 1 von 2 gewählten Ländern.',
        claims: [{ id: 'cl-land' }],
      })
      expect(part(tied.get(chor.id)!, 'COUNTRIES')).toMatchObject({ points: 10, claims: [{ id: 'cl-l-GH' }, { id: 'cl-l-TG' }] })
      expect([...(await found({ countries: ['l-TG'] })).keys()]).toEqual([chor.id])
      const speaking = await found({ languages: ['fr', 'tr', 'ar'] })
      expect([...speaking.keys()]).toEqual([kreisel.id, chor.id])
      expect(part(speaking.get(chor.id)!, 'LANGUAGES')).toMatchObject({
        points: 1.7,
        because: 'Spricht Türkisch: 1 von 3 gewählten Sprachen.',
      })
      expect([...(await found({ languages: ['fr'], countries: ['l-TG', 'l-GH'] })).keys()]).toEqual([kreisel.id])
      await change('several-2', ...both.map(({ id }) => ({ remove: id })), { put: kreisel })
    })

    it('gives no reason that was withheld: not what has ended, not what its source denies, not where a protected place is', async () => {
      const answers = JSON.stringify([await partners(), await partners({ order: 'SCORE' }), await partners({ outside: true, radiusKm: 1 })])
      for (const withheld of ['cl-vorbei', 'cl-bestritten', 'Klima', placeless.id]) expect(answers).not.toContain(withheld)
      expect((await partners({ themes: ['t-klima'] })).map(({ actor }) => actor.id)).toEqual([])
    })

    it('forgets a reason at once when its claim is taken back, and learns one that comes', async () => {
      const climate = claim('cl-neu', { kind: 'WORKS_ON', subject: chor.id, object: 't-klima' })
      await change('partner-finder-1', { put: climate })
      expect(gap(await told(chor.id), 'THEMES')).toBeUndefined()
      expect(part(await told(chor.id), 'THEMES')).toMatchObject({ points: 0, because: 'Arbeitet zu Klima; kein gemeinsames Thema.' })
      await change('partner-finder-2', { remove: climate.id })
      expect(gap(await told(chor.id), 'THEMES')).toMatchObject({ because: 'Themen: nichts bekannt.' })
      expect(JSON.stringify(await partners())).not.toContain('cl-neu')
    })

    const notice = (id: string, actor: string, fields: Partial<NoticeRecord> = {}): { put: NoticeRecord } => ({
      put: {
        id,
        type: id.startsWith('of-') ? 'offer' : 'need',
        actor,
        theme: 't-klima',
        text: `Wortlaut ${id}`,
        validFrom: '2026-01-01',
        source: 's-musterquelle',
        ...fields,
      } as NoticeRecord,
    })

    it('counts what one of both needs and the other offers, names it, and rests on both notices with their source', async () => {
      await change('notices-1', notice('n-stadt', musterstadt.id, { country: 'l-GH', language: 'fr' }))
      expect(gap(await told(chor.id), 'NEEDS')).toMatchObject({
        ofAsker: false,
        weight: 5,
        because: 'Angebot: von ihr ist zurzeit keines verzeichnet.',
      })
      // A need beside a need: whether it offers anything is still not known.
      await change('notices-2', notice('n-chor', chor.id))
      expect(gap(await told(chor.id), 'NEEDS')).toMatchObject({ ofAsker: false })
      await change('notices-3', notice('of-chor', chor.id, { country: 'l-GH', language: 'fr' }))
      const source = { id: 's-musterquelle' }
      expect(part(await told(chor.id), 'NEEDS')).toEqual({
        factor: 'NEEDS',
        points: 5,
        weight: 5,
        because: 'Bietet an, was Musterstadt sucht: Klima (Ghana, Französisch).',
        claims: [],
        notices: [
          { id: 'n-stadt', source },
          { id: 'of-chor', source },
        ],
      })
      await change('notices-4', notice('of-stadt', musterstadt.id), notice('of-stadt-2', musterstadt.id, { theme: 't-bildung' }))
      const both = part(await told(chor.id), 'NEEDS')!
      expect(both).toMatchObject({
        points: 3.3,
        because: 'Bietet an, was Musterstadt sucht: Klima (Ghana, Französisch). Sucht, was Musterstadt anbietet: Klima.',
      })
      expect(both.notices.map(({ id }) => id)).toEqual(['n-stadt', 'of-chor', 'n-chor', 'of-stadt'])
      expect(gap(await told(kreisel.id), 'NEEDS')).toMatchObject({
        ofAsker: false,
        because: 'Bedarf und Angebot: von ihr ist zurzeit nichts verzeichnet.',
      })
      await change('notices-5', notice('n-kreisel', kreisel.id, { theme: 't-bildung', country: 'l-GH' }))
      await change('notices-6', notice('of-stadt-2', musterstadt.id, { theme: 't-bildung', country: 'l-TG' }))
      expect(part(await told(kreisel.id), 'NEEDS')).toMatchObject({
        points: 0,
        because: 'Bedarf und Angebot: nichts passt zu dem, was von Musterstadt verzeichnet ist.',
        notices: [{ id: 'n-kreisel' }],
      })
      const { partnerFacets } = await api.ask(`{ partnerFacets(for: "${musterstadt.id}") { gaps { factor asker candidates } } }`)
      expect(partnerFacets.gaps).toContainEqual({ factor: 'NEEDS', asker: false, candidates: 1 })
      expect((await partners({ order: 'SCORE', weights: [{ factor: 'NEEDS', weight: 100 }] }))[0]!.actor.id).toBe(chor.id)
      await change('notices-7', ...['n-stadt', 'n-chor', 'of-chor', 'of-stadt', 'of-stadt-2', 'n-kreisel'].map((remove) => ({ remove })))
    })

    it('neither counts nor tells what is kept back, ended, expired or still to come, from the moment that is recorded', async () => {
      const closed: Readonly<Record<string, Partial<NoticeRecord>>> = {
        withheld: { withheld: true },
        ended: { endedOn: '2026-11-24' },
        expired: { validUntil: '2026-11-23' },
        coming: { validFrom: '2026-11-25' },
      }
      for (const [name, fields] of Object.entries(closed)) {
        await change(`${name}-1`, notice('n-stadt', musterstadt.id), notice('of-chor', chor.id))
        expect(part(await told(chor.id), 'NEEDS'), name).toMatchObject({ points: 5 })
        await change(`${name}-2`, notice('of-chor', chor.id, fields))
        expect(gap(await told(chor.id), 'NEEDS'), name).toMatchObject({ ofAsker: false })
        const answers = JSON.stringify([await partners(), await partners({ order: 'SCORE' })])
        for (const told of ['of-chor', 'Klima', 'Wortlaut']) expect(answers, name).not.toContain(told)
        await change(`${name}-3`, notice('n-stadt', musterstadt.id, fields), notice('of-chor', chor.id))
        expect(gap(await told(chor.id), 'NEEDS'), name).toMatchObject({
          ofAsker: true,
          because: 'Bedarf und Angebot: von Musterstadt ist zurzeit nichts verzeichnet.',
        })
        expect(JSON.stringify(await partners()), name).not.toContain('n-stadt')
        await change(`${name}-4`, { remove: 'n-stadt' }, { remove: 'of-chor' })
      }
    })

    const why = async (actor: string, args = '') =>
      (await api.ask(`{ whyNotPartner(for: "${musterstadt.id}", actor: "${actor}"${args}) { rank distanceKm reasons } }`)).whyNotPartner

    it('says why somebody is not in the list', async () => {
      expect(await why(verein.id)).toMatchObject({ rank: null, reasons: ['ALREADY_PARTNER'] })
      expect(await why(chor.id)).toMatchObject({ rank: 3, reasons: [] })
      expect(await why(chor.id, ', radiusKm: 5, kinds: [UMBRELLA], themes: ["t-bildung"], languages: ["fr"]')).toMatchObject({
        rank: null,
        reasons: ['OTHER_KIND', 'TOO_FAR', 'OTHER_THEME', 'OTHER_LANGUAGE'],
      })
      expect(await why(placeless.id)).toEqual({ rank: null, distanceKm: null, reasons: ['PLACE_PROTECTED'] })
      expect(await why(beispieldorf.id)).toMatchObject({ reasons: ['MUNICIPALITY'] })
      expect(await why(musterstadt.id)).toMatchObject({ reasons: ['ITSELF'] })
      const { errors } = await api.post(`{ whyNotPartner(for: "${musterstadt.id}", actor: "a-nichts") { rank } }`)
      expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }])
    })

    it('tells one organisation as the list does, wherever it lies', async () => {
      const one = async (actor: string) =>
        (await api.ask(`{ partner(for: "${musterstadt.id}", actor: "${actor}", radiusKm: 1) { ${ANSWER} } }`)).partner
      expect(await one(chor.id)).toEqual(await told(chor.id))
      expect(await one(placeless.id)).toBeNull()
    })

    it('reads whole claims where more than their ids is asked for, and they are the same', async () => {
      const whole = 'claims { id kind subject { id } support { source { id } } }'
      const { partners: read } = await api.ask(
        `{ partners(for: "${musterstadt.id}") { parts { factor ${whole} } absent { factor ${whole} } } }`,
      )
      const bare = await api.ask(
        `{ partners(for: "${musterstadt.id}") { parts { factor claims { id } } absent { factor claims { id } } } }`,
      )
      const ids = (told: readonly Pick<Told, 'parts' | 'absent'>[]) =>
        told.map(({ parts, absent }) => [...parts, ...absent].map(({ factor, claims }) => [factor, claims.map(({ id }) => id)]))
      expect(ids(read)).toEqual(ids(bare.partners))
      const seat = read.at(-1).parts.find(({ factor }: { factor: string }) => factor === 'DISTANCE')
      const source = { id: 's-musterquelle' }
      expect(seat.claims).toEqual([{ id: 'cl-sitz', kind: 'LOCATED_IN', subject: { id: chor.id }, support: [{ source }] }])
    })

    it('tells of each in the list what its own page tells: umbrellas and sources', async () => {
      const told = 'memberOf { id } sources { id }'
      const { partners: listed } = await api.ask(`{ partners(for: "${musterstadt.id}") { actor { id ${told} } } }`)
      expect(listed.some(({ actor }: { actor: { memberOf: unknown[] } }) => actor.memberOf.length > 0)).toBe(true)
      for (const { actor } of listed) expect((await api.ask(`{ actor(id: "${actor.id}") { id ${told} } }`)).actor).toEqual(actor)
    })

    it('finds municipalities that are like it and work with somebody already, with whom, and by which claims', async () => {
      const question = `query ($alike: [PeerLikeness!]) { peers(for: "${musterstadt.id}", alike: $alike) {
        actor { id } alike because partners { id } steps { sentence claims { id } } } }`
      const { peers } = await api.ask(question)
      expect(peers).toMatchObject([
        {
          actor: { id: beispieldorf.id },
          alike: ['SIZE', 'KIND', 'STATE'],
          because: ['20.000 Einwohner; Musterstadt hat 40.000.', 'Ebenfalls kreisangehörig.', 'Im selben Land.'],
          partners: [{ id: chor.id }],
        },
      ])
      expect(peers[0].steps[0].claims.map(({ id }: { id: string }) => id).toSorted()).toEqual(['cl-dorf-1', 'cl-dorf-2'])
      expect(peers[0].steps[0].sentence).toContain('Beispieldorf arbeitet mit Chor der Vielen zusammen (Dorffest')
      expect((await api.ask(question, { alike: ['THEME'] })).peers).toEqual([])
    })

    it('tells the shortest chains of contacts, and who could introduce one where there is none', async () => {
      const chains = async (from: string, to: string) =>
        (await api.ask(`{ introductions(from: "${from}", to: "${to}") { length steps { sentence claims { id } } } }`)).introductions
      const [chain] = await chains(musterstadt.id, kreisel.id)
      expect(chain.steps.map(({ sentence }: { sentence: string }) => sentence.split(' (')[0])).toEqual([
        'Musterstadt arbeitet mit Musterverein zusammen',
        'Musterverein ist Gründungsmitglied von Musterbund',
        'Verein Kreisel ist Mitglied von Musterbund',
      ])
      expect(await chains(musterstadt.id, chor.id)).toEqual([])
      const { introducers } = await api.ask(
        `{ introducers(for: "${musterstadt.id}", to: "${chor.id}") { actor { id } distanceKm path { length steps { to { id } } } } }`,
      )
      expect(introducers).toMatchObject([{ actor: { id: beispieldorf.id }, path: { length: 1, steps: [{ to: { id: chor.id } }] } }])
      expect(introducers[0].distanceKm).toBeCloseTo(11.1, 1)
    })
  })
}
