import { afterEach, beforeEach, expect } from 'vitest'
import { type Clock, settableClock } from '../../../src/domain/clock.ts'
import type { AuthorRole, Change, Receipt } from '../../../src/domain/commands.ts'
import { type CommandDoor, commandDoor } from '../../../src/domain/door.ts'
import { DomainError, type DomainErrorCode } from '../../../src/domain/errors.ts'
import { rank } from '../../../src/domain/ranking.ts'
import type { DomainRecord, Id } from '../../../src/domain/records.ts'
import type { GraphStore } from '../../../src/ports/store.ts'
import { puts } from '../world.ts'

export interface StoreUnderTest {
  readonly store: GraphStore
  /** Closes the store and opens the same data again. */
  reopen(): Promise<GraphStore>
  dispose(): Promise<void>
}
export type StoreFactory = (clock: Clock) => Promise<StoreUnderTest>

/** The store of the test that runs, and short words for what tests do with it. Unless told, a change is an editor's, what is put a seed's. */
export interface OpenStore {
  readonly store: GraphStore
  readonly door: CommandDoor
  change(changes: readonly Change[], role?: AuthorRole, clientId?: string): Promise<Receipt>
  put(records: readonly DomainRecord[], role?: AuthorRole): Promise<Receipt>
  remove(ids: readonly Id[], role?: AuthorRole): Promise<Receipt>
  undo(command: Id, role?: AuthorRole): Promise<Receipt>
  reopen(): Promise<void>
  /** Ids of what is found, the best first. */
  namesFound(text: string): Promise<Id[]>
}

/** Opens an empty store before each test and throws it away after it. */
export function openStoreForEach(open: StoreFactory): OpenStore {
  let under: StoreUnderTest
  let store: GraphStore
  let door: CommandDoor
  let commands = 0

  beforeEach(async () => {
    under = await open(settableClock('2026-11-24T10:00:00Z'))
    store = under.store
    door = commandDoor(store)
    commands = 0
  })
  afterEach(() => under.dispose())

  const change: OpenStore['change'] = (changes, role = 'EDITOR', clientId = `test-${++commands}`) =>
    door.apply({ clientId, role, name: 'test', changes })
  return {
    get store() {
      return store
    },
    get door() {
      return door
    },
    change,
    put: (records, role = 'SEED') => change(puts(records), role),
    remove: (ids, role = 'EDITOR') =>
      change(
        ids.map((id) => ({ remove: id })),
        role,
      ),
    undo: (command, role = 'EDITOR') => door.undo(command, { clientId: `test-${++commands}`, role }),
    async reopen() {
      store = await under.reopen()
      door = commandDoor(store)
    },
    namesFound: async (text) =>
      rank(text, await store.searchCandidates({ text, kinds: ['ACTOR', 'PLACE', 'EVENT', 'THEME'], limit: 50 })).map(
        ({ record }) => record.id,
      ),
  }
}

export const support = (id: Id) => ({ source: id, stance: 'SUPPORTS' as const, literal: true })
export const at = (lat: number, lon: number) => ({ label: 'Ort', lat, lon, precision: 'municipality centre' as const, country: 'DE' })

export async function expectCode(code: DomainErrorCode, work: Promise<unknown>): Promise<void> {
  const outcome = await work.then(
    () => 'no failure',
    (error: unknown) => error,
  )
  expect(outcome).toBeInstanceOf(DomainError)
  expect((outcome as DomainError).code).toBe(code)
}
