import { describe, expect, it } from 'vitest'
import { naiveStore } from '../../test/contract/naive-store.ts'
import { actor, claim, cooperation, puts, region, source } from '../../test/contract/world.ts'
import { settableClock } from './clock.ts'
import type { AuthorRole, Change } from './commands.ts'
import { commandDoor } from './door.ts'
import { DomainError } from './errors.ts'
import type { DomainRecord } from './records.ts'

function open() {
  const store = naiveStore(settableClock('2026-11-24T10:00:00Z'))
  const door = commandDoor(store)
  let commands = 0
  const change = (changes: readonly Change[], role: AuthorRole = 'EDITOR') =>
    door.apply({ clientId: `c-${++commands}`, role, name: 'test', changes })
  return { store, door, change, put: (records: readonly DomainRecord[], role?: AuthorRole) => change(puts(records), role) }
}

/** What the door answered: "code field". */
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'let in',
    (error: unknown) => (error instanceof DomainError ? `${error.code} ${error.field}` : Promise.reject(error)),
  )

describe('the door', () => {
  it.each<[string, object]>([
    ['changes.0.put.validFrom', { validFrom: '2015-13' }],
    ['changes.0.put.validFrom', { validFrom: 'Frühjahr 2015' }],
    ['changes.0.put.lastConfirmed', { lastConfirmed: '2023-02-29' }],
    ['changes.0.put.validUntil', { validFrom: '2020', validUntil: '2019-12' }],
    ['changes.0.put.object', { object: undefined }],
    ['changes.0.put.object', { object: 'e-1' }],
    ['changes.0.put.object', { object: 'a-1' }],
    ['changes.0.put.subject', { subject: 's-1' }],
    ['changes.0.put.subject', { subject: 'Köln' }],
    ['changes.0.put.status', { status: 'RUMOURED' }],
    ['changes.0.put.id', { id: 'a-7' }],
    ['changes.0.put.id', { id: 'cl-' }],
    ['changes.0.put.id', { id: `cl-${'x'.repeat(200)}` }],
    ['changes.0.put.supports.0.source', { supports: [{ source: 'a-1', stance: 'SUPPORTS', literal: true }] }],
    ['changes.0.put.contradictedBy.0', { contradictedBy: ['cl-1'] }],
    ['changes.0.put.value', { kind: 'ATTRIBUTE', object: undefined, property: 'FOUNDED' }],
    ['changes.0.put', { surprise: 1 }],
  ])('names the field %s of a claim with %o', async (field, wrong) => {
    const { put } = open()
    await put([actor('a-1', 'Eins'), actor('a-2', 'Zwei')])
    expect(await refusal(put([{ ...claim('cl-1', 'MEMBER_OF', 'a-1', 'a-2'), ...wrong } as DomainRecord]))).toBe(`INVALID_INPUT ${field}`)
  })

  it.each<[string, DomainRecord]>([
    ['changes.0.put.name', actor('a-1', '  ')],
    ['changes.0.put.website', actor('a-1', 'Eins', { website: 'javascript:alert(1)' })],
    ['changes.0.put.scope', actor('a-1', 'Eins', { scope: 'LOCAL' })],
    ['changes.0.put.region', actor('a-1', 'Eins', { region: 'a-2' })],
    ['changes.0.put.place.lat', actor('a-1', 'Eins', { place: { label: 'x', lat: 91, lon: 0, precision: 'exact', country: 'DE' } })],
    [
      'changes.0.put.municipality.population.value',
      actor('m-1', 'Eins', { kind: 'MUNICIPALITY', municipality: { level: 'MUNICIPALITY', counted: false, population: { value: -1 } } }),
    ],
    ['changes.0.put.municipality', actor('a-1', 'Eins', { municipality: { level: 'MUNICIPALITY', counted: false } })],
    ['changes.0.put.url', source('s-1', { url: 'ftp://example.org' })],
  ])('names the field %s of a record', async (field, record) => {
    expect(await refusal(open().put([record]))).toBe(`INVALID_INPUT ${field}`)
  })

  it('refuses a region whose AGS is not the one in its id', async () => {
    expect(await refusal(open().put([region('05', 'NRW', { ags: '09' })], 'SEED'))).toBe('INVALID_INPUT changes.0.put.ags')
  })

  it('finds the bad record behind a thousand good ones, and lets none of them in', async () => {
    const { store, put } = open()
    const good = Array.from({ length: 1000 }, (_, i) => actor(`a-${i}`, 'gut'))
    expect(await refusal(put([...good, actor('a-bad', '')]))).toBe('INVALID_INPUT changes.1000.put.name')
    expect(await store.counts()).toEqual({})
  })

  it('lets only the seed put regions, an import put but not remove, the system only infer', async () => {
    const { put, change } = open()
    expect(await refusal(put([region('05', 'NRW')], 'EDITOR'))).toBe('NOT_ALLOWED changes.0')
    expect(await refusal(put([region('05', 'NRW')], 'SEED'))).toBe('let in')
    expect(await refusal(put([actor('a-1', 'Eins'), actor('a-2', 'Zwei')], 'IMPORT'))).toBe('let in')
    expect(await refusal(change([{ remove: 'a-1' }], 'IMPORT'))).toBe('NOT_ALLOWED changes.0')
    expect(await refusal(put([actor('a-3', 'Drei')], 'SYSTEM'))).toBe('NOT_ALLOWED changes.0')
    const inferred = claim('cl-1', 'MEMBER_OF', 'a-1', 'a-2', { status: 'INFERRED' })
    expect(await refusal(put([{ ...inferred, status: 'STATED' }], 'SYSTEM'))).toBe('NOT_ALLOWED changes.0.put.status')
    expect(await refusal(put([inferred], 'SYSTEM'))).toBe('let in')
    expect(await refusal(put([{ ...inferred, status: 'CONFIRMED' }], 'EDITOR'))).toBe('let in')
    expect(await refusal(put([inferred], 'SYSTEM'))).toBe('NOT_ALLOWED changes.0')
    expect(await refusal(change([{ remove: 'cl-1' }], 'SYSTEM'))).toBe('NOT_ALLOWED changes.0')
  })

  it('lets an editor take back what an editor or import did, nobody what the seed did', async () => {
    const { put, door } = open()
    const seeded = await put([actor('a-1', 'Eins')], 'SEED')
    const imported = await put([actor('a-2', 'Zwei')], 'IMPORT')
    const edited = await put([actor('a-3', 'Drei')], 'EDITOR')
    expect(await refusal(door.undo(seeded.command, { clientId: 'u1', role: 'EDITOR' }))).toBe('NOT_ALLOWED command')
    expect(await refusal(door.undo(edited.command, { clientId: 'u2', role: 'IMPORT' }))).toBe('NOT_ALLOWED command')
    expect(await refusal(door.undo(imported.command, { clientId: 'u3', role: 'EDITOR' }))).toBe('let in')
    expect(await refusal(door.undo(edited.command, { clientId: 'u4', role: 'EDITOR' }))).toBe('let in')
  })

  it('takes back a command without the source that others rest on by now, and with the one that is only its own', async () => {
    const { store, door, put } = open()
    const [a, b] = [actor('a-1', 'Eins'), actor('a-2', 'Zwei')]
    const resting = (id: string, source: string) =>
      claim(id, 'MEMBER_OF', 'a-1', 'a-2', { supports: [{ source, stance: 'SUPPORTS', literal: true }] })
    await put([a, b])
    const first = await put([source('s-1'), source('s-2'), resting('cl-1', 's-1'), resting('cl-2', 's-2')])
    await put([resting('cl-3', 's-1')])
    await door.undo(first.command, { clientId: 'u1', role: 'EDITOR' })
    const left = await store.records(['s-1', 's-2', 'cl-1', 'cl-2', 'cl-3'])
    expect(left.map((record) => record?.id)).toEqual(['s-1', undefined, undefined, undefined, 'cl-3'])
  })

  it('keeps the undo of a command to itself', async () => {
    const { door, put } = open()
    const { command } = await put([cooperation('c-1')])
    expect(await refusal(door.apply({ clientId: 'x', role: 'EDITOR', name: 'undo', changes: [], undoes: command }))).toBe(
      'INVALID_INPUT undoes',
    )
    expect(await refusal(door.apply({ clientId: 'x y', role: 'EDITOR', name: 'test', changes: [] }))).toBe('INVALID_INPUT clientId')
    expect(await refusal(door.apply({ clientId: 'x', role: 'EDITOR', name: 'Test!', changes: [] }))).toBe('INVALID_INPUT name')
  })
})
