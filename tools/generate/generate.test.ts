import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Command } from '../../server/src/domain/commands.ts'
import { checkRecord } from '../../server/src/domain/door.ts'
import { deriveLines } from '../../server/src/domain/lines.ts'
import type { ActorRecord, ClaimRecord, DomainRecord, RecordOf, RecordType } from '../../server/src/domain/records.ts'
import { referencesOf } from '../../server/src/domain/references.ts'
import { generate } from './generate.ts'
import { SIZES, type SizeName } from './sizes.ts'

const recordsOf = (commands: readonly Command[]): DomainRecord[] =>
  commands.flatMap(({ changes }) => changes.map((change) => (change as { put: DomainRecord }).put))
const ofType = <T extends RecordType>(records: readonly DomainRecord[], type: T): RecordOf<T>[] =>
  records.filter((record): record is RecordOf<T> => record.type === type)
const hashOf = (commands: Iterable<Command>): string => {
  const hash = createHash('sha256')
  for (const command of commands) hash.update(JSON.stringify(command))
  return hash.digest('hex')
}
const pairsByKind = (claims: readonly ClaimRecord[]): Set<string> =>
  new Set(deriveLines(claims).map(({ kind, source, target }) => `${kind} ${[source, target].sort().join(' ')}`))

const commands = [...generate({ size: 'small', seed: 42 })]
const records = recordsOf(commands)
const claims = ofType(records, 'claim')
const actors = ofType(records, 'actor')

function degrees(): number[] {
  const neighbours = new Map<string, Set<string>>()
  for (const { source, target } of deriveLines(claims)) {
    for (const [a, b] of [[source, target], [target, source]] as const) neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b)) // biome-ignore format: both ways
  }
  return [...neighbours.values()].map(({ size }) => size).sort((a, b) => b - a)
}

describe('a generated network', () => {
  test('is the same, byte for byte, for the same seed, and another for another', () => {
    const hash = hashOf(commands)
    expect(hashOf(generate({ size: 'small', seed: 42 }))).toBe(hash)
    expect(hashOf(generate({ size: 'small', seed: 43 }))).not.toBe(hash)
  })

  test.each(Object.keys(SIZES) as SizeName[])(
    'of size %s holds exactly as many actors, events, cooperations and lines as it should',
    (size) => {
      const all = recordsOf([...generate({ size, seed: 7 })])
      const count = (kind: ActorRecord['kind']) => ofType(all, 'actor').filter((actor) => actor.kind === kind).length
      const { municipalities, organisations, umbrellas, events, cooperations, lines } = SIZES[size]
      expect(count('MUNICIPALITY')).toBe(municipalities)
      expect(count('UMBRELLA')).toBe(umbrellas)
      expect(ofType(all, 'actor')).toHaveLength(municipalities + organisations + umbrellas)
      expect(ofType(all, 'event')).toHaveLength(events)
      expect(ofType(all, 'cooperation')).toHaveLength(cooperations)
      expect(pairsByKind(ofType(all, 'claim')).size).toBe(lines)
    },
  )

  test('is well formed, and each command speaks only of itself and earlier ones', () => {
    const known = new Set<string>()
    for (const { clientId, changes } of commands) {
      const put = changes.map((change) => (change as { put: DomainRecord }).put)
      for (const record of put) {
        expect(known.has(record.id), record.id).toBe(false)
        known.add(record.id)
        checkRecord(record, record.id)
      }
      const unknown = put.flatMap(referencesOf).filter((id) => !known.has(id))
      expect(unknown, clientId).toEqual([])
    }
  })

  test('comes in commands of about a thousand records; only regions are put as the seed may', () => {
    expect(Math.max(...commands.map(({ changes }) => changes.length))).toBeLessThanOrEqual(1_000)
    const roles = new Map(
      commands.flatMap(({ role, changes }) => changes.map((change) => [(change as { put: DomainRecord }).put.type, role])),
    )
    expect([...roles].filter(([, role]) => role === 'SEED').map(([type]) => type)).toEqual(['region'])
  })

  test('is marked as fictional: every claim rests on the invented source, every key lies outside Germany', () => {
    expect(claims.filter(({ supports }) => !supports.some(({ source }) => source === 's-fictional'))).toEqual([])
    expect(ofType(records, 'source').filter(({ licence }) => licence !== 'fictional')).toEqual([])
    const states = new Set(
      [...actors.map(({ region }) => region!), ...ofType(records, 'region').map(({ id }) => id)].map((id) => Number(id.slice(2, 4))),
    )
    expect([...states].sort()).toEqual(Array.from({ length: 16 }, (_, i) => 81 + i))
  })

  test('has 16 Länder and 400 districts whose people are those of the municipalities in them', () => {
    const regions = ofType(records, 'region')
    const level = (name: string) => regions.filter((region) => region.level === name)
    const people = (list: typeof regions) => list.reduce((sum, { population }) => sum + population!.value, 0)
    expect(level('STATE')).toHaveLength(16)
    expect(level('DISTRICT')).toHaveLength(400)
    expect(level('MUNICIPALITY')).toHaveLength(SIZES.small.municipalities)
    expect(people(level('STATE'))).toBe(people(level('MUNICIPALITY')))
    expect(people(level('DISTRICT'))).toBe(people(level('MUNICIPALITY')))
    expect(level('MUNICIPALITY').filter(({ parent, id }) => !id.startsWith(parent!))).toEqual([])
  })

  test('lies within Germany', () => {
    const outside = actors.filter(({ place }) => !place || place.lat < 47.3 || place.lat > 55 || place.lon < 5.9 || place.lon > 15.1)
    expect(outside).toEqual([])
  })

  test('is dated as sources date things: years, months, days, and sometimes not at all', () => {
    const relations = claims.filter(({ kind }) => kind === 'PARTICIPATES_IN' || kind === 'MEMBER_OF')
    const share = (length: number | undefined) =>
      relations.filter(({ validFrom }) => validFrom?.length === length).length / relations.length
    for (const length of [undefined, 4, 7, 10]) expect(share(length)).toBeGreaterThan(0.1)
    expect(
      relations.filter(({ validFrom, validUntil }) => validFrom && validUntil && validUntil.slice(0, 4) < validFrom.slice(0, 4)),
    ).toEqual([])
    expect(claims.filter(({ lastConfirmed }) => lastConfirmed && lastConfirmed > '2026-10-31')).toEqual([])
  })

  test('holds contradictions that name each other', () => {
    const byId = new Map(claims.map((claim) => [claim.id, claim]))
    const disputed = claims.filter(({ status }) => status === 'DISPUTED')
    expect(disputed.length).toBeGreaterThan(20)
    for (const { id, contradictedBy } of disputed) expect(byId.get(contradictedBy[0]!)?.contradictedBy).toEqual([id])
  })

  test('has hubs: few actors hold much of it, most have a handful of neighbours', () => {
    const sorted = degrees()
    const median = sorted[sorted.length >> 1]!
    expect(median).toBeLessThanOrEqual(6)
    expect(sorted[0]!).toBeGreaterThan(40 * median)
    // Exponent of the tail from degree 10 on (Clauset, Shalizi & Newman 2009, equation 3.7): scale-free networks have 2 to 3.
    const tail = sorted.filter((degree) => degree >= 10)
    const exponent = 1 + tail.length / tail.reduce((sum, degree) => sum + Math.log(degree / 9.5), 0)
    expect(exponent).toBeGreaterThan(2)
    expect(exponent).toBeLessThan(3)
  })

  test('has communities by region: most cooperation stays within a Land, where chance would leave a sixteenth', () => {
    const stateOf = new Map(actors.map(({ id, region }) => [id, region!.slice(0, 4)]))
    const cooperating = deriveLines(claims).filter(({ kind }) => kind === 'COOPERATES_WITH')
    const within = cooperating.filter(({ source, target }) => stateOf.get(source) === stateOf.get(target))
    expect(within.length / cooperating.length).toBeGreaterThan(0.5)
  })
})
