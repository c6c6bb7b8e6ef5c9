import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actor, assessment, claim, cooperation, municipality, puts, region } from '../../../../test/contract/world.ts'
import type { Change } from '../../../domain/commands.ts'
import { DomainError } from '../../../domain/errors.ts'
import type { DomainRecord } from '../../../domain/records.ts'
import { type HeldFacts, loadCoverageFacts, patchedCoverageFacts } from '../coverage/facts.ts'
import { Executor } from '../executor.ts'
import { migrate } from '../migrations/index.ts'
import { applyCommand } from '../write/apply.ts'
import { type Adjacency, loadAdjacency } from './adjacency.ts'
import { linesOfKeys, patchedAdjacency } from './patch.ts'

const TOWNS = ['m-01001000', 'm-01001001']
const ACTORS = [...TOWNS, 'a-0', 'a-1', 'a-2', 'a-z']
const COOPERATIONS = ['c-0', 'c-1', 'c-2']

const world: DomainRecord[] = [
  region('01', 'Land'),
  region('01001', 'Kreis'),
  municipality('01001000', 'Stadt', 1_000),
  municipality('01001001', 'Dorf', 100),
  ...ACTORS.slice(2).map((id) => actor(id, `Verein ${id}`)),
  actor('a-dach', 'Dach', { kind: 'UMBRELLA', scope: 'LOCAL' }),
  ...COOPERATIONS.map((id) => cooperation(id)),
  assessment('as-0', '2024'),
  ...COOPERATIONS.map((id) => claim(`cl-e-${id}`, 'PARTICIPATES_IN', 'a-z', id, { validFrom: '2014', lastConfirmed: '2015' })),
]

const dates = fc.constantFrom(undefined, '2015', '2020-03', '2024-05-06')
const dated = fc
  .record({ validFrom: dates, lastConfirmed: dates })
  .map(({ validFrom, lastConfirmed }) => ({ ...(validFrom ? { validFrom } : {}), ...(lastConfirmed ? { lastConfirmed } : {}) }))
const someActor = fc.constantFrom(...ACTORS, 'a-dach')
/** The older confirmation is the line's, so that another newer one leaves the lines as they are and changes what coverage counts from. */
const confirmedAgain = fc
  .tuple(fc.constantFrom(...COOPERATIONS), fc.constantFrom('2020-03', '2024-05-06', '2026'))
  .map(([where, lastConfirmed]) => ({
    put: claim(`cl-d-${where}`, 'PARTICIPATES_IN', TOWNS[0]!, where, { validFrom: '2014', lastConfirmed }),
  }))
const change: fc.Arbitrary<Change> = fc.oneof(
  fc
    .tuple(fc.nat(9), someActor, fc.constantFrom(...COOPERATIONS), dated)
    .map(([i, who, where, when]) => ({ put: claim(`cl-p${i}`, 'PARTICIPATES_IN', who, where, when) })),
  fc
    .tuple(fc.nat(3), someActor, someActor, dated)
    .map(([i, one, other, when]) => ({ put: claim(`cl-m${i}`, 'MEMBER_OF', one, other, when) })),
  fc.tuple(fc.nat(3), fc.constantFrom('p', 'm', 'p')).map(([i, kind]) => ({ remove: `cl-${kind}${i}` })),
  fc.constantFrom(...TOWNS).map((town) => ({ put: claim('cl-seen', 'ASSESSED', 'as-0', town) })),
  fc.constantFrom('LOCAL' as const, 'STATE' as const).map((scope) => ({ put: actor('a-dach', 'Dach', { kind: 'UMBRELLA', scope }) })),
  confirmedAgain,
  confirmedAgain,
  // Was a membership, perhaps: a line by itself that becomes one of a cooperation.
  fc
    .tuple(fc.nat(3), someActor, fc.constantFrom(...COOPERATIONS))
    .map(([i, who, where]) => ({ put: claim(`cl-m${i}`, 'PARTICIPATES_IN', who, where) })),
  fc.nat(2).map((i) => ({ put: actor(`a-neu-${i}`, 'Neu') })),
)

/** Rows of facts in an order of their own, and without what stands for the order they were read in. */
function content({ revision: _, indexOf: __, ...columns }: HeldFacts) {
  const { municipalities, ags, inhabitants, lat, lon, assessedMunicipality, assessedOn, assessedKinds, ...pairs } = columns
  const rows = pairs.cooperation.map((_pair, i) => JSON.stringify(Object.values(pairs).map((column) => column[i])))
  const assessed = [...assessedMunicipality].map((town, i) => `${town} ${assessedOn[i]} ${assessedKinds[i]}`)
  return { municipalities, ags, inhabitants, lat, lon, rows: rows.sort(), assessed: assessed.sort() }
}

const withoutRevision = ({ revision: _, states: __, ...rest }: Adjacency) => rest

describe('what the lane of the network holds after changes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'netzatlas-patch-'))
  const db = new Executor(join(folder, 'store.sqlite'), { readOnly: false })
  let commands = 0
  const apply = (changes: readonly Change[], role: 'SEED' | 'EDITOR') =>
    applyCommand(db, { clientId: `command-${commands++}`, role, name: 'test', changes }, '2026-11-24T12:00:00Z')

  beforeAll(() => {
    migrate(db, () => {})
    apply(puts(world), 'SEED')
  })
  afterAll(() => {
    db.close()
    rmSync(folder, { recursive: true })
  })

  it('is, patched with what commands touched, what would be loaded', () => {
    let adjacency = loadAdjacency(db, 0)
    let facts = loadCoverageFacts(db, 0)
    let patches = 0
    let sameLines = 0
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        let derived: ReturnType<typeof apply>['derived']
        try {
          derived = apply(changes, 'EDITOR').derived
        } catch (error) {
          if (!(error instanceof DomainError)) throw error
          return
        }
        const { topology, coverage, cooperations, claims, assessed, counted } = derived!
        if (topology.to === topology.from && coverage.to > coverage.from && cooperations.length > 0) sameLines++
        const keys = { cooperations: new Set(cooperations), claims: new Set(claims) }
        if (topology.to > topology.from) {
          adjacency = patchedAdjacency(adjacency, keys, linesOfKeys(db, keys), topology.to)
          patches++
        }
        expect(withoutRevision(adjacency)).toEqual(withoutRevision(loadAdjacency(db, topology.to)))
        if (counted) facts = loadCoverageFacts(db, coverage.to)
        else if (coverage.to > coverage.from) facts = patchedCoverageFacts(db, facts, { ...keys, assessed }, coverage.to)
        expect(content(facts)).toEqual(content(loadCoverageFacts(db, coverage.to)))
      }),
      { numRuns: 120 },
    )
    expect(patches).toBeGreaterThan(20)
    expect(sameLines).toBeGreaterThan(3)
  })
})
