import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ATTRIBUTE_PROPERTIES, CLAIM_ROLES, holdsOn, isPartialDate, validity } from '@netzatlas/shared'
import { describe, expect, test } from 'vitest'
import type { ActorRecord, ClaimRecord, DomainRecord, RecordOf, RecordType } from '../../server/src/domain/records.ts'
import { seedParts } from '../../server/src/features/seed/load-seed.ts'
import { seedFiles } from './build.ts'
import { readCsv } from './csv.ts'
import { readFacts } from './facts.ts'
import { seedNetwork } from './network.ts'
import { foldName } from './text.ts'

const root = join(import.meta.dirname, '../..')
const network = seedNetwork()
const files = seedFiles(network)
const committed = (path: string) => readFileSync(join(root, path), 'utf8')
const texts = new Map([...files].map(([path, text]) => [path.replace('server/seeds/', ''), text] as const))
for (const name of ['gazetteer/municipalities.csv', 'gazetteer/districts.csv']) texts.set(name, committed(`server/seeds/${name}`))
const everything: readonly DomainRecord[] = seedParts(texts).flatMap(({ records }) => records)
const byId = new Map(everything.map((record) => [record.id, record]))
const all = <T extends RecordType>(type: T) => everything.filter((record): record is RecordOf<T> => record.type === type)
const claims = all('claim')
const facts = readFacts()

const NEMO = 'a-bundesverband-netzwerke-von-migrantenorganisationen-e-v-nemo'
const certainOn = (day: string) => (claim: ClaimRecord) => holdsOn(validity(claim), day) === 'CERTAIN'
const actorNamed = (name: string) => all('actor').filter((actor) => actor.name === name)
const claimsOf = (fact: string) =>
  (network.trace.find((row) => row.fact === fact)?.ids ?? []).flatMap((id) => {
    const record = byId.get(id)
    return record?.type === 'claim' ? [record] : []
  })

describe('the seed network', () => {
  test('is what the decision lists give, byte for byte', () => {
    for (const [path, text] of files) expect(committed(path) === text, path).toBe(true)
  })

  test('has one record an id', () => {
    expect(byId.size).toBe(everything.length)
  })

  test('refers only to records that exist', () => {
    const missing = new Set<string>()
    const need = (id: string | undefined) => {
      if (id !== undefined && !byId.has(id)) missing.add(id)
    }
    for (const claim of claims) {
      for (const id of [claim.subject, claim.object, ...claim.contradictedBy, ...claim.supports.map(({ source }) => source)]) need(id)
    }
    for (const actor of all('actor')) need(actor.region)
    for (const event of all('event')) need(event.region)
    for (const edition of all('edition')) for (const id of [edition.contest, edition.ceremony]) need(id)
    for (const award of all('award')) need(award.edition)
    expect([...missing]).toEqual([])
  })

  test('rests every claim on at least one source that supports it', () => {
    const bare = claims.filter((claim) => !claim.supports.some(({ stance }) => stance === 'SUPPORTS'))
    expect(bare.map(({ id }) => id)).toEqual([])
  })

  test('has only dates that exist, and none after the day it was collected', () => {
    const dated = ['validFrom', 'validUntil', 'lastConfirmed', 'from', 'until', 'date', 'on']
    const dates = everything.flatMap((record) =>
      Object.entries(record).flatMap(([field, date]: [string, unknown]) =>
        dated.includes(field) && typeof date === 'string' ? [{ id: record.id, field, date }] : [],
      ),
    )
    expect(dates.length).toBeGreaterThan(1000)
    expect(dates.filter(({ date }) => !isPartialDate(date))).toEqual([])
    expect(dates.filter(({ field, date }) => field !== 'validUntil' && date > '2026-11-30')).toEqual([])
  })

  test('ends nothing before it begins', () => {
    const reversed = claims.filter(
      ({ validFrom, validUntil }) => validFrom && validUntil && validUntil < validFrom.slice(0, validUntil.length),
    )
    expect(reversed.map(({ id }) => id)).toEqual([])
  })

  test('keeps a contradiction on both sides, and disputes both', () => {
    const disputed = claims.filter(({ contradictedBy }) => contradictedBy.length > 0)
    expect(disputed.length).toBeGreaterThan(10)
    for (const claim of disputed) {
      expect(claim.status).toBe('DISPUTED')
      for (const other of claim.contradictedBy) expect((byId.get(other) as ClaimRecord).contradictedBy).toContain(claim.id)
    }
  })

  test('says only what the shared vocabulary knows', () => {
    const properties = claims.map(({ property }) => property).filter((property) => property !== undefined)
    const roles = claims.map(({ role }) => role).filter((role) => role !== undefined)
    // Languages are recorded by people only.
    expect(new Set([...properties, 'LANGUAGE'])).toEqual(new Set(ATTRIBUTE_PROPERTIES))
    expect(new Set(roles)).toEqual(new Set(CLAIM_ROLES))
  })

  test('has no two bodies of one name in one place unless a decision list says so', () => {
    const decided = new Set(readCsv('decisions/two-bodies.csv', ['name', 'reason']).map(({ name }) => foldName(name)))
    const places = Map.groupBy(
      all('actor').filter(({ kind }) => kind !== 'MUNICIPALITY'),
      (actor) => `${foldName(actor.name)}|${actor.region ?? ''}`,
    )
    const twice = [...places].filter(([key, actors]) => actors.length > 1 && !decided.has(key.split('|')[0]!))
    expect(twice.map(([key]) => key)).toEqual([])
  })
})

describe('the trace', () => {
  test('names every row once', () => {
    expect(network.trace.map(({ fact }) => fact)).toEqual(facts.map(({ id }) => id))
  })

  test('tells for every row what it became or why it was left out', () => {
    const silent = network.trace.filter(({ ids, leftOut }) => (ids.length === 0) === (leftOut === ''))
    expect(silent).toEqual([])
    expect(network.trace.flatMap(({ ids }) => ids).filter((id) => !byId.has(id))).toEqual([])
  })

  test('leaves out at most one row in twenty', () => {
    const leftOut = network.trace.filter((row) => row.leftOut !== '').length
    expect(leftOut / facts.length).toBeLessThanOrEqual(0.05)
  })

  test('carries the source of every row into what it became', () => {
    const sources = new Map(all('source').map((source) => [source.url, source.id]))
    const lost = facts.filter(({ id, source_url }) => {
      const made = claimsOf(id)
      return made.length > 0 && !made.every(({ supports }) => supports.some(({ source }) => source === sources.get(source_url)))
    })
    expect(lost.map(({ id }) => id)).toEqual([])
  })
})

describe('named cases', () => {
  const members = claims.filter(({ kind, object }) => kind === 'MEMBER_OF' && object === NEMO)

  test('NeMO has no certain member the day before its founding and nine on the day', () => {
    expect(members.filter(certainOn('2015-09-16'))).toHaveLength(0)
    expect(members.filter(certainOn('2015-09-17'))).toHaveLength(9)
    expect(members.filter((claim) => holdsOn(validity(claim), '2015-09-16') === 'POSSIBLE')).toHaveLength(0)
    expect(members.filter(({ role }) => role === 'FOUNDING')).toHaveLength(9)
    expect(members.length).toBeGreaterThan(15)
  })

  test('NeMO is one umbrella, and its founding membership of MORGEN is disputed', () => {
    expect(actorNamed('Bundesverband Netzwerke von Migrantenorganisationen e.V. (NeMO)')).toHaveLength(1)
    expect(all('actor').filter(({ name }) => name.startsWith('Bundesverband Netzwerke'))).toHaveLength(1)
    const morgen = members.find(({ subject }) => subject.startsWith('a-morgen-e-v'))
    expect(morgen?.status).toBe('DISPUTED')
    expect(morgen?.supports.map(({ stance }) => stance).sort()).toEqual(['CONTRADICTS', 'SUPPORTS'])
    const counts = claims.filter(({ subject, property }) => subject === NEMO && property === 'FOUNDING_MEMBER_COUNT')
    expect(counts.map(({ status }) => status)).toEqual(['DISPUTED', 'DISPUTED'])
    expect(counts[0]?.contradictedBy).toContain(counts[1]?.id)
  })

  test('VMDO is one umbrella under both its names', () => {
    const [vmdo] = actorNamed('Verbund der sozial-kulturellen Migrantenvereine in Dortmund e.V. (VMDO)')
    expect(vmdo?.shortName).toBe('VMDO')
    expect(vmdo?.alternativeNames).toContain('VMDO e.V.')
    expect(actorNamed('VMDO e.V.')).toHaveLength(0)
  })

  test('the two Griechische Gemeinde in Hannover and Mainz stay two', () => {
    const both = actorNamed('Griechische Gemeinde') as readonly ActorRecord[]
    expect(both.map(({ disambiguation }) => disambiguation).sort()).toEqual(['Hannover, Niedersachsen', 'Mainz, Rheinland-Pfalz'])
  })

  test('exactly five municipalities won "Kommune bewegt Welt" in more than one edition', () => {
    const editions = new Map<string, Set<string>>()
    for (const { kind, subject, object } of claims) {
      const award = byId.get(subject)
      const winner = byId.get(object ?? '')
      if (kind !== 'AWARDED' || award?.type !== 'award' || !award.edition?.startsWith('ed-kommune-bewegt-welt-')) continue
      if (winner?.type !== 'actor' || winner.kind !== 'MUNICIPALITY') continue
      editions.set(winner.name, (editions.get(winner.name) ?? new Set()).add(award.edition))
    }
    const repeated = [...editions].filter(([, won]) => won.size > 1).map(([name]) => name)
    expect(repeated.sort()).toEqual(['Kiel', 'Köln', 'Leipzig', 'Marburg', 'Saarbrücken'])
  })

  test('the prize of Mannheim of 2018 is one award, shared with the Interkulturelles Haus', () => {
    const awards = all('award').filter(({ id }) => id.startsWith('w-kommune-bewegt-welt-2018-mannheim'))
    expect(awards).toHaveLength(1)
    const won = claims.filter(({ kind, subject }) => kind === 'AWARDED' && subject === awards[0]?.id)
    expect(won.map(({ object }) => object).sort()).toEqual(['a-interkulturelles-haus-mannheim-e-v-ikhm', 'm-08222000'])
    const rows = ['F215', 'G4a32481', 'Ga8d13b6', 'G9b5afc6', 'Gd914727']
    for (const fact of rows) expect(network.trace.find((row) => row.fact === fact)?.ids).toContain(awards[0]?.id)
  })

  test('the contest has six editions with the entries that are told', () => {
    const editions = all('edition').filter(({ contest }) => contest === 'ct-kommune-bewegt-welt')
    expect(editions.map(({ year, entries }) => [year, entries?.value])).toEqual([
      [2014, 59],
      [2016, undefined],
      [2018, undefined],
      [2020, 47],
      [2022, 50],
      [2024, 51],
    ])
    expect(editions.every(({ ceremony }) => ceremony !== undefined)).toBe(true)
  })

  test('places are the ones that are meant', () => {
    const subjectOf = (fact: string) =>
      new Set(claimsOf(fact).flatMap(({ kind, subject, object }) => (kind === 'AWARDED' ? [object] : [subject])))
    expect(subjectOf('F228')).toEqual(new Set(['m-12052000']))
    expect(subjectOf('F241')).toEqual(new Set(['m-03403000']))
    expect(subjectOf('F230')).toEqual(new Set(['m-05515000']))
    expect(subjectOf('F221')).toEqual(new Set(['k-05358']))
    expect(subjectOf('F226')).toEqual(new Set(['a-verbandsgemeinde-sprendlingen-gensingen']))
    expect(subjectOf('F201')).toEqual(new Set(['a-berlin-mitte']))
    expect(subjectOf('G66b3428')).toEqual(new Set(['m-09563000']))
    expect(subjectOf('Gc988b10')).toEqual(new Set(['k-09573']))
  })

  test('a contact is a single day, and a partnership abroad concerns its country', () => {
    const contact = claimsOf('Ge829bb2').find(({ kind }) => kind === 'PARTICIPATES_IN')
    expect([contact?.validFrom, contact?.validUntil]).toEqual(['2025-05-14', '2025-05-14'])
    expect((byId.get(contact?.object ?? '') as { kind?: string }).kind).toBe('CONTACT')
    expect(claimsOf('G9932e3c').find(({ kind }) => kind === 'CONCERNS')?.object).toBe('l-BF')
  })

  test('the two old inventories are the only assessments', () => {
    expect(
      all('assessment')
        .map(({ on }) => on)
        .sort(),
    ).toEqual(['2009', '2021'])
    expect(
      claims
        .filter(({ kind }) => kind === 'ASSESSED')
        .map(({ object }) => object)
        .sort(),
    ).toEqual(['m-05515000', 'm-06414000'])
  })

  test('no organisation of migrants in a small eastern town is placed more closely than its Kreis', () => {
    const eastern = /^r-1[2-6]\d{6}$/
    const population = (id: string) => {
      const region = byId.get(id)
      return region?.type === 'region' ? (region.population?.value ?? 0) : 0
    }
    const placed = all('actor').filter(
      ({ kind, region }) =>
        (kind === 'MIGRANT_ORGANISATION' || kind === 'UMBRELLA') && eastern.test(region ?? '') && population(region!) < 60_000,
    )
    expect(placed.map(({ name }) => name)).toEqual([])
    const coarsened = all('actor').filter(({ placeProtected }) => placeProtected)
    expect(coarsened).toHaveLength(4)
    expect(coarsened.every(({ place, region }) => place?.precision === 'district centre' && /^r-1[2-6]\d{3}$/.test(region ?? ''))).toBe(
      true,
    )
    const located = claims.filter(({ kind, subject, object }) => {
      const actor = byId.get(subject)
      return (
        kind === 'LOCATED_IN' &&
        actor?.type === 'actor' &&
        actor.kind === 'MIGRANT_ORGANISATION' &&
        eastern.test(object!) &&
        population(object!) < 60_000
      )
    })
    expect(located.map(({ id }) => id)).toEqual([])
  })
})
