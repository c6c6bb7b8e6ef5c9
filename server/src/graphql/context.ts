import { type Day, monthsBefore } from '@netzatlas/shared'
import type { Clock } from '../domain/clock.ts'
import type { CommandDoor } from '../domain/door.ts'
import type { MeetingPlanner } from '../features/meeting-planner/planner.ts'
import type { NetworkService } from '../features/network/service.ts'
import type { Snapshot } from '../features/network/snapshot.ts'
import type { PartnerDirectory } from '../features/partner-finder/directory.ts'
import type { GraphStore } from '../ports/store.ts'
import type { Language } from './language.ts'
import { createLoaders, type Loaders } from './loaders.ts'

/** Whether a request may change anything, and if not, why: it lacks the cookie of the editing link, or comes from another page. */
export type Writing = 'ALLOWED' | 'NO_EDITING_LINK' | 'FOREIGN_PAGE'

/** What every resolver may use. One for each request: its loaders see one state of the store. */
export interface Context {
  readonly store: GraphStore
  /** What every change comes through. */
  readonly door: CommandDoor
  readonly network: NetworkService
  readonly meetings: MeetingPlanner
  readonly partners: PartnerDirectory
  /** The network as columns in memory, of one revision however often a request asks. */
  snapshot(): Promise<Snapshot>
  readonly clock: Clock
  readonly staleMonths: number
  readonly language: Language
  readonly writing: Writing
  readonly loaders: Loaders
  /** The day a question is about when it names none. */
  readonly today: Day
  /** To be called where the answer changes without a write: it must not be kept. */
  notKept(): void
}

export interface Services {
  readonly store: GraphStore
  /** What every change comes through. */
  readonly door: CommandDoor
  readonly network: NetworkService
  readonly meetings: MeetingPlanner
  readonly partners: PartnerDirectory
  readonly clock: Clock
  readonly staleMonths: number
}

export function createContext(
  services: Services,
  request: { readonly language: Language; readonly writing: Writing },
  notKept: () => void,
): Context {
  let snapshot: Promise<Snapshot> | undefined
  return {
    ...services,
    ...request,
    notKept,
    loaders: createLoaders(services.store),
    today: services.clock.today(),
    snapshot() {
      snapshot ??= services.network.snapshot()
      return snapshot
    },
  }
}

/** First day that still counts as recent when asked as of `day`, by the limit of the settings. */
export function recentSince({ staleMonths }: Pick<Context, 'staleMonths'>, day: Day): Day {
  return monthsBefore(day, staleMonths)
}
