import type { Day } from '@netzatlas/shared'
import type { Clock } from '../domain/clock.ts'
import type { MeetingPlanner } from '../features/meeting-planner/planner.ts'
import type { NetworkService } from '../features/network/service.ts'
import type { Snapshot } from '../features/network/snapshot.ts'
import type { GraphStore } from '../ports/store.ts'
import type { Language } from './language.ts'
import { createLoaders, type Loaders } from './loaders.ts'

/** What every resolver may use. One for each request: its loaders see one state of the store. */
export interface Context {
  readonly store: GraphStore
  readonly network: NetworkService
  readonly meetings: MeetingPlanner
  /** The network as columns in memory, of one revision however often a request asks. */
  snapshot(): Promise<Snapshot>
  readonly clock: Clock
  readonly staleMonths: number
  readonly language: Language
  readonly loaders: Loaders
  /** The day a question is about when it names none. */
  readonly today: Day
  /** To be called where the answer changes without a write: it must not be kept. */
  notKept(): void
}

export interface Services {
  readonly store: GraphStore
  readonly network: NetworkService
  readonly meetings: MeetingPlanner
  readonly clock: Clock
  readonly staleMonths: number
}

export function createContext(services: Services, language: Language, notKept: () => void): Context {
  let snapshot: Promise<Snapshot> | undefined
  return {
    ...services,
    language,
    notKept,
    loaders: createLoaders(services.store),
    today: services.clock.today(),
    snapshot() {
      snapshot ??= services.network.snapshot()
      return snapshot
    },
  }
}
