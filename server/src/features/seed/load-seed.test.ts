import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type EmbeddedStore, openEmbeddedStore } from '../../adapters/embedded/index.ts'
import { settableClock } from '../../domain/clock.ts'
import type { ActorRecord, ClaimRecord, DomainRecord, SourceRecord } from '../../domain/records.ts'
import { loadSeed, SEED_FILES } from './load-seed.ts'

const MUNICIPALITIES = `ags,ars,name,official_name,kind,district_ags,district,district_kind,state,association,association_kind,area_km2,population,postcode,lat,lon
01999001,019990001001,Musterort,"Musterort, Stadt",Stadt,01999,Musterland,Kreis,Schleswig-Holstein,,,10.50,1200,00001,54.1,10.1
`
const DISTRICTS = `ags,name,kind,state,area_km2,population
01999,Musterland,Kreis,Schleswig-Holstein,10.50,1200
`

const source: SourceRecord = { type: 'source', id: 's-example', title: 'Example page', url: 'https://example.org/' }
const organisation = (id: string, name: string): ActorRecord => ({
  type: 'actor',
  id,
  kind: 'MIGRANT_ORGANISATION',
  name,
  alternativeNames: [],
  languages: [],
})
const membership: ClaimRecord = {
  type: 'claim',
  id: 'cl-member',
  kind: 'MEMBER_OF',
  subject: 'a-verein-eins',
  object: 'a-verein-zwei',
  status: 'STATED',
  supports: [{ source: 's-example', stance: 'SUPPORTS', literal: true }],
  contradictedBy: [],
}
const ONE = organisation('a-verein-eins', 'Verein Eins')
const TWO = organisation('a-verein-zwei', 'Verein Zwei')

let base: string
let store: EmbeddedStore

beforeEach(async () => {
  base = mkdtempSync(join(tmpdir(), 'netzatlas-seed-'))
  store = await openEmbeddedStore({ dataDir: join(base, 'data'), clock: settableClock('2026-11-24T08:00:00Z') })
})
afterEach(async () => {
  await store.close()
  rmSync(base, { recursive: true })
})

function seedFolder(records: Partial<Record<(typeof SEED_FILES)[number], readonly DomainRecord[]>>): string {
  const folder = join(base, 'seeds')
  mkdirSync(join(folder, 'gazetteer'), { recursive: true })
  writeFileSync(join(folder, 'gazetteer/municipalities.csv'), MUNICIPALITIES)
  writeFileSync(join(folder, 'gazetteer/districts.csv'), DISTRICTS)
  writeFileSync(join(folder, 'gazetteer/alternative-names.csv'), 'ags,name\n')
  for (const name of SEED_FILES) {
    writeFileSync(join(folder, `${name}.jsonl`), (records[name] ?? []).map((record) => `${JSON.stringify(record)}\n`).join(''))
  }
  return folder
}

const full = () => seedFolder({ sources: [source], actors: [ONE, TWO], claims: [membership] })
const actor = async (id: string) => (await store.records([id]))[0] as ActorRecord | undefined
const edited = (name: string) =>
  store.apply({ clientId: `edit-${name}`, role: 'EDITOR', name: 'rename', changes: [{ put: { ...ONE, name } }] })

describe('loading the seed', () => {
  test('puts the gazetteer and the network, and tells how far it is', async () => {
    const steps: number[] = []
    const report = await loadSeed(store, full(), ({ done, total }) => steps.push(done / total))
    expect(report).toEqual({ changed: true, records: 9, kept: [] })
    expect(steps.at(-1)).toBe(1)
    expect(steps).toEqual(steps.toSorted((a, b) => a - b))
    expect(await store.counts()).toMatchObject({ actor: 3, region: 3, source: 2, claim: 1 })
    expect((await actor('m-01999001'))?.name).toBe('Musterort')
  })

  test('writes nothing the second time', async () => {
    await loadSeed(store, full())
    const before = await store.revision()
    expect(await loadSeed(store, full())).toEqual({ changed: false, records: 0, kept: [] })
    expect(await store.revision()).toEqual(before)
  })

  test('updates what changed in the seed', async () => {
    await loadSeed(store, full())
    await loadSeed(store, seedFolder({ sources: [source], actors: [{ ...ONE, name: 'Verein Eins neu' }, TWO], claims: [membership] }))
    expect((await actor(ONE.id))?.name).toBe('Verein Eins neu')
  })

  test('removes what vanished from the seed, claims before what they speak of', async () => {
    await loadSeed(store, full())
    await loadSeed(store, seedFolder({ sources: [source], actors: [TWO] }))
    expect(await actor(ONE.id)).toBeUndefined()
    expect(await store.counts()).toMatchObject({ actor: 2 })
    expect((await store.counts()).claim ?? 0).toBe(0)
  })

  test('removes a claim that another spoke against until this seed', async () => {
    const other: ClaimRecord = { ...membership, id: 'cl-other', contradictedBy: ['cl-member'] }
    await loadSeed(store, seedFolder({ sources: [source], actors: [ONE, TWO], claims: [membership, other] }))
    const replaced = { ...membership, id: 'cl-replaced' }
    const report = await loadSeed(
      store,
      seedFolder({ sources: [source], actors: [ONE, TWO], claims: [{ ...other, contradictedBy: ['cl-replaced'] }, replaced] }),
    )
    expect(report.kept).toEqual([])
    expect(await store.records(['cl-member', 'cl-replaced'])).toEqual([undefined, replaced])
  })

  test('brings back what vanished once and is in the seed again', async () => {
    await loadSeed(store, full())
    await loadSeed(store, seedFolder({ sources: [source], actors: [TWO] }))
    await loadSeed(store, full())
    expect((await actor(ONE.id))?.name).toBe('Verein Eins')
    expect(await store.counts()).toMatchObject({ actor: 3, claim: 1 })
  })

  test('keeps what a user changed, and says so', async () => {
    await loadSeed(store, full())
    await edited('Verein Eins, wie es richtig heißt')
    const changed = await loadSeed(
      store,
      seedFolder({ sources: [source], actors: [{ ...ONE, name: 'Anders' }, TWO], claims: [membership] }),
    )
    expect(changed.kept).toEqual([ONE.id])
    expect((await actor(ONE.id))?.name).toBe('Verein Eins, wie es richtig heißt')
    const removed = await loadSeed(store, seedFolder({ sources: [source], actors: [TWO] }))
    expect(removed.kept).toContain(ONE.id)
    expect((await actor(ONE.id))?.name).toBe('Verein Eins, wie es richtig heißt')
  })
})
